// Replay against the talk itself: whatever it claims about a recorded talk is what would have come
// of it, for every visitor who would have left that record.

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "dialog/replay.hpp"
#include "rules/play.hpp"
#include "tests/support/profiles.hpp"

using namespace usher;
using dialog::Recorded;
using dialog::Replayed;
using How = Recorded::Said::How;

namespace {

std::string verdict_of(const rules::Played& played)
{
    if (!played.verdict.sent_to.empty()) return "sent to " + played.verdict.sent_to;
    return std::string(rules::name_of(played.verdict.outcome));
}

std::string verdict_of(const Replayed& replayed)
{
    return replayed.verdict == "sent" ? "sent to " + replayed.sent_to : replayed.verdict;
}

std::string verdict_of(const Recorded& recorded)
{
    return recorded.verdict == "sent" ? "sent to " + recorded.sent_to : recorded.verdict;
}

// The record of a talk that was played to its end, or left after `heard` questions.
Recorded record_of(
    const rules::Profile& page,
    const rules::Facts& facts,
    const rules::Played& played,
    std::size_t heard
)
{
    Recorded recorded;
    recorded.facts = facts;
    const auto& asks = played.asks;
    for (const auto& answer : played.sheet.given()) {
        if (played.sheet.find(answer.criterion) != &answer) continue;
        const auto at = std::find(asks.begin(), asks.end(), answer.criterion);
        if (at != asks.end() && at - asks.begin() >= static_cast<std::ptrdiff_t>(heard)) continue;
        const auto how = at != asks.end()                          ? How::asked
                         : answer.source == rules::Source::visitor ? How::volunteered
                                                                   : How::known;
        recorded.answers.push_back({answer.criterion, answer.value, how});
    }
    if (heard < asks.size()) return recorded;
    recorded.verdict = rules::name_of(played.verdict.outcome);
    if (!played.verdict.sent_to.empty()) {
        recorded.verdict = "sent";
        recorded.sent_to = played.verdict.sent_to;
    }
    if (static_cast<int>(asks.size()) > page.manners.questions_at_most)
        recorded.more = rules::Progress::More::agreed;
    return recorded;
}

// An edit as ops people make them: other points, other thresholds, other limits, other orders.
rules::Profile edited(rules::Profile page, std::mt19937_64& random)
{
    const auto draw = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    const auto edits = draw(1, 3);
    for (int i = 0; i < edits; ++i) {
        auto& criterion = page.criteria[static_cast<std::size_t>(
            draw(0, static_cast<int>(page.criteria.size()) - 1)
        )];
        switch (draw(0, 6)) {
        case 0:
            // A review above what is qualified is a mistake (U305), and no such page goes live.
            page.decision.qualified_from =
                std::max(page.decision.review_from, page.decision.qualified_from + draw(-15, 15));
            break;
        case 1:
            page.decision.review_from =
                std::min(page.decision.qualified_from, page.decision.review_from + draw(-15, 15));
            break;
        case 2:
            for (auto& option : criterion.options)
                option.points = draw(0, 15);
            for (auto& band : criterion.bands)
                band.points = draw(0, 15);
            break;
        case 3:
            page.manners.questions_at_most =
                std::max(1, page.manners.questions_at_most + draw(-2, 2));
            break;
        case 4:
            page.manners.order = page.manners.order == rules::Order::fixed ? rules::Order::adaptive
                                                                           : rules::Order::fixed;
            break;
        case 5:
            if (!page.disqualifiers.empty()) page.disqualifiers.pop_back();
            break;
        case 6:
            page.manners.more_if_close = draw(0, 3);
            break;
        }
    }
    return page;
}

// Answers as a talk on this page leaves them: a range over two bands is asked back about
// ("which?"), so what is recorded in the end lies within one.
rules::Answers as_heard(const rules::Profile& page, rules::Answers answers)
{
    for (auto& [name, value] : answers) {
        const auto* criterion = page.criterion(name);
        const auto* range = std::get_if<rules::AmountRange>(&value);
        if (!criterion || !range) continue;
        std::vector<rules::AmountRange> touched;
        for (const auto& band : criterion->bands)
            if (!band.none &&
                rules::overlap(*range, band.range, criterion->kind) != rules::Overlap::none)
                touched.push_back(band.range);
        if (touched.size() > 1) value = touched.front();
    }
    return answers;
}

// The visitor's answers, with others in the place of those that nobody heard.
rules::Answers another_visitor(
    const rules::Profile& page,
    const rules::Answers& answers,
    const Recorded& recorded,
    std::mt19937_64& random
)
{
    auto others = as_heard(page, test::random_answers(page, random));
    for (const auto& said : recorded.answers) {
        const auto own = answers.find(said.criterion);
        // What was known stays so only for those who don't put it right.
        if (said.how == How::known)
            others.erase(said.criterion);
        else
            others[said.criterion] = own == answers.end() ? said.value : own->second;
    }
    return others;
}

}  // namespace

TEST_CASE("what a replay claims is so for every visitor who would have left that record")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    int same = 0, flips = 0, cant_tell = 0, tellable = 0;
    for (int i = 0; i < 1500; ++i) {
        const auto page = test::random_page(random, 3 + i % 6);
        const auto candidate = edited(page, random);
        const auto facts = test::random_facts(random);
        const auto answers = as_heard(page, test::random_answers(page, random));
        const auto played = rules::play(page, facts, answers, {});
        auto heard = played.asks.size();
        if (i % 3 == 0 && heard > 0)
            heard = std::uniform_int_distribution<std::size_t>(0, heard - 1)(random);
        const auto recorded = record_of(page, facts, played, heard);
        const auto replayed = dialog::Replay(candidate)(recorded);
        same += replayed.how == Replayed::How::same;
        flips += replayed.how == Replayed::How::flips;
        cant_tell += replayed.how == Replayed::How::cant_tell;

        std::set<std::string> verdicts;
        for (int other = 0; other < 6; ++other) {
            const auto visitor =
                other == 0 ? answers : another_visitor(page, answers, recorded, random);
            // Only visitors of whom the talk would have left just this record.
            const auto own = rules::play(page, facts, visitor, {});
            REQUIRE(own.asks.size() >= heard);
            REQUIRE(std::equal(
                played.asks.begin(),
                played.asks.begin() + static_cast<std::ptrdiff_t>(heard),
                own.asks.begin()
            ));
            const auto truth = verdict_of(rules::play(candidate, facts, visitor, {}));
            verdicts.insert(truth);
            if (replayed.how == Replayed::How::cant_tell || replayed.unfinished) continue;
            INFO("talk " << i << ", visitor " << other);
            REQUIRE(verdict_of(replayed) == truth);
            REQUIRE((replayed.how == Replayed::How::same) == (truth == verdict_of(recorded)));
        }
        tellable += replayed.how == Replayed::How::cant_tell && verdicts.size() == 1;
    }
    CAPTURE(same, flips, cant_tell, tellable);
    CHECK(same > 150);
    CHECK(flips > 25);
    CHECK(cant_tell > 25);
}

TEST_CASE("under its own page every decided talk is decided the same")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const auto page = test::random_page(random, 3 + i % 8);
        const auto facts = test::random_facts(random);
        const auto answers = as_heard(page, test::random_answers(page, random));
        const auto played = rules::play(page, facts, answers, {});
        const auto recorded = record_of(page, facts, played, played.asks.size());
        INFO("talk " << i);
        const auto replayed = dialog::Replay(page)(recorded);
        REQUIRE(replayed.how == Replayed::How::same);
        REQUIRE(replayed.route == played.route.to);
    }
}

TEST_CASE("an answer that only the route needed is used for the route")
{
    rules::Profile page;
    test::add_layer(page, "all");
    test::add_choice(page, "colour", rules::Kind::one_of, {{"red", 100}, {"blue", 0}});
    test::add_choice(page, "shape", rules::Kind::one_of, {{"round", 0}, {"square", 0}});
    page.decision.qualified_from = 70;
    page.decision.review_from = 30;
    page.decision.qualified_then = "book";
    rules::Booking booking;
    booking.routes.push_back({test::when({test::is("shape", {"square"})}), "team:corner", ""});
    booking.routes.push_back({rules::Condition{}, "team:rest", ""});
    page.booking = booking;
    Recorded recorded;
    recorded.verdict = "qualified";
    recorded.answers = {{"colour", test::option("red"), How::asked}};
    // They left before it was asked: no route is certain.
    CHECK(dialog::Replay(page)(recorded).route.empty());
    recorded.answers.push_back({"shape", test::option("square"), How::asked});
    CHECK(dialog::Replay(page)(recorded).route == "team:corner");
    recorded.answers.back().value = test::option("round");
    CHECK(dialog::Replay(page)(recorded).route == "team:rest");
}

TEST_CASE("a visitor who left is never called decided, and a question never put is never guessed")
{
    auto page = test::example_page();
    Recorded left;
    left.answers = {{"size", test::amount(200), How::asked}};
    const auto unchanged = dialog::Replay(page)(left);
    CHECK(unchanged.how == Replayed::How::same);
    CHECK(unchanged.verdict == "open");
    CHECK(unchanged.unfinished);
    CHECK_FALSE(unchanged.score);

    // The candidate would have turned them away at once.
    auto stricter = page;
    test::add_disqualifier(
        stricter, "too_small_now", test::when({test::is_within("size", test::under(300))})
    );
    const auto turned_away = dialog::Replay(stricter)(left);
    CHECK(turned_away.how == Replayed::How::flips);
    CHECK(turned_away.verdict == "disqualified");
}

TEST_CASE("who puts right what was known is not asked for it in a replay either")
{
    rules::Profile page;
    test::add_layer(page, "all");
    test::add_choice(page, "region", rules::Kind::one_of, {{"north", 40}, {"south", 0}});
    test::add_choice(page, "shape", rules::Kind::one_of, {{"round", 60}, {"square", 0}});
    page.criteria[0].known_from = {"crm.segment"};
    page.decision.qualified_from = 100;
    page.decision.review_from = 50;
    page.manners.questions_at_most = 1;  // there is no room for another question
    page.manners.more_if_close = 0;
    Recorded recorded;
    recorded.facts = {{"crm.segment", "south"}};
    recorded.verdict = "qualified";
    recorded.answers = {
        {"region", test::option("north"), How::volunteered},
        {"shape", test::option("round"), How::asked}};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::same);
    // Who only said "no, that's wrong" would have been asked, unless they told it first.
    recorded.denied = {"region"};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::cant_tell);
}

TEST_CASE("what was volunteered counts from when it came, if that is on record")
{
    rules::Profile page;
    test::add_layer(page, "all");
    test::add_choice(page, "colour", rules::Kind::one_of, {{"red", 30}, {"blue", 0}});
    test::add_choice(page, "shape", rules::Kind::one_of, {{"round", 40}, {"square", 0}});
    test::add_choice(page, "weight", rules::Kind::one_of, {{"light", 30}, {"heavy", 0}});
    page.decision.qualified_from = 70;
    page.decision.review_from = 50;
    page.manners.order = rules::Order::fixed;
    page.manners.questions_at_most = 1;
    page.manners.more_if_close = 0;
    Recorded recorded;
    recorded.verdict = "qualified";
    recorded.answers = {
        {"colour", test::option("red"), How::asked, 2},
        {"shape", test::option("round"), How::volunteered, 2}};
    const auto replayed = dialog::Replay(page)(recorded);
    CHECK(replayed.how == Replayed::How::same);
    CHECK(replayed.verdict == "qualified");
    // An older record doesn't say; and a page that asks something else first proves nothing.
    auto older = recorded;
    for (auto& said : older.answers)
        said.turn = 0;
    CHECK(dialog::Replay(page)(older).how == Replayed::How::cant_tell);
    page.manners.order = rules::Order::adaptive;
    page.manners.ask_first = {"weight"};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::cant_tell);
}

TEST_CASE("a range counts where it lies within one band, or where there are no bands")
{
    rules::Profile page;
    test::add_layer(page, "all");
    test::add_amount(
        page,
        "people",
        rules::Kind::number,
        {test::band(test::under(50), 0), test::band(test::from(50), 100)}
    );
    page.decision.qualified_from = 100;
    page.decision.review_from = 50;
    Recorded recorded;
    recorded.verdict = "qualified";
    recorded.answers = {{"people", test::from_to(60, 90), How::asked}};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::same);
    // With these bands they would have been asked which of them.
    page.criteria[0].bands = {test::band(test::under(80), 0), test::band(test::from(80), 100)};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::cant_tell);
    page.criteria[0].bands.clear();
    CHECK(dialog::Replay(page)(recorded).verdict == "not_a_fit");
}

TEST_CASE("an answer that no longer exists is an answer nobody knows")
{
    rules::Profile page;
    test::add_layer(page, "all");
    test::add_choice(page, "colour", rules::Kind::one_of, {{"red", 60}, {"blue", 40}});
    test::add_choice(page, "shape", rules::Kind::one_of, {{"round", 40}, {"square", 0}});
    page.decision.qualified_from = 70;
    page.decision.review_from = 30;
    Recorded recorded;
    recorded.verdict = "qualified";
    recorded.answers = {
        {"colour", test::option("red"), How::asked}, {"shape", test::option("round"), How::asked}};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::same);
    page.criteria[0].options[0].name = "crimson";
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::cant_tell);
    // A criterion with another name is the same one if the page says so.
    page.criteria[0].options[0].name = "red";
    page.criteria[0].name = "paint";
    page.criteria[0].was = {"colour"};
    CHECK(dialog::Replay(page)(recorded).how == Replayed::How::same);
}

TEST_CASE("a recorded talk comes back from its text as it went in")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 500; ++i) {
        const auto page = test::random_page(random, 4);
        Recorded recorded;
        recorded.facts = test::random_facts(random);
        recorded.facts["visit.page"] = "/a\tb\\c\nd";
        for (const auto& [criterion, value] : test::random_answers(page, random))
            recorded.answers.push_back({criterion, value, static_cast<How>(i % 3), i % 5});
        recorded.answers.push_back(
            {"range", rules::AmountRange{5, {}, {}, rules::Amount{9}}, How::asked}
        );
        recorded.answers.push_back({"plan", rules::NoPlan{}, How::known});
        for (auto& said : recorded.answers)
            if (auto* text = std::get_if<rules::FreeText>(&said.value)) text->text.clear();
        recorded.denied = {"country"};
        recorded.more = static_cast<rules::Progress::More>(i % 3);
        recorded.sent_here = i % 2 == 0;
        recorded.verdict = "sent";
        recorded.sent_to = "enterprise";
        const auto again = dialog::recorded_from_text(to_text(recorded));
        REQUIRE(again);
        REQUIRE(*again == recorded);
    }
    CHECK_FALSE(dialog::recorded_from_text("asked\tx"));
    CHECK_FALSE(dialog::recorded_from_text("what\tis\tthis\n"));
}
