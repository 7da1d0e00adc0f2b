// config/teams.jsonc as values, and what is said about mistakes in it.
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "agent/booking/teams.hpp"
#include "tests/agent/booking/support.hpp"
#include "tests/support/places.hpp"

using namespace usher::agent;
using namespace usher::agent::test;

namespace {

const std::string dana = R"("dana": { "name": "Dana Reyes", "email": "dana@acme.example",
    "zone": "America/New_York", "languages": ["en"],
    "hours": [{ "days": ["MO", "TU"], "start": "09:00", "end": "24:00" }],
    "overrides": [{ "date": "2026-12-24", "intervals": [] }], "holidays": ["2026-12-25"],
    "calendars": ["https://calendar.example/dana.ics"], "weight": 50, "regions": ["us"] })";

std::string file(const std::string& meeting, const std::string& reps, const std::string& teams)
{
    return "{ \"usher_teams\": 1,\n\"meeting\": {" + meeting + "},\n\"reps\": {" + reps +
           "},\n\"teams\": {" + teams + "} }";
}

// The findings as "U105 6 teams.a.reps".
std::string findings(const std::string& text)
{
    std::string listed;
    for (const auto& one : read_teams(text, "teams.jsonc").findings)
        listed += (listed.empty() ? "" : ", ") + one.code + " " + one.path;
    return listed;
}

}  // namespace

TEST_CASE("a file of teams gives reps, teams and what a meeting is")
{
    const auto read = read_teams(
        file(
            R"("step_min": 20, "buffer_after_min": 10, "max_per_day": 6, "horizon_days": 21)",
            dana,
            R"("us": { "reps": ["dana"], "pick": "fewest_meetings" })"
        ),
        "teams.jsonc"
    );
    REQUIRE(read.findings.empty());
    const auto* rep = read.teams.rep("dana");
    REQUIRE(rep);
    CHECK(rep->works.zone.name() == "America/New_York");
    CHECK(rep->works.hours.front().hours == hours("09:00", "24:00"));
    CHECK(rep->works.overrides.front() == HoursOverride{local_date("2026-12-24"), {}});
    CHECK(rep->works.holidays == std::vector{local_date("2026-12-25")});
    CHECK(rep->weight == 50);
    CHECK(read.teams.team("us")->pick == Pick::fewest_meetings);
    CHECK(read.teams.meeting.step_min == 20);
    CHECK(read.teams.meeting.max_per_day == 6);
    CHECK_FALSE(read.teams.rep("eve"));
}

TEST_CASE("a profile's booking wins over what the teams say")
{
    Teams teams;
    teams.meeting = meeting(45, 20);
    teams.meeting.min_notice_min = 30;
    teams.meeting.horizon_days = 60;
    usher::rules::Booking booking;
    booking.minutes = 25;
    CHECK(meeting_of(teams, booking).length_min == 25);
    CHECK(meeting_of(teams, booking).min_notice_min == 30);
    booking.notice_hours = 4;
    booking.within_days = 10;
    CHECK(meeting_of(teams, booking).min_notice_min == 240);
    CHECK(meeting_of(teams, booking).horizon_days == 10);
    CHECK(meeting_of(teams, booking).step_min == 20);
}

TEST_CASE("the teams that come with Usher have no findings")
{
    std::ifstream in(usher::tests::source_folder() + "/config/teams.jsonc");
    std::stringstream text;
    text << in.rdbuf();
    const auto read = read_teams(text.str(), "teams.jsonc");
    CHECK(read.findings.empty());
    CHECK(read.teams.reps.size() == 5);
}

TEST_CASE("mistakes are found where they are, with a remedy")
{
    const std::string us = R"("us": { "reps": ["dana"] })";
    CHECK(findings("{ \"usher_teams\": 1, ") == "U101 ");
    CHECK(findings(file("", dana, us)) == "");
    CHECK(findings(file(R"("max_per_day": null)", dana, us)) == "");
    CHECK(
        findings(file(R"("step_min": 0, "bufer_after_min": 3)", dana, us)) ==
        "U104 meeting.step_min, U103 meeting.bufer_after_min"
    );
    CHECK(findings(file("", dana, R"("us": { "reps": ["danna"] })")) == "U105 teams.us.reps");
    CHECK(findings(file("", dana, R"("us": { "reps": [] })")) == "U401 teams.us.reps");
    CHECK(
        findings(file("", dana, R"("us": { "reps": ["dana"], "pick": "random" })")) ==
        "U104 teams.us.pick"
    );
    CHECK(findings(R"({ "reps": {} })") == "U104 usher_teams");
    const auto with = [&](const std::string& from, const std::string& to) {
        auto changed = dana;
        changed.replace(changed.find(from), from.size(), to);
        return findings(file("", changed, us));
    };
    CHECK(with("dana@acme.example", "dana.acme.example") == "U104 reps.dana.email");
    CHECK(with("America/New_York", "America/New_Yrok") == "U403 reps.dana.zone");
    CHECK(with("\"zone\": \"America/New_York\",", "") == "U104 reps.dana.zone");
    CHECK(with("09:00", "9am") == "U104 reps.dana.hours.start");
    CHECK(with("\"MO\"", "\"Mon\"") == "U104 reps.dana.hours.days");
    CHECK(with("2026-12-24", "24.12.2026") == "U104 reps.dana.overrides.date");
    CHECK(with("2026-12-25", "2026-02-30") == "U104 reps.dana.holidays");
    CHECK(with("\"weight\": 50", "\"weight\": -1") == "U104 reps.dana.weight");
}

TEST_CASE("a zone misspelt is asked about")
{
    auto text = file("", dana, "");
    text.replace(text.find("New_York"), 8, "New_Yrok");
    const auto read = read_teams(text, "teams.jsonc");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings.front().remedy.starts_with("Did you mean \"America/New_York\"?"));
    CHECK(read.findings.front().file == "teams.jsonc");
}
