// `usher decide`, as a script meets it: lines in, lines out.

#include "agent/commands/decide.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/profiles.hpp"

using namespace usher;
using namespace usher::test;
using Json = nlohmann::ordered_json;

namespace {

std::string printed(const std::string& input, const agent::DecideOptions& options = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    CHECK(agent::run_decide(example_page(), in, out, options) == 0);
    return out.str();
}

std::vector<Json> lines(const std::string& input, const agent::DecideOptions& options = {})
{
    std::istringstream out(printed(input, options));
    std::vector<Json> result;
    for (std::string line; std::getline(out, line);)
        result.push_back(Json::parse(line));
    return result;
}

Json decided(const std::string& line)
{
    const auto all = lines(line + "\n");
    REQUIRE(all.size() == 1);
    return all[0];
}

std::string error_of(const std::string& answers)
{
    const Json line = decided(R"({"id":"x","answers":)" + answers + "}");
    CHECK(line["id"] == "x");
    CHECK_FALSE(line.contains("verdict"));
    return line.value("error", "");
}

agent::DecideOptions table()
{
    agent::DecideOptions options;
    options.csv = true;
    return options;
}

}  // namespace

TEST_CASE("decide prints a verdict with its range, its questions and its route on one line")
{
    CHECK(
        printed(R"({"id":"a","visit":{"country":"CA"},"answers":{"size":220,"owner":"yes",)"
                R"("event":["vp_hired"],"industry":"hr_saas","pain":"same_questions"}})") ==
        R"({"id":"a","verdict":"qualified","score":[78,100],"layers":{"company":[32,32],)"
        R"("technology":[0,12],"why_now":[16,16],"people":[10,10],"pain":[20,30]},)"
        R"("asks":["size","owner","pain","event","industry"],"route":"team:canada"})"
        "\n"
    );
}

TEST_CASE("decide names the disqualifier and its offer, or the profile a visitor is sent to")
{
    const Json out = decided(R"({"id":7,"answers":{"size":30}})");
    CHECK(out["id"] == 7);
    CHECK(out["verdict"] == "disqualified");
    CHECK(out["disqualifier"] == "too_small");
    CHECK(out["offer"] == "free_plan");
    CHECK(out["asks"] == Json::array({"size"}));
    CHECK_FALSE(out.contains("route"));

    CHECK(
        decided(R"({"id":"b","answers":{"size":"3k"}})").dump() ==
        R"({"id":"b","sent_to":"enterprise","asks":["size"]})"
    );
    CHECK(decided(R"({"answers":{"size":60,"owner":"yes"}})")["offer"] == "newsletter");
    CHECK(decided(R"({"answers":{}})")["id"].is_null());
}

TEST_CASE("facts of the visit and the CRM count as confirmed")
{
    const std::string good = R"("answers":{"size":600,"owner":"yes","event":"vp_hired",)"
                             R"("industry":"hr_saas","pain":"same_questions"})";
    CHECK(decided("{" + good + "}")["route"] == "team:seniors");
    CHECK(decided(R"({"crm":{"account_owner":"dana"},)" + good + "}")["route"] == "account_owner");
    CHECK(decided(R"({"crm":{"account_owner":null},)" + good + "}")["route"] == "team:seniors");
    const Json known = decided(
        R"({"visit":{"country":"US","returning":true,"campaign":{"name":"spring","medium":"mail"},)"
        R"("time_zone":"America/New_York"},"crm":{"employees":600},)" +
        good + "}"
    );
    CHECK(known["verdict"] == "qualified");
    for (const auto& asked : known["asks"])
        CHECK(asked != "country");
}

TEST_CASE("decide asks everything if told to, and its range closes")
{
    agent::DecideOptions options;
    options.ask_everything = true;
    const auto out = lines(R"({"id":1,"answers":{"size":220,"owner":"yes"}})", options);
    REQUIRE(out.size() == 1);
    CHECK(out[0]["score"] == Json::array({22, 22}));
    CHECK(out[0]["asks"].size() == 8);
    CHECK(out[0]["verdict"] == "not_a_fit");
}

TEST_CASE("a wrong line gets an error and the rest goes on, in order")
{
    const auto out = lines("{\"id\":1,\"answers\":{\"size\":30}}\n"
                           "{\"id\":2,\"answers\":{\"size\":-3}}\n"
                           "not json\n"
                           "\n"
                           "[1,2]\n"
                           "{\"id\":3,\"answers\":{\"size\":30}}\r\n");
    REQUIRE(out.size() == 5);
    CHECK(out[0]["verdict"] == "disqualified");
    CHECK(out[1].dump() == R"({"id":2,"error":"size can't be negative, and this is -3."})");
    CHECK(out[2].contains("error"));
    CHECK(out[3].contains("error"));
    CHECK(out[4]["id"] == 3);
    CHECK(out[4]["verdict"] == "disqualified");
}

TEST_CASE("wrong values are told with what would be right")
{
    CHECK_THAT(error_of(R"({"sice":30})"), Catch::Contains("Did you mean \"size\"?"));
    CHECK_THAT(error_of(R"({"size":2.5})"), Catch::Contains("2.5"));
    CHECK_THAT(error_of(R"({"size":219.9999999})"), Catch::Contains("whole number"));
    CHECK_THAT(error_of(R"({"size":1e300})"), Catch::Contains("whole number"));
    CHECK_THAT(error_of(R"({"size":99999999999999999999})"), Catch::Contains("whole number"));
    CHECK_THAT(error_of(R"({"size":null})"), Catch::Contains("null"));
    CHECK_THAT(error_of(R"({"size":[220]})"), Catch::Contains("[220]"));
    CHECK_THAT(error_of(R"({"owner":true})"), Catch::Contains("yes and no"));
    CHECK_THAT(error_of(R"({"industry":["hr_saas"]})"), Catch::Contains("not a list"));
    CHECK_THAT(error_of(R"({"industry":{"a":1}})"), Catch::Contains("industry"));
    CHECK_THAT(error_of(R"({"industry":"hr sas"})"), Catch::Contains("hr_saas"));
    CHECK_THAT(error_of(R"({"systems":["workday",5]})"), Catch::Contains("systems"));
    CHECK_THAT(error_of(R"([])"), Catch::Contains("answers"));
    CHECK_THAT(error_of(R"("all good")"), Catch::Contains("answers"));
    CHECK(
        decided(R"({"answer":{"size":30}})")["error"].get<std::string>().find("answers") !=
        std::string::npos
    );
    CHECK(decided(R"({"visit":"US","answers":{}})").contains("error"));
}

TEST_CASE("values that are right are taken, however they are written")
{
    for (const char* size : {"220", "220.0", "2.2e2", "\"220\"", "\"0.22k\"", "220.00"}) {
        INFO(size);
        const Json out =
            decided(R"({"answers":{"size":)" + std::string(size) + R"(,"owner":"no"}})");
        CHECK(out["layers"]["company"][0] == 12);
    }
    const Json none = decided(R"({"answers":{"size":220,"owner":"yes","event":[],"systems":[]}})");
    CHECK(none["layers"]["why_now"] == Json::array({0, 0}));
    const Json unsure = decided(R"({"answers":{"size":"unsure","owner":"no"}})");
    CHECK(unsure["disqualifier"] == "no_owner");
}

TEST_CASE("free text means what it would in a chat")
{
    rules::Profile page = example_page();
    rules::Criterion& news =
        add_choice(page, "news", rules::Kind::text, {{"funded", 8}, {"hired", 5}});
    news.options[0].triggers = {"funding"};
    news.options[1].triggers = {"exec_hire"};
    agent::DecideOptions options;
    options.ask_everything = true;
    std::istringstream in(
        R"({"answers":{"size":220,"owner":"yes","news":"We just raised a Series B."}})"
        "\n"
        R"({"answers":{"size":220,"owner":"yes","news":"Nothing to tell."}})"
    );
    std::ostringstream out;
    REQUIRE(agent::run_decide(page, in, out, options) == 0);
    std::istringstream printed_lines(out.str());
    std::string raised, nothing;
    std::getline(printed_lines, raised);
    std::getline(printed_lines, nothing);
    CHECK(Json::parse(raised)["layers"]["pain"] == Json::array({8, 8}));
    CHECK(Json::parse(nothing)["layers"]["pain"] == Json::array({0, 0}));
}

TEST_CASE("a table of leads is scored in one go")
{
    const auto out = lines(
        "id,size,owner,event,industry,pain,visit.country,crm.account_owner,company\r\n"
        "1,220,yes,vp_hired;new_market,hr_saas,same_questions,CA,,\"Acme, Inc.\"\r\n"
        "2,220,yes,\"vp_hired\",hr_saas,same_questions,US,dana,\n"
        "3,30,,,,,,,\n",
        table()
    );
    REQUIRE(out.size() == 3);
    CHECK(out[0]["id"] == "1");
    CHECK(out[0]["route"] == "team:canada");
    CHECK(out[1]["route"] == "account_owner");
    CHECK(out[2]["verdict"] == "disqualified");
}

TEST_CASE("in a table, a wrong cell or row is an error of that row")
{
    const auto out = lines(
        "id,size,owner\n"
        "1,many,yes\n"
        "2,30\n"
        "3,30,yes,more\n"
        "4,\"30\"x,yes\n"
        "5,30,yes\n",
        table()
    );
    REQUIRE(out.size() == 5);
    CHECK(out[0]["id"] == "1");
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(out[i].contains("error"));
    CHECK(out[4]["verdict"] == "disqualified");
}

TEST_CASE("a mistyped column is told with every row, another program's column is passed over")
{
    const auto mistyped = lines("id,sizee\n1,30\n2,40\n", table());
    REQUIRE(mistyped.size() == 2);
    CHECK_THAT(mistyped[1]["error"].get<std::string>(), Catch::Contains("Did you mean \"size\"?"));
    const auto others = lines("id,size,utm_source,First name\n1,30,x,Ann\n", table());
    REQUIRE(others.size() == 1);
    CHECK(others[0]["verdict"] == "disqualified");
    CHECK(lines("", table()).empty());
    CHECK(lines("id,size\n", table()).empty());
}

TEST_CASE("decide also speaks to people, and refuses formats it doesn't know")
{
    agent::DecideOptions options;
    options.format = "text";
    CHECK(
        printed(R"({"id":"a","answers":{"size":30}})", options) ==
        "a: disqualified (too_small), 0 to 88 points after 1 question; offer free_plan\n"
    );
    options.format = "xml";
    std::istringstream in;
    std::ostringstream out;
    CHECK(agent::run_decide(example_page(), in, out, options) == 3);
}

TEST_CASE("damaged text in a case does not damage the lines that are printed")
{
    const auto out = lines("{\"id\":\"\xff\xfe\",\"answers\":{}}\nid\n{\"id\":5,\"answers\":{}}\n");
    REQUIRE(out.size() == 3);
    CHECK(out[0].contains("error"));
    CHECK(out[2]["id"] == 5);
    CHECK(lines("id,size\n\xff\xfe,30\n", table())[0]["verdict"] == "disqualified");
}

TEST_CASE("a slip in the name of a fact is told, and not ignored")
{
    const auto wrong = [](const std::string& facts) {
        return decided("{" + facts + R"(,"answers":{}})").value("error", "");
    };
    CHECK(
        wrong(R"("visit":{"contry":"US"})") ==
        "There is no fact \"visit.contry\". Did you mean \"visit.country\"?"
    );
    CHECK(
        wrong(R"("crm":{"acount_owner":"dana"})") ==
        "There is no fact \"crm.acount_owner\". Did you mean \"crm.account_owner\"?"
    );
    CHECK(
        wrong(R"("visit":{"campaign":{"sorce":"x"}})").find("campaign.source") != std::string::npos
    );
    // What browsers tell, and columns that nobody else has, are no slips.
    CHECK(wrong(R"("visit":{"title":"Pricing","referrer":"","time_zone":"UTC"})").empty());
    CHECK(wrong(R"("visit":{"device":"phone","city":"Rome"},"crm":{"tier":"gold"})").empty());
    CHECK(wrong(R"("visit":{"campaign":{"name":"a","term":"b"}})").empty());

    const auto rows = lines("id,visit.contry\n1,US\n", table());
    CHECK(rows.at(0).value("error", "").find("visit.country") != std::string::npos);
}
