// Talks played without words: what facts fill, what is asked, what comes of it; and the promises
// of the shipped profiles.

#include "rules/play.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

const Answers perfect = {
    {"size", amount(220)},
    {"owner", option("yes")},
    {"event", options({"vp_hired"})},
    {"industry", option("hr_saas")},
    {"systems", options({"workday"})},
    {"pain", option("same_questions")},
    {"country", option("us")}};

Answers perfect_but(const std::string& criterion, const Value& value)
{
    Answers answers = perfect;
    answers[criterion] = value;
    return answers;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a talk is played to its verdict, its questions and its route")
{
    const Played played = play(example_page(), {{"visit.country", "CA"}}, perfect, {});
    CHECK(played.verdict.outcome == Outcome::qualified);
    CHECK(played.asks == Names{"size", "owner", "pain", "event", "industry"});
    CHECK(played.verdict.score == PointRange{78, 100});
    CHECK(played.offer.empty());
    CHECK_FALSE(played.cut_off);
}

TEST_CASE("known facts fill their criteria and are not asked; an answer named beats them")
{
    const Profile page = example_page();
    SECTION("the fact decides")
    {
        const Played played = play(page, {{"visit.country", "ca"}}, {}, {});
        CHECK(*played.sheet.value("country") == option("ca"));
        CHECK(std::count(played.asks.begin(), played.asks.end(), "country") == 0);
        CHECK(played.sheet.find("country")->source == Source::visit);
        CHECK(played.sheet.find("country")->evidence.words == "ca");
    }
    SECTION("the answer decides, unasked too")
    {
        const Played played = play(page, {{"visit.country", "CA"}}, perfect, {});
        CHECK(*played.sheet.value("country") == option("us"));
        CHECK(std::count(played.asks.begin(), played.asks.end(), "country") == 0);
        CHECK(played.route.to == "team:everybody");
    }
    SECTION("a fact that can't be read is as if it weren't there")
    {
        const Played played = play(page, {{"visit.country", "?"}}, perfect, {});
        CHECK(played.asks.back() == "country");
        CHECK(played.route.to == "team:everybody");
    }
}

TEST_CASE("what is asked and not named is unsure, and what isn't asked is not used")
{
    const Played played = play(example_page(), {}, {{"owner", option("no")}}, {});
    CHECK(played.asks == Names{"size", "owner"});
    CHECK(*played.sheet.value("size") == unsure());
    CHECK(played.verdict.disqualifier == "no_owner");
    CHECK(played.offer == "partner");

    Answers answers = perfect_but("pain", option("just_looking"));
    answers["urgency"] = option("this_quarter");
    const Played without = play(example_page(), {}, answers, {true});
    CHECK(without.sheet.find("urgency") == nullptr);
}

TEST_CASE("a talk can be over before it begins")
{
    Profile page = example_page();
    page.criteria[0].known_from = {"crm.headcount", "crm.employees"};
    CHECK(play(page, {{"crm.employees", "12"}}, {}, {}).asks.empty());
    CHECK(play(page, {{"crm.employees", "12"}}, {}, {}).offer == "free_plan");
    CHECK(play(page, {{"crm.employees", "3k"}}, {}, {}).verdict.sent_to == "enterprise");
    // The first fact that can be read counts.
    const Facts two = {{"crm.headcount", "some"}, {"crm.employees", "12"}};
    CHECK(play(page, two, {}, {}).verdict.disqualifier == "too_small");
}

TEST_CASE("the offer is the disqualifier's or that of not a fit")
{
    Profile page = example_page();
    const Answers nothing = {{"size", amount(60)}, {"owner", option("yes")}};
    CHECK(play(page, {}, nothing, {}).verdict.outcome == Outcome::not_a_fit);
    CHECK(play(page, {}, nothing, {}).offer == "newsletter");
    page.decision.not_a_fit_then = "hand_over";
    CHECK(play(page, {}, nothing, {}).offer.empty());
    CHECK(play(page, {}, perfect, {}).offer.empty());
}

TEST_CASE("review takes a route only where review books")
{
    Profile page = example_page();
    const Answers review = perfect_but("event", options({"nothing_new"}));
    CHECK(play(page, {}, review, {}).verdict.outcome == Outcome::review);
    CHECK(play(page, {}, review, {}).route.to.empty());
    page.decision.review_then = "book";
    CHECK(play(page, {}, review, {}).route.to == "team:everybody");
}

TEST_CASE("three more are agreed to at the limit, and the talk is cut off after them")
{
    Profile page = example_page();
    page.manners.questions_at_most = 2;
    page.manners.more_if_close = 1;
    const Played played = play(page, {}, perfect, {});
    CHECK(played.asks.size() == 3);
    CHECK(played.cut_off);
    CHECK(played.verdict.score == PointRange{42, 42});
    CHECK(played.verdict.outcome == Outcome::not_a_fit);

    page.manners.more_if_close = 0;
    CHECK(play(page, {}, perfect, {}).asks.size() == 2);
    CHECK(play(page, {}, perfect, {true}).verdict.outcome == Outcome::qualified);
}

TEST_CASE("asking everything closes the range")
{
    const Played played = play(example_page(), {}, perfect, {true});
    CHECK(played.asks.size() == 8);
    CHECK(played.verdict.score == PointRange{90, 90});
    CHECK(played.verdict.outcome == Outcome::qualified);
    CHECK(play(example_page(), {}, perfect_but("size", amount(3)), {true}).asks.size() == 1);
}

TEST_CASE("facts are read by names, labels and synonyms in any case")
{
    Profile page = example_page();
    Criterion& industry = page.criteria[1];
    industry.options[0].label.by_language = {"HR or People Ops software", "Logiciel RH"};
    industry.options[1].also.by_language = {{"saas", "software"}};
    CHECK(read_fact(industry, "HR_SaaS") == option("hr_saas"));
    CHECK(read_fact(industry, "logiciel rh") == option("hr_saas"));
    CHECK(read_fact(industry, " SaaS ") == option("other_saas"));
    CHECK_FALSE(read_fact(industry, "farming"));
    CHECK_FALSE(read_fact(industry, ""));
    CHECK_FALSE(read_fact(industry, "unsure"));

    CHECK(read_fact(page.criteria[0], "1,200") == amount(1200));
    CHECK_FALSE(read_fact(page.criteria[0], "200-500"));
    CHECK_FALSE(read_fact(page.criteria[0], "unsure"));
    CHECK(read_fact(page.criteria[2], "de") == option("elsewhere"));
    CHECK(read_fact(page.criteria[3], "Workday; zoom, Other") == options({"workday", "other"}));
    CHECK_FALSE(read_fact(page.criteria[3], "zoom"));
    CHECK(read_fact(page.criteria[5], "TRUE") == option("yes"));
}

TEST_CASE("answers as written are read by name, and the first mistake is told")
{
    const Profile page = example_page();
    const auto read = read_answers(page, {{"owner", {Given::Kind::word, "yes", {}, 0}}});
    REQUIRE(std::holds_alternative<Answers>(read));
    CHECK(std::get<Answers>(read) == Answers{{"owner", option("yes")}});

    const auto wrong = read_answers(page, {{"onwer", {Given::Kind::word, "yes", {}, 0}}});
    CHECK(
        std::get<std::string>(wrong) ==
        "There is no criterion \"onwer\" in this profile. Did you mean \"owner\"?"
    );
    const auto value = read_answers(page, {{"owner", {Given::Kind::word, "perhaps", {}, 0}}});
    CHECK_THAT(std::get<std::string>(value), Catch::Contains("perhaps"));
}
