// The record as people and programs read it, and the right to be forgotten.

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

#include "agent/commands/backup.hpp"
#include "agent/commands/export.hpp"
#include "agent/commands/key.hpp"
#include "agent/commands/retrace.hpp"
#include "agent/records/store.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;

namespace {

json conversation(House& house, const std::string& id)
{
    const auto text = house.agent().archive().conversation(id);
    return text ? json::parse(*text) : json();
}

json page(House& house, const agent::ConversationFilter& filter)
{
    const auto answer = house.agent().archive().conversations(filter);
    REQUIRE(std::holds_alternative<std::string>(answer));
    return json::parse(std::get<std::string>(answer));
}

// All bytes of the store's files.
std::string everything_stored(const House& house)
{
    std::ostringstream all;
    for (const auto* name : {"usher.db", "usher.db-wal"}) {
        std::ifstream file(house.folder.file(std::string("data/") + name), std::ios::binary);
        if (file) all << file.rdbuf();
    }
    return all.str();
}

}  // namespace

TEST_CASE("a conversation is given with its words, readings, points and reasons")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people");
    const auto all = conversation(house, visitor.welcome.conversation);
    REQUIRE(all.is_object());
    CHECK(all["id"] == visitor.welcome.conversation);
    CHECK(all["profile"] == "hr_mid_market");
    CHECK(all["version"] == 1);
    CHECK(all["started"] == "2026-12-01T15:00:00Z");
    CHECK(all["ended"].is_null());
    CHECK(all["visit"]["page"] == "/pricing");
    CHECK(all["visit"]["country"] == "US");
    CHECK(all["verdict"] == "open");
    CHECK(all["disqualifier"].is_null());
    CHECK(all["outcome"].is_null());
    CHECK(all["meeting"].is_null());
    CHECK(all["lead"] == json{{"outcome", nullptr}, {"at", nullptr}});

    json size;
    for (const auto& answer : all["answers"])
        if (answer["criterion"] == "company_size") size = answer;
    REQUIRE(size.is_object());
    CHECK(size["value"] == 220);
    CHECK(size["words"] == "we're like 220 people");
    CHECK(size["source"] == "visitor");
    CHECK(size["points"] == 12);
    CHECK(size["of"] == 12);
    CHECK(size["turn"] == 2);
    CHECK(size["replaces"].is_null());
    CHECK(size["confidence"].get<double>() > 0.5);
    CHECK(size["confidence"].get<double>() <= 1.0);
    const std::string words = size["words"];
    const auto begin = size["span"][0].get<std::size_t>();
    const auto end = size["span"][1].get<std::size_t>();
    CHECK(words.substr(begin, end - begin).find("220") != std::string::npos);

    REQUIRE(all["turns"].size() == 2);
    CHECK(all["turns"][1]["re"] == "m1");
    CHECK(all["turns"][1]["events"] == visitor.last_turn()["events"]);
    CHECK(all["turns"][1]["next"]["question"] == event_of(visitor.last_turn(), "ask")["question"]);
    CHECK(all["turns"][1]["score"] == all["score"]);
    for (const auto& [name, layer] : all["layers"].items()) {
        CHECK(layer["score"].size() == 2);
        CHECK(layer["score"][1] <= layer["worth"]);
    }
    CHECK(conversation(house, "01NOSUCHCONVERSATION").is_null());
}

TEST_CASE("the trace stored with each turn is what a rebuild gives")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    qualify(visitor);
    const auto all = conversation(house, visitor.welcome.conversation);
    agent::Store store(house.store(), agent::Store::Access::read_only);
    auto rows = store.query("SELECT trace FROM turn ORDER BY seq");
    for (const auto& turn : all["turns"]) {
        REQUIRE(rows.row());
        const auto trace = json::parse(rows.text(0));
        CHECK(trace["score"] == turn["score"]);
        CHECK(trace["next"].is_null() == turn["next"].is_null());
    }
}

TEST_CASE("lists page through everything once, and filters are held to the contract's words")
{
    House house;
    std::set<std::string> ids;
    for (int i = 0; i < 7; ++i) {
        Visitor visitor(house);
        REQUIRE(visitor.open());
        if (i == 0) visitor.say("a word like bumblebee");
        ids.insert(visitor.welcome.conversation);
        house.clock.pass(std::chrono::hours{1});
    }
    agent::ConversationFilter filter;
    filter.limit = 3;
    std::set<std::string> seen;
    for (int pages = 0; pages < 4; ++pages) {
        const auto one = page(house, filter);
        for (const auto& each : one["conversations"]) {
            CHECK(seen.insert(each["id"]).second);
            CHECK_FALSE(each.contains("turns"));
        }
        if (one["after"].is_null()) break;
        filter.after = one["after"];
    }
    CHECK(seen == ids);

    filter = {};
    filter.since = "2026-12-01T16:00:00Z";
    filter.until = "2026-12-01T18:00:00Z";
    CHECK(page(house, filter)["conversations"].size() == 2);
    filter = {};
    filter.text = "BUMBLEBEE";
    CHECK(page(house, filter)["conversations"].size() == 1);
    filter.text = "%";
    CHECK(page(house, filter)["conversations"].empty());
    filter = {};
    filter.verdict = "open";
    CHECK(page(house, filter)["conversations"].size() == 7);
    filter.profile = "hr_enterprise";
    CHECK(page(house, filter)["conversations"].empty());

    const auto refused = [&](auto change) {
        agent::ConversationFilter bad;
        change(bad);
        const auto answer = house.agent().archive().conversations(bad);
        const auto* why = std::get_if<agent::BadRequest>(&answer);
        return why ? why->field : "";
    };
    CHECK(refused([](auto& f) { f.verdict = "maybe"; }) == "verdict");
    CHECK(refused([](auto& f) { f.outcome = "won"; }) == "outcome");
    CHECK(refused([](auto& f) { f.lead = "booked"; }) == "lead");
    CHECK(refused([](auto& f) { f.since = "yesterday"; }) == "since");
    CHECK(refused([](auto& f) { f.limit = 501; }) == "limit");
    CHECK(refused([](auto& f) { f.after = "x' OR 1=1 --"; }) == "after");
}

TEST_CASE("the export has every conversation in the order of their start, as lines and as a table")
{
    House house;
    for (int i = 0; i < 3; ++i) {
        Visitor visitor(house);
        REQUIRE(visitor.open());
        visitor.say("=HYPERLINK(1) we are 220 people");
        house.clock.pass(std::chrono::seconds{1});
    }
    agent::ExportOptions options;
    options.data_folder = house.folder.file("data");
    std::ostringstream lines;
    std::ostringstream complaints;
    REQUIRE(agent::run_export(options, lines, complaints) == 0);
    std::istringstream read(lines.str());
    std::string started;
    int count = 0;
    for (std::string line; std::getline(read, line); ++count) {
        const auto one = json::parse(line);
        CHECK(one["started"].get<std::string>() > started);
        started = one["started"];
        CHECK(one == conversation(house, one["id"]));
    }
    CHECK(count == 3);

    std::vector<std::string> streamed;
    house.agent().archive().each({}, [&](const std::string& line) {
        streamed.push_back(line);
        return streamed.size() < 2;
    });
    CHECK(streamed.size() == 2);

    options.format = agent::ExportOptions::Format::csv;
    std::ostringstream table;
    REQUIRE(agent::run_export(options, table, complaints) == 0);
    CHECK(table.str().starts_with("id,profile,version,"));
    CHECK(table.str().find(",=HYPER") == std::string::npos);

    options.filter.verdict = "perhaps";
    CHECK(agent::run_export(options, table, complaints) == 1);
    CHECK(complaints.str().find("verdict") != std::string::npos);
}

TEST_CASE("a retrace tells every turn again, by enough of the id")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people");
    const auto id = visitor.welcome.conversation;
    std::ostringstream out;
    std::ostringstream complaints;
    REQUIRE(agent::run_retrace(house.folder.file("data"), id.substr(20), out, complaints) == 0);
    CHECK(out.str().find("we're like 220 people") != std::string::npos);
    CHECK(out.str().find("company_size = 220") != std::string::npos);
    CHECK(out.str().find("12 of 12") != std::string::npos);
    CHECK(out.str().find("differs") == std::string::npos);
    CHECK(agent::run_retrace(house.folder.file("data"), "nobody", out, complaints) == 1);
    CHECK(complaints.str().find("there is no conversation") != std::string::npos);
}

TEST_CASE("keys count at once in a running server, and only their hash is stored")
{
    House house;
    auto& keys = house.agent().keys();
    const auto data = house.folder.file("data");
    std::ostringstream out;
    std::ostringstream complaints;
    REQUIRE(agent::run_key_add(data, "crm", "viewer", out, complaints) == 0);
    const auto key = out.str().substr(0, out.str().size() - 1);
    CHECK(key.find('\n') == std::string::npos);
    CHECK(keys.role_of(key) == agent::Role::viewer);
    CHECK_FALSE(keys.role_of(key + "x"));
    CHECK_FALSE(keys.role_of(""));
    CHECK(everything_stored(house).find(key) == std::string::npos);
    CHECK(agent::run_key_add(data, "crm", "admin", out, complaints) == 1);
    CHECK(agent::run_key_add(data, "x", "emperor", out, complaints) == 3);
    CHECK(agent::run_key_revoke(data, "crm", out, complaints) == 0);
    CHECK_FALSE(keys.role_of(key));
    CHECK(agent::run_key_revoke(data, "crm", out, complaints) == 1);
}

TEST_CASE("a backup beside a running server is whole, and overwrites nothing")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people");
    const auto data = house.folder.file("data");
    const auto file = house.folder.file("backup.db");
    std::ostringstream out;
    std::ostringstream complaints;
    REQUIRE(agent::run_backup(data, file, out, complaints) == 0);
    agent::Store copy(file, agent::Store::Access::read_only);
    CHECK(copy.database().execAndGet("SELECT count(*) FROM turn").getInt() == 2);
    CHECK(agent::run_backup(data, file, out, complaints) == 1);
    CHECK(complaints.str().find("never overwrites") != std::string::npos);
}

TEST_CASE("who is forgotten leaves counts and nothing of themselves")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people, my name is Marguerite Canary");
    const auto welcome = visitor.welcome;
    CHECK(everything_stored(house).find("Marguerite Canary") != std::string::npos);
    CHECK(house.agent().archive().forget("", welcome.conversation) == 1);
    CHECK(house.agent().archive().forget("", welcome.conversation) == 0);
    CHECK(conversation(house, welcome.conversation).is_null());
    CHECK(page(house, {})["conversations"].empty());
    CHECK_FALSE(visitor.resume(welcome.conversation, welcome.token, 0));
    {
        agent::Store store(house.store(), agent::Store::Access::read_only);
        CHECK(store.database().execAndGet("SELECT count(*) FROM conversation").getInt() == 1);
        CHECK(store.database().execAndGet("SELECT count(*) FROM turn").getInt() == 0);
    }
    house.restart();
    CHECK(everything_stored(house).find("Marguerite Canary") == std::string::npos);
}

TEST_CASE("profiles and their versions are given as they were written")
{
    House house;
    const auto profiles = json::parse(house.agent().archive().profiles())["profiles"];
    REQUIRE(profiles.size() == 3);
    for (const auto& profile : profiles)
        CHECK(profile["live"] == 1);
    const auto versions =
        json::parse(house.agent().archive().versions("hr_mid_market").value_or("null"));
    REQUIRE(versions["versions"].size() == 1);
    CHECK(versions["versions"][0]["state"] == "live");
    CHECK_FALSE(house.agent().archive().versions("nobody"));
    std::ifstream file(house.folder.file("config/profiles/hr_mid_market.jsonc"), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    CHECK(house.agent().archive().version_bytes("hr_mid_market", 1) == bytes.str());
    CHECK_FALSE(house.agent().archive().version_bytes("hr_mid_market", 2));
}
