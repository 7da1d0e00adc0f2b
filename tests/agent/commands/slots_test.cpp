// `usher slots`: a line in, a line out.
#include <catch2/catch.hpp>

#include <sstream>

#include <nlohmann/json.hpp>

#include "agent/commands/slots.hpp"

using namespace usher::agent;
using nlohmann::json;

namespace {

std::vector<std::string> run(const std::string& lines, Why why = Why::left_out)
{
    std::istringstream in(lines);
    std::ostringstream out;
    CHECK(run_slots(in, out, why) == 0);
    std::vector<std::string> answers;
    std::istringstream written(out.str());
    for (std::string line; std::getline(written, line);)
        answers.push_back(line);
    return answers;
}

json rep(const std::string& id = "ann")
{
    return {
        {"id", id},
        {"email", id + "@acme.example"},
        {"zone", "America/New_York"},
        {"hours", {{{"days", {"MO", "FR"}}, {"start", "09:00"}, {"end", "11:00"}}}}};
}

json line()
{
    return {
        {"id", 7},
        {"kind", "slots"},
        {"now", "2026-03-01T00:00:00Z"},
        {"window", {{"from", "2026-03-06T00:00:00Z"}, {"to", "2026-03-10T00:00:00Z"}}},
        {"visitor_zone", "Europe/Berlin"},
        {"event", {{"length_min", 60}, {"step_min", 60}}},
        {"rep", rep()}};
}

std::string answer(const json& asked, Why why = Why::left_out)
{
    const auto answers = run(asked.dump() + "\n", why);
    REQUIRE(answers.size() == 1);
    return answers.front();
}

std::string error_of(const json& asked) { return json::parse(answer(asked)).value("error", ""); }

}  // namespace

TEST_CASE("slots are in UTC, ascending, and grouped by the visitor's days")
{
    CHECK(
        answer(line()) ==
        R"({"id":7,"slots":["2026-03-06T14:00:00Z","2026-03-06T15:00:00Z","2026-03-09T13:00:00Z",)"
        R"("2026-03-09T14:00:00Z"],"visitor_days":{"2026-03-06":["2026-03-06T15:00:00+01:00",)"
        R"("2026-03-06T16:00:00+01:00"],"2026-03-09":["2026-03-09T14:00:00+01:00",)"
        R"("2026-03-09T15:00:00+01:00"]}})"
    );
}

TEST_CASE("the visitor's zone changes the labels and never the slots")
{
    const auto slots = json::parse(answer(line())).at("slots");
    for (const auto* zone : {"UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Adak"}) {
        auto asked = line();
        asked["visitor_zone"] = zone;
        CHECK(json::parse(answer(asked)).at("slots") == slots);
    }
    auto asked = line();
    asked["visitor_zone"] = "UTC";
    CHECK(answer(asked).find("2026-03-06T14:00:00+00:00") != std::string::npos);
}

TEST_CASE("nothing free is an empty list and an empty map")
{
    auto asked = line();
    asked["rep"]["hours"] = json::array();
    CHECK(answer(asked) == R"({"id":7,"slots":[],"visitor_days":{}})");
}

TEST_CASE("a team's answer says who can take each slot")
{
    auto asked = line();
    asked.erase("rep");
    asked["kind"] = "team";
    asked["mode"] = "any";
    asked["window"]["to"] = "2026-03-06T23:00:00Z";
    asked["reps"] = {rep("bob"), rep("ann")};
    asked["reps"][0]["zone"] = "America/Chicago";
    CHECK(
        json::parse(answer(asked)).at("reps") ==
        json::parse(R"({"2026-03-06T14:00:00Z":["ann"],"2026-03-06T15:00:00Z":["ann","bob"],
                          "2026-03-06T16:00:00Z":["bob"]})")
    );
    asked["mode"] = "all";
    CHECK(json::parse(answer(asked)).at("slots") == json{"2026-03-06T15:00:00Z"});
    asked["reps"] = json::array();
    CHECK(answer(asked) == R"({"id":7,"slots":[],"visitor_days":{},"reps":{}})");
}

TEST_CASE("with --why each start that is not offered says which rule took it")
{
    auto asked = line();
    asked["window"]["to"] = "2026-03-07T00:00:00Z";
    asked["rep"]["busy_ics"] =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260306T140000Z\r\n"
        "DURATION:PT5M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const auto why = json::parse(answer(asked, Why::given));
    CHECK(why.at("slots") == json{"2026-03-06T15:00:00Z"});
    CHECK(
        why.at("why") ==
        json::parse(R"([{"start":"2026-03-06T14:00:00Z","rep":"ann","because":"busy"}])")
    );
}

TEST_CASE("a calendar that cannot be read offers nothing, and says so")
{
    auto asked = line();
    asked["rep"]["busy_ics"] = "<html>Sign in</html>";
    const auto told = json::parse(answer(asked));
    CHECK(told.at("slots").empty());
    CHECK(
        told.at("error") ==
        "the calendar of ann cannot be read: it does not begin with BEGIN:VCALENDAR"
    );
}

TEST_CASE("of a team only those whose calendars can be read are offered")
{
    auto asked = line();
    asked.erase("rep");
    asked["kind"] = "team";
    asked["mode"] = "any";
    asked["reps"] = {rep("ann"), rep("bob")};
    asked["reps"][0]["busy_ics"] = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n";
    const auto answered = json::parse(answer(asked));
    REQUIRE_FALSE(answered.at("reps").empty());
    for (const auto& ids : answered.at("reps"))
        CHECK(ids == json{"bob"});
    asked["mode"] = "all";
    CHECK(json::parse(answer(asked)).at("slots").empty());
}

TEST_CASE("--why also says who could not, of a team that is needed whole")
{
    auto asked = line();
    asked.erase("rep");
    asked["kind"] = "team";
    asked["mode"] = "all";
    asked["window"]["to"] = "2026-03-07T00:00:00Z";
    asked["reps"] = {rep("ann"), rep("bob")};
    asked["reps"][1]["bookings"] = {
        {{"start", "2026-03-06T14:00:00Z"},
         {"end", "2026-03-06T15:00:00Z"},
         {"state", "confirmed"}}};
    auto why = json::parse(answer(asked, Why::given)).at("why");
    CHECK(
        why ==
        json::parse(R"([{"start":"2026-03-06T14:00:00Z","rep":"ann","because":"others_cannot"},
                        {"start":"2026-03-06T14:00:00Z","rep":"bob","because":"booked"}])")
    );
    asked["reps"][1]["busy_ics"] = "<html>Sign in</html>";
    why = json::parse(answer(asked, Why::given)).at("why");
    REQUIRE(why.size() == 4);
    CHECK(why[1]["because"] == "others_cannot");
    CHECK(why[3]["because"] == "calendar_unreadable");
}

TEST_CASE("a bad line gets an error with its id, and the rest goes on")
{
    const auto answers = run("nonsense\n\n[1]\n{\"id\":\"a\"}\r\n" + line().dump());
    REQUIRE(answers.size() == 4);
    CHECK(answers[0] == R"({"error":"the line is not JSON"})");
    CHECK(answers[1] == R"({"error":"the line must be an object"})");
    CHECK(answers[2] == R"({"id":"a","error":"now is missing"})");
    CHECK(json::parse(answers[3]).at("slots").size() == 4);
}

TEST_CASE("an error names the field")
{
    const auto with = [](const std::string& pointer, const json& value) {
        auto asked = line();
        asked[json::json_pointer(pointer)] = value;
        return error_of(asked);
    };
    CHECK(with("/now", "yesterday") == "now is not a time like 2026-01-13T14:00:00Z: yesterday");
    CHECK(with("/kind", "slot") == "kind is neither slots nor team: slot");
    CHECK(with("/visitor_zone", "Mars") == "visitor_zone is not a time zone: Mars");
    CHECK(with("/rep/zone", nullptr) == "rep.zone is missing");
    CHECK(with("/event/length_min", 0) == "event.length_min is out of range");
    CHECK(with("/event/step_min", "30") == "event.step_min must be a whole number");
    CHECK(
        with("/event/bookable_until", "2026-02-30") ==
        "event.bookable_until is not a date like 2026-12-24: 2026-02-30"
    );
    CHECK(
        with("/rep/hours/0/start", "24:00") == "rep.hours[0].start is not a time of day like 09:00"
    );
    CHECK(
        with("/rep/hours/0/days/1", "Fri") ==
        "rep.hours[0].days[1] is not one of MO TU WE TH FR SA SU"
    );
    CHECK(
        with("/rep/bookings", {{{"start", "2026-03-06T14:00:00Z"}}}) ==
        "rep.bookings[0].end is missing"
    );
    CHECK(with("/window/to", "2099-01-01T00:00:00Z") == "window is longer than ten years");
}

TEST_CASE("what a line does not need to say may be left out, or be null")
{
    auto asked = line();
    asked["event"]["max_per_day"] = nullptr;
    asked["event"]["horizon_days"] = nullptr;
    asked["rep"]["busy_ics"] = nullptr;
    asked["rep"].erase("email");
    asked["rep"].erase("id");
    asked["unknown"] = 1;
    asked.erase("id");
    CHECK(json::parse(answer(asked)).at("slots").size() == 4);
}
