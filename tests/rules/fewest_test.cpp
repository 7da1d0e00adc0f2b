// The order "fewest": near the best order there is, the same for equal visitors, and ruled by what
// was learned.

#include <catch2/catch.hpp>

#include "rules/fewest.hpp"
#include "rules/load.hpp"
#include "rules/play.hpp"
#include "rules/shares.hpp"
#include "rules/standings.hpp"
#include "tests/rules/example.hpp"
#include "tests/support/profiles.hpp"
#include "tests/support/question_counts.hpp"

using namespace usher;
using namespace usher::rules;

TEST_CASE("asking what tells most needs hardly more questions than the best order there is")
{
    double fewest = 0, best = 0, heaviest = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const Profile card = test::random_card(seed, 7 + static_cast<int>(seed % 2));
        const auto optimum = test::fewest_possible(card, 1'000'000);
        REQUIRE(optimum);
        const double asked = test::expected_questions(card, Order::fewest);
        CAPTURE(seed, *optimum, asked);
        CHECK(asked >= *optimum - 1e-9);
        CHECK(asked <= *optimum * 1.03);
        fewest += asked;
        best += *optimum;
        heaviest += test::expected_questions(card, Order::adaptive);
    }
    CHECK(fewest <= best * 1.01);
    CHECK(fewest < heaviest);
}

TEST_CASE("the last six questions are asked in the best order there is")
{
    for (unsigned seed = 101; seed <= 130; ++seed) {
        Profile card = test::random_card(seed, 4 + static_cast<int>(seed % 3));
        if (seed % 2 == 0) card.decision.at_least["first"] = card.layers[0].worth / 2;
        if (seed % 3 == 0) card.decision.must_know = {"c1"};
        if (seed % 5 < 2) {
            Disqualifier& knock_out = card.disqualifiers.emplace_back();
            knock_out.name = "worst";
            Test& worst = knock_out.when.any.emplace_back().emplace_back();
            worst.subject = "c2";
            worst.kind = Test::Kind::is_one_of;
            worst.values = {"worst"};
        }
        const auto optimum = test::fewest_possible(card, 100'000);
        REQUIRE(optimum);
        CAPTURE(seed);
        CHECK(test::expected_questions(card, Order::fewest) == Approx(*optimum).epsilon(1e-9));
    }
}

TEST_CASE("what was learned decides which question tells most")
{
    Profile page;
    page.languages = {"en"};
    test::add_layer(page, "only");
    test::add_choice(page, "known_before", Kind::one_of, {{"yes", 50}, {"no", 0}});
    test::add_choice(page, "open", Kind::one_of, {{"yes", 50}, {"no", 0}});
    page.decision.qualified_from = page.decision.review_from = 60;
    page.criteria[0].shares = {400, 1, 0};
    page.criteria[1].shares = {200, 200, 0};
    const Sheet sheet;
    CHECK(most_telling(Standings(page, sheet)) == 1);
    std::swap(page.criteria[0].shares, page.criteria[1].shares);
    CHECK(most_telling(Standings(page, sheet)) == 0);
}

TEST_CASE("under the order fewest early stopping changes no verdict either")
{
    std::mt19937_64 random(20261122);
    for (int i = 0; i < 400; ++i) {
        Profile page = test::random_page(random, 1 + i % 8);
        page.manners.order = Order::fewest;
        page.manners.questions_at_most = 1000;
        const Facts facts = test::random_facts(random);
        const Answers answers = test::random_answers(page, random);
        const Played early = play(page, facts, answers, {});
        const Played full = play(page, facts, answers, {true});
        CAPTURE(i);
        REQUIRE(early.verdict.outcome == full.verdict.outcome);
        REQUIRE(early.verdict.sent_to == full.verdict.sent_to);
        REQUIRE(early.verdict.disqualifier == full.verdict.disqualifier);
    }
}

TEST_CASE("learned shares are written so that the page reads them back")
{
    const auto page = load_profile({"page.jsonc", test::example_text(), {}, {}}).profile;
    REQUIRE(page);
    std::vector<Sheet> talks;
    for (const Amount people : {20, 70, 220, 300, 9000}) {
        Sheet& talk = talks.emplace_back();
        Answer answer;
        answer.criterion = "company_size";
        answer.value = people * one_unit;
        talk.give(answer);
        answer.criterion = "growth";
        answer.value = IsUnsure{};
        talk.give(answer);
    }
    auto text = test::example_text();
    const auto at = text.find("  \"tests\": [");
    REQUIRE(at != std::string::npos);
    text.insert(at, learned_shares(*page, talks, "2026-11-22") + ",\n");
    const auto loaded = load_profile({"page.jsonc", text, {}, {}});
    for (const auto& finding : loaded.findings)
        FAIL_CHECK(print(finding, text));
    REQUIRE(loaded.profile);
    CHECK(loaded.profile->criterion("company_size")->shares == std::vector{1, 1, 2, 0, 1, 0});
    CHECK(loaded.profile->criterion("growth")->shares == std::vector{0, 0, 0, 5});
    CHECK(loaded.profile->criterion("industry")->shares.empty());
}
