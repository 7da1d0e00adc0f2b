// What-if over talks that really took place, held against deciding each of those visitors again.

#include <catch2/catch.hpp>

#include <random>
#include <sstream>

#include "agent/commands/replay.hpp"
#include "agent/profile_files.hpp"
#include "agent/what_if.hpp"
#include "rules/play.hpp"
#include "tests/support/house.hpp"
#include "tests/support/profiles.hpp"

using namespace usher;
using namespace usher::tests;

namespace {

using Page = std::shared_ptr<const rules::Profile>;

rules::ProfileFiles shipped(House& house)
{
    return agent::read_profile_files(house.folder.file("config/profiles/hr_mid_market.jsonc"));
}

Page load(const rules::ProfileFiles& files)
{
    auto loaded = rules::load_profile(files);
    REQUIRE(loaded.profile);
    return loaded.profile;
}

// A visitor with an answer to everything, who picks and types it when it is asked.
struct Buyer {
    rules::Answers answers;

    decltype(dialog::Event::what) answer(const json& ask, const std::string& id) const
    {
        const std::string question = ask["question"];
        const auto found = answers.find(question);
        if (found == answers.end() && ask.value("may_skip", false))
            return dialog::UnsurePressed{id, question};
        if (found == answers.end()) return good_answer(ask, id);
        if (const auto* options = std::get_if<rules::Options>(&found->second)) {
            // Another profile, which they were sent to, asks the same with buttons of its own.
            std::vector<std::string> names;
            for (const auto& option : ask["options"])
                if (std::ranges::count(options->names, std::string(option["name"])) > 0)
                    names.push_back(option["name"]);
            if (!names.empty()) return dialog::Picked{id, question, names};
        }
        if (const auto* amount = std::get_if<rules::Amount>(&found->second))
            return dialog::Said{id, std::to_string(*amount / rules::one_unit)};
        return dialog::UnsurePressed{id, question};
    }
};

// Talks until it is decided, or leaves after so many answers. The recorded verdict.
std::string talk(House& house, const Buyer& buyer, int patience, std::string& id)
{
    Visitor visitor(house);
    REQUIRE(visitor.open());
    id = visitor.welcome.conversation;
    for (int i = 0; i < patience; ++i) {
        const auto turn = visitor.last_turn();
        const auto ask = event_of(turn, "ask");
        const bool decided =
            !event_of(turn, "slots").is_null() || !event_of(turn, "ended").is_null();
        if (decided || ask.is_null() || ask["question"] == "consent" || ask["question"] == "email")
            break;
        REQUIRE(visitor.turn_for(buyer.answer(ask, visitor.next_id())).is_object());
    }
    return json::parse(*house.agent().archive().conversation(id))["verdict"];
}

// The verdict that the conversation flips to; "" if it is not among the flips.
std::string flip_of(const json& report, const std::string& conversation)
{
    for (const auto& flip : report["flipped"])
        if (flip["conversation"] == conversation) return flip["to"];
    return "";
}

}  // namespace

TEST_CASE("replay agrees with deciding each recorded visitor again, those who left early too")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    House house;
    const auto files = shipped(house);
    const auto page = load(files);
    struct Past {
        std::string id, verdict;
        rules::Answers answers;
    };
    std::vector<Past> past;
    for (int i = 0; i < 60; ++i) {
        Buyer buyer;
        for (const auto& criterion : page->criteria) {
            if (criterion.name == "geography") continue;  // the visit's country tells it
            auto& value = buyer.answers[criterion.name] = test::random_value(criterion, random);
            // They press "I don't know" instead of typing what has no button.
            const auto* const options = std::get_if<rules::Options>(&value);
            const bool is_said =
                options ? !options->names.empty() : std::holds_alternative<rules::Amount>(value);
            if (!is_said) value = rules::IsUnsure{};
        }
        const int patience = i % 4 == 0 ? static_cast<int>(random() % 5) : 30;
        Past one;
        one.verdict = talk(house, buyer, patience, one.id);
        one.answers = buyer.answers;
        past.push_back(one);
    }

    auto edited = *page;
    edited.decision.qualified_from = std::max(1, edited.decision.qualified_from - 20);
    edited.decision.review_from =
        std::min(edited.decision.qualified_from, std::max(1, edited.decision.review_from - 20));
    for (const auto* candidate : {page.get(), const_cast<const rules::Profile*>(&edited)}) {
        const auto done = agent::what_if(house.store(), *candidate, {}, house.clock.now());
        const auto report = json::parse(std::get<std::string>(done));
        CHECK(report["conversations"] == past.size());
        CHECK(
            report["same"].get<int>() + report["flips"].get<int>() +
                report["cant_tell"].get<int>() ==
            static_cast<int>(past.size())
        );
        int told = 0;
        for (const auto& one : past) {
            INFO(one.id << ", recorded as " << one.verdict);
            agent::Store store(house.store(), agent::Store::Access::read_only);
            auto row = store.query("SELECT s.answers FROM sheet AS s JOIN conversation AS c "
                                   "ON c.n = s.conversation WHERE c.id = ?");
            REQUIRE(row.with(one.id).row());
            const auto recorded = dialog::recorded_from_text(row.text(0));
            REQUIRE(recorded);
            CHECK(recorded->verdict == one.verdict);
            const auto replayed = dialog::Replay(*candidate)(*recorded);
            const auto truth = rules::play(*candidate, recorded->facts, one.answers, {});
            const auto to = flip_of(report, one.id);
            CHECK((replayed.how == dialog::Replayed::How::flips) == !to.empty());
            if (replayed.how == dialog::Replayed::How::cant_tell || replayed.unfinished) continue;
            ++told;
            // What was volunteered has its place in a real talk, which playing knows nothing of.
            const bool volunteered = std::ranges::any_of(recorded->answers, [](const auto& said) {
                return said.how == dialog::Recorded::Said::How::volunteered;
            });
            if (!volunteered)
                CHECK(replayed.verdict == rules::name_of(truth.verdict.outcome));
            else if (candidate == page.get())
                CHECK(replayed.verdict == one.verdict);
            if (!to.empty()) CHECK(to == replayed.verdict);
        }
        CHECK(told > 30);
        CHECK(report["cant_tell_conversations"].size() == report["cant_tell"]);
        if (candidate != page.get()) continue;
        // By the page itself, nothing changes: neither verdicts nor meetings, left or not.
        CHECK(report["flips"] == 0);
        CHECK(report["cant_tell"] == 0);
        CHECK(report["unfinished"].get<int>() > 0);
        for (const auto& flow : report["flows"])
            CHECK(flow["from"] == flow["to"]);
        const auto again =
            agent::what_if(house.store(), *candidate, {"", "", "words"}, house.clock.now());
        const auto words = json::parse(std::get<std::string>(again));
        for (const auto* part : {"same", "flips", "cant_tell", "unfinished", "flows", "teams"})
            CHECK(words[part] == report[part]);
    }
}

TEST_CASE("words are read again with the candidate's synonyms")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    // Answer until the system is asked for, then name one that the page doesn't know.
    for (int i = 0; i < 12; ++i) {
        const auto ask = event_of(visitor.last_turn(), "ask");
        if (ask.is_null() || ask["question"] == "main_pain") break;
        visitor.turn_for(good_answer(ask, visitor.next_id()));
    }
    REQUIRE(event_of(visitor.last_turn(), "ask")["question"] == "main_pain");
    visitor.say("zorbling frumps everywhere");
    auto files = shipped(house);
    const std::string option = "\"same_questions\": {";
    const auto at = files.text.find(option);
    REQUIRE(at != std::string::npos);
    const auto also = files.text.find("\"also\": [", at);
    files.text.insert(also + 9, "\"zorbling frumps\", ");
    const auto candidate = load(files);
    const auto by = [&](const std::string& level) {
        const auto done =
            agent::what_if(house.store(), *candidate, {"", "", level}, house.clock.now());
        return json::parse(std::get<std::string>(done));
    };
    const auto answers = by("answers"), words = by("words");
    CHECK(answers["same"] == 1);
    CHECK(answers["unfinished"] == 1);
    CHECK(words["level"] == "words");
    CHECK(words["cant_tell"] == 0);
    CHECK(words["flips"] == 1);
    CHECK(flip_of(words, visitor.welcome.conversation) == "qualified");
}

TEST_CASE("a talk of before sheets were kept is rebuilt from its turns")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    REQUIRE_FALSE(qualify(visitor).is_null());
    const auto page = load(shipped(house));
    const auto report = [&] {
        return json::parse(
            std::get<std::string>(agent::what_if(house.store(), *page, {}, house.clock.now()))
        );
    };
    const auto kept = report();
    CHECK(kept["same"] == 1);
    house.agent().stop();
    {
        agent::Store store(house.store(), agent::Store::Access::read_and_write);
        store.database().exec("DELETE FROM sheet");
    }
    CHECK(report() == kept);
}

TEST_CASE("who refused consent or found no time is no meeting, before or after")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    REQUIRE_FALSE(qualify(visitor).is_null());
    const auto page = load(shipped(house));
    const auto teams = [&] {
        const auto done = agent::what_if(house.store(), *page, {}, house.clock.now());
        return json::parse(std::get<std::string>(done))["teams"];
    };
    CHECK(teams().size() == 1);
    house.agent().stop();
    {
        agent::Store store(house.store(), agent::Store::Access::read_and_write);
        store.database().exec("UPDATE conversation SET outcome = 'offered'");
    }
    CHECK(teams().empty());
}

TEST_CASE("a report splits flips by what became of them, by week and by team")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slots = qualify(visitor);
    REQUIRE_FALSE(slots.is_null());
    visitor.turn_for(dialog::SlotChosen{visitor.next_id(), slots["slots"][0]["slot"]});
    const auto booked = give_contact(visitor);
    REQUIRE_FALSE(booked.is_null());
    house.clock.pass(std::chrono::hours{24 * 14});
    house.agent().archive().meeting_outcome(booked["meeting"]["id"], "no_show", "");
    auto stricter = *load(shipped(house));
    stricter.decision.qualified_from = 101;
    const auto done =
        agent::what_if(house.store(), stricter, {"90d", "", "answers"}, house.clock.now());
    const auto report = json::parse(std::get<std::string>(done));
    REQUIRE(report["flips"].get<int>() + report["cant_tell"].get<int>() == 1);
    CHECK(report["flows"][0]["from"] == "qualified");
    CHECK(report["flows"][0]["became"]["no_show"] == 1);
    REQUIRE(report["weeks"].size() == 1);
    CHECK(report["weeks"][0]["week"] == "2026-11-30");
    CHECK(report["teams"][0]["route"] == "team:mid_market_us");
    CHECK(report["teams"][0]["before"] == 1);

    agent::ReplayCommand command;
    command.data_folder = house.folder.file("data");
    command.config_folder = house.folder.file("config");
    command.page = house.folder.file("config/profiles/hr_mid_market.jsonc");
    std::ostringstream text, html, complaints;
    CHECK(agent::run_replay(command, text, complaints) == 0);
    CHECK(text.str().find("decided the same 1") != std::string::npos);
    command.format = "html";
    CHECK(agent::run_replay(command, html, complaints) == 0);
    CHECK(html.str().find("<svg") != std::string::npos);
    CHECK(html.str().find("<script") == std::string::npos);
    command.since = "last month";
    CHECK(agent::run_replay(command, text, complaints) == 3);
}
