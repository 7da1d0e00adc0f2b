// From a page to what visitors get, and back: plans are done exactly or not at all, talks stay on
// their version, a withdrawn version is left at the next message, and the history says who it was.

#include <catch2/catch.hpp>

#include <sstream>

#include "agent/commands/page.hpp"
#include "agent/commands/publish.hpp"
#include "agent/profile_files.hpp"
#include "agent/records/store.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;
using agent::Declined;
using agent::Done;

namespace {

const std::string mid_market = "hr_mid_market";

rules::ProfileFiles page_in(House& house)
{
    return agent::read_profile_files(house.folder.file("config/profiles/hr_mid_market.jsonc"));
}

// The shipped page with one thing written otherwise.
rules::ProfileFiles with(House& house, const std::string& what, const std::string& by)
{
    auto files = page_in(house);
    const auto at = files.text.find(what);
    REQUIRE(at != std::string::npos);
    files.text.replace(at, what.size(), by);
    return files;
}

rules::ProfileFiles titled(House& house, const std::string& title)
{
    return with(house, "\"title\": \"", "\"title\": \"" + title + " ");
}

json done(const Done& done)
{
    if (const auto* declined = std::get_if<Declined>(&done)) {
        std::string details;
        for (const auto& detail : declined->details)
            details += "\n" + detail;
        FAIL(declined->message << details);
    }
    return json::parse(std::get<std::string>(done));
}

Declined declined(const Done& done)
{
    REQUIRE(std::holds_alternative<Declined>(done));
    return std::get<Declined>(done);
}

agent::PlanWanted by_dana(rules::ProfileFiles files) { return {std::move(files), "dana", {}}; }

int publish(House& house, rules::ProfileFiles files, const std::string& message = "another title")
{
    auto& versions = house.agent().versions();
    const auto plan = done(versions.plan(by_dana(std::move(files))));
    INFO(plan.dump(1));
    REQUIRE(plan["plan"].is_string());
    return done(versions.publish({plan["plan"], message, "dana"}))["version"];
}

int version_of_a_new_talk(House& house)
{
    Visitor visitor(house);
    REQUIRE(visitor.open());
    return visitor.welcome.version;
}

std::vector<std::string> audit_of(const House& house, const std::string& what)
{
    agent::Store store(house.store(), agent::Store::Access::read_only);
    auto rows = store.query("SELECT who || ': ' || on_what FROM audit WHERE what = ? ORDER BY n");
    rows.with(what);
    std::vector<std::string> lines;
    while (rows.row())
        lines.push_back(rows.text(0));
    return lines;
}

}  // namespace

TEST_CASE("a plan shows what publishing would mean, and publishing does exactly that")
{
    House house;
    auto& versions = house.agent().versions();
    auto files = titled(house, "New");
    const auto plan = done(versions.plan(by_dana(files)));
    CHECK(plan["profile"] == mid_market);
    CHECK(plan["version"] == 2);
    CHECK(plan["base"] == 1);
    CHECK(plan["checks"]["errors"] == 0);
    CHECK(plan["tests"]["failed"] == 0);
    CHECK(plan["tests"]["passed"] > 0);
    CHECK(plan["what_if"]["conversations"] == 0);
    REQUIRE(plan["changes"].size() == 1);
    CHECK(plan["changes"][0].get<std::string>().find("New Mid-market") != std::string::npos);
    CHECK_FALSE(plan["calendars"].empty());
    for (const auto& calendar : plan["calendars"])
        CHECK(calendar["free"] > 0);
    // Nobody gets it yet.
    CHECK(version_of_a_new_talk(house) == 1);

    const auto published = done(versions.publish({plan["plan"], "a new title", "dana"}));
    CHECK(published["version"] == 2);
    CHECK(published["base"] == 1);
    CHECK(published["sha256"] == plan["sha256"]);
    CHECK(version_of_a_new_talk(house) == 2);
    const auto bytes = house.agent().archive().version_bytes(mid_market, 2);
    REQUIRE(bytes);
    CHECK(*bytes == files.text);
    const auto listed = json::parse(*house.agent().archive().versions(mid_market))["versions"];
    REQUIRE(listed.size() == 2);
    CHECK(listed[0]["state"] == "live");
    CHECK(listed[0]["author"] == "dana");
    CHECK(listed[0]["message"] == "a new title");
    CHECK(listed[1]["state"] == "past");
    CHECK(audit_of(house, "publish") == std::vector<std::string>{"dana: hr_mid_market@2"});

    // Once is enough.
    CHECK(declined(versions.publish({plan["plan"], "again", "dana"})).why == Declined::Why::stale);
}

TEST_CASE("a plan is stale once somebody else has published, and says what they did")
{
    House house;
    auto& versions = house.agent().versions();
    const auto mine = done(versions.plan(by_dana(titled(house, "Mine"))));
    publish(house, titled(house, "Theirs"), "their reason");
    const auto refused = declined(versions.publish({mine["plan"], "my reason", "dana"}));
    CHECK(refused.why == Declined::Why::stale);
    REQUIRE(refused.details.size() >= 1);
    CHECK(refused.details[0].find("their reason") != std::string::npos);
    CHECK(version_of_a_new_talk(house) == 2);
    // Planned from what it was edited from, it is stale before it is made.
    auto wanted = by_dana(titled(house, "Mine"));
    wanted.base = 1;
    CHECK(declined(versions.plan(wanted)).why == Declined::Why::stale);
    wanted.base = 99;
    const auto no_base = declined(versions.plan(wanted));
    CHECK(no_base.why == Declined::Why::unknown);
    CHECK(no_base.message.find("no version 99") != std::string::npos);

    const agent::Folders folders{house.folder.file("config"), house.folder.file("data")};
    CHECK(agent::version_for_command(mid_market, folders) == 2);
    CHECK(agent::version_for_command(std::string(mid_market) + "@1", folders) == 1);
    CHECK_FALSE(agent::version_for_command(house.folder.file("config/site.jsonc"), folders));
}

TEST_CASE("a plan lives for a day")
{
    House house;
    auto& versions = house.agent().versions();
    const auto plan = done(versions.plan(by_dana(titled(house, "New"))));
    house.clock.set(house.clock.now() + std::chrono::hours{25});
    CHECK(declined(versions.publish({plan["plan"], "late", "dana"})).why == Declined::Why::stale);
}

TEST_CASE("a page with an error or a failing test gets no plan")
{
    House house;
    auto& versions = house.agent().versions();
    const auto misspelt = done(versions.plan(by_dana(with(house, "\"priority\"", "\"priorty\""))));
    CHECK(misspelt["plan"].is_null());
    CHECK(misspelt["checks"]["errors"] > 0);
    CHECK(misspelt["checks"]["findings"][0]["code"] == "U103");
    const auto unknown = versions.publish({"none-such", "x", "dana"});
    CHECK(declined(unknown).why == Declined::Why::unknown);
}

TEST_CASE("publishing needs a message, and where the site says so, a second person")
{
    House house;
    auto site = agent::read_file(house.folder.file("config/site.jsonc"));
    const auto at = site.find("\"one_person\"");
    house.folder.write("config/site.jsonc", site.replace(at, 12, "\"two_people\""));
    auto& versions = house.agent().versions();
    const auto plan = done(versions.plan(by_dana(titled(house, "New"))));
    CHECK(declined(versions.publish({plan["plan"], " ", "erin"})).field == "message");
    CHECK(
        declined(versions.publish({plan["plan"], "mine", "dana"})).why == Declined::Why::not_allowed
    );
    CHECK(done(versions.publish({plan["plan"], "hers", "erin"}))["version"] == 2);
    const auto listed = json::parse(*house.agent().archive().versions(mid_market))["versions"];
    CHECK(listed[0]["author"] == "dana");
    CHECK(listed[0]["publisher"] == "erin");
    CHECK(listed[1]["publisher"].is_null());
}

TEST_CASE("rules that live in files are published by the pipeline, not from the console")
{
    House house;
    auto site = agent::read_file(house.folder.file("config/site.jsonc"));
    const auto at = site.find("\"console\"");
    house.folder.write("config/site.jsonc", site.replace(at, 9, "\"files\""));
    auto& versions = house.agent().versions();
    const auto plan = done(versions.plan(by_dana(titled(house, "New"))));
    const auto refused = declined(versions.publish({plan["plan"], "x", "dana"}));
    CHECK(refused.why == Declined::Why::not_allowed);
    CHECK(refused.message.find("files") != std::string::npos);
    CHECK(
        declined(versions.roll_back({mid_market, 1, "x", "dana"})).why == Declined::Why::not_allowed
    );
    CHECK(
        declined(versions.save_draft(mid_market, "dana", page_in(house), {})).why ==
        Declined::Why::not_allowed
    );
    // Out of use is out of use, also after a restart that finds the same file again.
    auto with_new_title = titled(house, "New");
    house.folder.write("config/profiles/hr_mid_market.jsonc", with_new_title.text);
    house.restart();
    CHECK(version_of_a_new_talk(house) == 2);
    const auto gone =
        done(house.agent().versions().withdraw({mid_market, 2, "wrong price", "dana"}));
    CHECK(gone["live"] == 3);
    house.restart();
    CHECK(version_of_a_new_talk(house) == 3);
}

TEST_CASE("rolling back publishes the old bytes as a new version")
{
    House house;
    const auto first = page_in(house).text;
    publish(house, titled(house, "Worse"));
    auto& versions = house.agent().versions();
    const auto back = done(versions.roll_back({mid_market, 1, "too many meetings", "dana"}));
    CHECK(back["version"] == 3);
    CHECK(back["base"] == 1);
    CHECK(version_of_a_new_talk(house) == 3);
    CHECK(house.agent().archive().version_bytes(mid_market, 3) == first);
    CHECK(audit_of(house, "rollback") == std::vector<std::string>{"dana: hr_mid_market@3"});
    CHECK(declined(versions.roll_back({mid_market, 3, "x", "dana"})).field == "to");
    CHECK(declined(versions.roll_back({mid_market, 9, "x", "dana"})).why == Declined::Why::unknown);
    // A slip in the profile's name isn't told as one in the number.
    for (const auto& slip :
         {declined(versions.roll_back({"nobody", 1, "x", "dana"})),
          declined(versions.withdraw({"nobody", {}, "x", "dana"}))}) {
        CHECK(slip.why == Declined::Why::unknown);
        CHECK(slip.message == "No profile \"nobody\" was ever published.");
    }
}

TEST_CASE("a talk finishes on its version, whatever is published or rolled back meanwhile")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    publish(house, with(house, "\"questions_at_most\"", "/* fewer */ \"questions_at_most\""));
    done(house.agent().versions().roll_back({mid_market, 1, "back", "dana"}));
    REQUIRE_FALSE(qualify(visitor).is_null());
    const auto talk =
        json::parse(*house.agent().archive().conversation(visitor.welcome.conversation));
    CHECK(talk["version"] == 1);
    CHECK(talk["verdict"] == "qualified");
}

TEST_CASE("a withdrawn version's talks move at their next message, with their answers")
{
    House house;
    publish(house, titled(house, "Wrong"));
    Visitor visitor(house);
    REQUIRE(visitor.open());
    REQUIRE(visitor.welcome.version == 2);
    REQUIRE(visitor.say("we're like 220 people").is_object());
    const auto gone =
        done(house.agent().versions().withdraw({mid_market, 2, "wrong price", "dana"}));
    CHECK(gone["withdrawn"] == 2);
    CHECK(gone["live"] == 3);
    CHECK(gone["talks"] == 1);
    const bool restarted = GENERATE(false, true);
    if (restarted) {
        house.restart();
        REQUIRE(visitor.resume(visitor.welcome.conversation, visitor.welcome.token, 0));
    }
    REQUIRE_FALSE(qualify(visitor).is_null());
    const auto id = visitor.welcome.conversation;
    const auto talk = json::parse(*house.agent().archive().conversation(id));
    CHECK(talk["version"] == 3);
    CHECK(talk["verdict"] == "qualified");
    int sizes = 0;
    for (const auto& answer : talk["answers"])
        sizes += answer["criterion"] == "company_size";
    CHECK(sizes == 1);
    CHECK(audit_of(house, "move") == std::vector<std::string>{"usher: " + id});
    CHECK(version_of_a_new_talk(house) == 3);
    CHECK(
        declined(house.agent().versions().withdraw({mid_market, 2, "again", "dana"})).field ==
        "version"
    );
    CHECK(declined(house.agent().versions().roll_back({mid_market, 2, "x", "dana"})).field == "to");
}

TEST_CASE("a booked meeting never changes, though its version is withdrawn")
{
    House house;
    publish(house, titled(house, "Wrong"));
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slots = qualify(visitor);
    REQUIRE_FALSE(slots.is_null());
    visitor.turn_for(dialog::SlotChosen{visitor.next_id(), slots["slots"][0]["slot"]});
    const auto booked = give_contact(visitor);
    REQUIRE_FALSE(booked.is_null());
    done(house.agent().versions().withdraw({mid_market, 2, "wrong price", "dana"}));
    REQUIRE(visitor.say("thanks, see you").is_object());
    const auto talk =
        json::parse(*house.agent().archive().conversation(visitor.welcome.conversation));
    CHECK(talk["version"] == 2);
    CHECK(talk["outcome"] == "booked");
    CHECK(audit_of(house, "move").empty());
}

TEST_CASE("the profile that takes everybody else can't be left without a version")
{
    House house;
    auto& versions = house.agent().versions();
    CHECK(
        declined(versions.withdraw({"everyone_else", 1, "x", "dana"})).why ==
        Declined::Why::not_allowed
    );
    // Another one can: its visitors go to whoever takes them.
    const auto gone = done(versions.withdraw({mid_market, 1, "x", "dana"}));
    CHECK(gone["live"].is_null());
    Visitor visitor(house);
    REQUIRE(visitor.open());
    CHECK(visitor.welcome.profile != mid_market);
}

TEST_CASE("resumed too late, a talk begins anew on the live version with what was known")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people");
    publish(house, titled(house, "New"));
    house.clock.set(house.clock.now() + std::chrono::hours{24 * 30});
    const auto before = visitor.welcome;
    REQUIRE(visitor.resume(before.conversation, before.token, 2));
    CHECK_FALSE(visitor.welcome.resumed);
    CHECK(visitor.welcome.version == 2);
    // One sentence to confirm what they said then.
    const auto ask = event_of(visitor.last_turn(), "ask");
    CHECK(ask["question"] == "confirm");
    CHECK(ask["text"].get<std::string>().find("220") != std::string::npos);
}

TEST_CASE("everybody has a draft of their own, to be read and taken over")
{
    House house;
    auto& versions = house.agent().versions();
    rules::ProfileFiles typed;
    typed.text = "{ \"half\": ";
    typed.words["fr"] = "{}";
    const auto saved = done(versions.save_draft(mid_market, "dana", typed, {}));
    CHECK(saved["base"] == 1);
    CHECK(saved["text"] == typed.text);
    CHECK(saved["words"]["fr"] == "{}");
    done(versions.save_draft(mid_market, "erin", page_in(house), {}));
    CHECK(json::parse(versions.drafts(mid_market))["drafts"].size() == 2);
    publish(house, titled(house, "New"));
    const auto stale = done(versions.draft(mid_market, "dana"));
    CHECK(stale["stale"] == true);
    CHECK(stale["base"] == 1);
    const auto taken = done(versions.take_draft(mid_market, "dana", "erin"));
    CHECK(taken["person"] == "erin");
    CHECK(taken["text"] == typed.text);
    CHECK(declined(versions.draft(mid_market, "dana")).why == Declined::Why::unknown);
    done(versions.discard_draft(mid_market, "erin"));
    CHECK(json::parse(versions.drafts(mid_market))["drafts"].empty());
    CHECK(audit_of(house, "draft").size() == 4);
}

TEST_CASE("what was published meanwhile is merged by name into what I was writing")
{
    House house;
    auto& versions = house.agent().versions();
    const auto mine = titled(house, "Mine");
    publish(house, with(house, "Roughly how many people", "About how many people"));
    const auto merged = done(versions.merge(mid_market, mine, 1));
    CHECK(merged["conflicts"].empty());
    CHECK(merged["base"] == 2);
    auto both = mine;
    both.text = merged["text"];
    CHECK(both.text.find("About how many people") != std::string::npos);
    CHECK(both.text.find("\"title\": \"Mine ") != std::string::npos);
    CHECK(publish(house, both) == 3);
    const auto clash = done(versions.merge(mid_market, titled(house, "Other"), 1));
    REQUIRE(clash["conflicts"].size() == 1);
    CHECK(clash["conflicts"][0]["path"] == "title");
    CHECK(declined(versions.merge(mid_market, mine, 7)).why == Declined::Why::unknown);
    const auto foreign = declined(versions.merge("everyone_else", mine, 1));
    CHECK(foreign.why == Declined::Why::bad);
    CHECK(foreign.field == "id");
}

TEST_CASE("the commands publish and roll back beside a running server")
{
    House house;
    CHECK(version_of_a_new_talk(house) == 1);
    const auto file = house.folder.file("edited.jsonc");
    house.folder.write("edited.jsonc", titled(house, "New").text);
    agent::PublishCommand command;
    command.config_folder = house.folder.file("config");
    command.data_folder = house.folder.file("data");
    command.by = "dana";
    command.format = "json";
    std::ostringstream planned, complaints;
    REQUIRE(agent::run_plan(command, {file, "90d", {}}, planned, complaints) == 0);
    const std::string plan = json::parse(planned.str())["plan"];
    command.message = "by the pipeline";
    std::ostringstream published;
    REQUIRE(agent::run_publish(command, plan, "", published, complaints) == 0);
    CHECK(json::parse(published.str())["version"] == 2);
    CHECK(version_of_a_new_talk(house) == 2);
    std::ostringstream refused;
    CHECK(agent::run_publish(command, plan, "", refused, complaints) == 1);
    CHECK(json::parse(refused.str())["error"]["why"] == "stale");
    command.format = "text";
    std::ostringstream back, list, bytes;
    REQUIRE(agent::run_rollback(command, mid_market, 1, back, complaints) == 0);
    CHECK(back.str().find("version 3 is live") != std::string::npos);
    CHECK(version_of_a_new_talk(house) == 3);
    REQUIRE(agent::run_versions(command, mid_market, list, complaints) == 0);
    CHECK(list.str().find("past  dana: by the pipeline") != std::string::npos);
    REQUIRE(
        agent::run_version_bytes(command.data_folder, "hr_mid_market@2", bytes, complaints) == 0
    );
    CHECK(bytes.str() == agent::read_file(file));
    std::ostringstream words;
    REQUIRE(agent::run_plan(command, {file, "0", {}}, words, complaints) == 0);
    CHECK(words.str().find("as version 4?") != std::string::npos);
    CHECK(words.str().find("Calendars  team:") != std::string::npos);
    house.folder.write("edited.jsonc", "{ \"usher_profile\": 1 }");
    CHECK(agent::run_plan(command, {file, "0", {}}, words, complaints) == 1);
}
