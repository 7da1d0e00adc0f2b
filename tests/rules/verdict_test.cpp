// What a sheet is worth, and when that is settled: the table of rules-and-console.md 4.5.

#include "rules/verdict.hpp"

#include <catch2/catch.hpp>

#include "rules/next_question.hpp"
#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

const Said perfect = {
    {"size", amount(220)},
    {"owner", option("yes")},
    {"event", options({"vp_hired"})},
    {"industry", option("hr_saas")},
    {"systems", options({"workday"})},
    {"pain", option("same_questions")}};

// `perfect` with some answers given otherwise, and some left out (a null pointer).
Said perfect_but(const std::string& criterion, const Value& value)
{
    Said said;
    for (const auto& each : perfect)
        said.push_back(each.first == criterion ? Said::value_type{criterion, value} : each);
    if (criterion == "country" || criterion == "urgency") said.emplace_back(criterion, value);
    return said;
}

Said perfect_without(const std::string& criterion)
{
    Said said;
    for (const auto& each : perfect)
        if (each.first != criterion) said.push_back(each);
    return said;
}

Verdict verdict_of(const Said& said, Asking asking = Asking::goes_on)
{
    return decide(example_page(), sheet_of(said), asking);
}

}  // namespace

TEST_CASE("an empty sheet is open between nothing and everything")
{
    const Verdict verdict = verdict_of({});
    CHECK(verdict.outcome == Outcome::open);
    CHECK(verdict.score == PointRange{0, 100});
    REQUIRE(verdict.layers.size() == 5);
    CHECK(verdict.layers[0] == PointRange{0, 32});
    CHECK(verdict.why.empty());
}

TEST_CASE("each answer narrows the range of its layer and of the whole")
{
    const Verdict verdict = verdict_of({{"size", amount(600)}, {"industry", option("other_saas")}});
    CHECK(verdict.layers[0] == PointRange{13, 19});
    CHECK(verdict.score == PointRange{13, 13 + 6 + 12 + 16 + 10 + 30});
}

TEST_CASE("the points of an open question range over its answers and unsure")
{
    Profile page = example_page();
    const Criterion& country = page.criteria[2];
    CHECK(points_range(page, country, Sheet{}) == PointRange{0, 6});
    page.criteria[2].unsure.points = 3;
    CHECK(points_range(page, country, Sheet{}) == PointRange{1, 6});
    page.criteria[2].unsure.points = 9;
    CHECK(points_range(page, country, Sheet{}) == PointRange{1, 9});

    SECTION("of some_of, none of them is an answer too")
    {
        Criterion& event = page.criteria[4];
        event.options.pop_back();
        event.unsure.points = 5;
        CHECK(points_range(page, event, Sheet{}) == PointRange{0, 16});
        event.count = Count::sum;
        CHECK(points_range(page, event, Sheet{}) == PointRange{0, 24});
        event.at_most = 20;
        CHECK(points_range(page, event, Sheet{}) == PointRange{0, 20});
    }
    SECTION("a question that waits may come to nothing, one that is dropped has")
    {
        Criterion& urgency = page.criteria[7];
        urgency.unsure.points = 1;
        CHECK(points_range(page, urgency, Sheet{}) == PointRange{0, 10});
        const auto asked = sheet_of({{"pain", option("onboarding")}});
        CHECK(points_range(page, urgency, asked) == PointRange{1, 10});
        const auto dropped = sheet_of({{"pain", option("just_looking")}});
        CHECK(points_range(page, urgency, dropped) == PointRange{0, 0});
    }
}

TEST_CASE("a disqualifier wins over any number of points")
{
    CHECK(verdict_of(perfect_but("size", amount(49))).outcome == Outcome::disqualified);
    CHECK(verdict_of(perfect_but("size", amount(49))).disqualifier == "too_small");
    CHECK(verdict_of(perfect_but("size", amount(50))).outcome != Outcome::disqualified);

    SECTION("the first in the file counts")
    {
        const Verdict verdict = verdict_of({{"owner", option("no")}, {"size", amount(3)}});
        CHECK(verdict.disqualifier == "too_small");
    }
    SECTION("but only on something that was said")
    {
        CHECK(verdict_of({{"size", unsure()}}).outcome == Outcome::open);
        CHECK(verdict_of({}, Asking::is_over).outcome == Outcome::not_a_fit);
        Profile page = example_page();
        add_disqualifier(page, "says_nothing", when({is_unknown("pain")}));
        CHECK(decide(page, Sheet{}, Asking::is_over).outcome == Outcome::not_a_fit);
        CHECK(decide(page, sheet_of({{"pain", unsure()}})).disqualifier == "says_nothing");
    }
}

TEST_CASE("a hand-over goes before everything, and happens once")
{
    Profile page = example_page();
    Sheet sheet = sheet_of({{"owner", option("no")}, {"size", amount(3000)}});
    const Verdict verdict = decide(page, sheet);
    CHECK(verdict.sent_to == "enterprise");
    CHECK(verdict.keep_answers);
    CHECK(verdict.outcome == Outcome::open);
    CHECK(verdict.disqualifier.empty());

    sheet.sent_here = true;
    CHECK(decide(page, sheet).sent_to.empty());
    CHECK(decide(page, sheet).disqualifier == "no_owner");
}

TEST_CASE("qualified takes the points, the floors, what must be known, and settled rules")
{
    CHECK(verdict_of(perfect).outcome == Outcome::qualified);
    CHECK(verdict_of(perfect).score == PointRange{84, 100});

    SECTION("a floor that is not reached yet leaves it open")
    {
        CHECK(verdict_of(perfect_without("event")).score.low >= 65);
        CHECK(verdict_of(perfect_without("event")).outcome == Outcome::open);
        CHECK(
            verdict_of(perfect_but("event", options({"new_market"}))).outcome == Outcome::qualified
        );
    }
    SECTION("what must be known has to be asked")
    {
        Profile page = example_page();
        page.disqualifiers.clear();
        page.send_to.clear();
        const Sheet sheet = sheet_of(perfect_without("size"));
        CHECK(decide(page, sheet).outcome == Outcome::open);
        page.decision.must_know = {"owner"};
        CHECK(decide(page, sheet).outcome == Outcome::qualified);
    }
    SECTION("an unsettled disqualifier or hand-over holds it up")
    {
        Profile page = example_page();
        page.decision.must_know.clear();
        CHECK(decide(page, sheet_of(perfect_without("owner"))).outcome == Outcome::open);
        page.disqualifiers.clear();
        CHECK(decide(page, sheet_of(perfect_without("owner"))).outcome == Outcome::qualified);
        CHECK(decide(page, sheet_of(perfect_without("size"))).outcome == Outcome::open);
        page.send_to.clear();
        CHECK(decide(page, sheet_of(perfect_without("size"))).outcome == Outcome::qualified);
    }
}

TEST_CASE("review is decided when it is enough for that and can't become more")
{
    SECTION("because a floor can't be reached")
    {
        CHECK(
            verdict_of(perfect_but("event", options({"nothing_new"}))).outcome == Outcome::review
        );
    }
    SECTION("because what must be known is not")
    {
        CHECK(verdict_of(perfect_but("size", unsure())).outcome == Outcome::review);
    }
    SECTION("because the points can't suffice")
    {
        Said said = perfect_but("pain", option("just_looking"));
        said.emplace_back("country", option("elsewhere"));
        CHECK(verdict_of(said).score == PointRange{65, 65});
        CHECK(verdict_of(said).outcome == Outcome::qualified);
        said[0].second = amount(60);
        CHECK(verdict_of(said).score == PointRange{59, 59});
        CHECK(verdict_of(said).outcome == Outcome::review);
    }
    SECTION("but not while it may still fall")
    {
        const Said said = {{"size", unsure()}, {"owner", option("yes")}};
        CHECK(verdict_of(said).outcome == Outcome::open);
    }
}

TEST_CASE("not a fit is decided when review is out of reach and nothing else can happen")
{
    Said said = {
        {"size", amount(60)},
        {"pain", option("just_looking")},
        {"industry", option("something_else")}};
    CHECK(verdict_of(said).score.high == 50);
    CHECK(verdict_of(said).outcome == Outcome::open);
    said.emplace_back("country", option("elsewhere"));
    CHECK(verdict_of(said).score.high == 45);
    CHECK(verdict_of(said).outcome == Outcome::open);  // the owner could still disqualify
    said.emplace_back("owner", option("yes"));
    CHECK(verdict_of(said).outcome == Outcome::not_a_fit);
}

TEST_CASE("when asking is over, everything open counts as unsure")
{
    Profile page = example_page();
    page.criteria[1].unsure.points = 4;  // industry
    page.criteria[7].unsure.points = 2;  // urgency
    Said said = {{"size", amount(220)}, {"owner", option("yes")}};
    CHECK(decide(page, sheet_of(said), Asking::is_over).score == PointRange{28, 28});
    CHECK(decide(page, sheet_of(said), Asking::is_over).outcome == Outcome::not_a_fit);

    SECTION("but what has been dropped stays worth nothing")
    {
        said.emplace_back("pain", option("just_looking"));
        CHECK(decide(page, sheet_of(said), Asking::is_over).score == PointRange{26, 26});
    }
    SECTION("and what an ask_if then rules out is dropped")
    {
        page.criteria[7].ask_if = when({is_known("pain")});
        CHECK(decide(page, sheet_of(said), Asking::is_over).score == PointRange{26, 26});
    }
    SECTION("nobody is booked on a guess")
    {
        CHECK(decide(page, sheet_of(perfect), Asking::is_over).outcome == Outcome::qualified);
        CHECK(
            decide(page, sheet_of(perfect_without("size")), Asking::is_over).outcome ==
            Outcome::review
        );
    }
}

TEST_CASE("could still qualify means that nothing rules it out")
{
    const Profile page = example_page();
    const auto could = [&](const Said& said) { return could_qualify(page, sheet_of(said)); };
    CHECK(could({}));
    CHECK(could({{"pain", option("onboarding")}}));
    CHECK_FALSE(could({{"size", unsure()}}));
    CHECK_FALSE(could({{"event", options({"nothing_new"})}}));
    CHECK_FALSE(could({{"size", amount(3)}}));
    CHECK_FALSE(could({{"size", amount(3000)}}));
    CHECK_FALSE(could({{"pain", option("just_looking")}, {"systems", options({})}}));
}

TEST_CASE("a verdict says why, in sentences")
{
    using Catch::VectorContains;
    const auto qualified = verdict_of(perfect).why;
    REQUIRE_FALSE(qualified.empty());
    CHECK(qualified[0] == "size 220: 12 of 12");
    CHECK_THAT(qualified, VectorContains(std::string("event vp_hired: 16 of 16")));
    CHECK_THAT(
        qualified, VectorContains(std::string("qualified: 84 to 100 points, 65 are enough"))
    );
    CHECK_THAT(qualified, VectorContains(std::string("why now 16 of 16, at least 8 wanted")));
    CHECK_THAT(qualified, VectorContains(std::string("known for sure: size and owner")));

    CHECK(
        verdict_of({{"size", amount(22)}}).why ==
        std::vector<std::string>{"size 22: 0 of 12", "disqualified: too_small (size under 50)"}
    );
    CHECK(verdict_of({{"size", amount(3000)}}).why.back() == "sent to enterprise (size over 2000)");
    CHECK(
        verdict_of(perfect_but("size", unsure())).why.back() ==
        "not qualified: size is not known for sure"
    );
    CHECK_THAT(
        verdict_of(perfect_but("event", options({}))).why,
        VectorContains(std::string("why now 0 of 16, at least 8 wanted"))
    );
    const auto closed = verdict_of({{"owner", option("yes")}}, Asking::is_over).why;
    CHECK_THAT(closed, VectorContains(std::string("size not asked: 0 of 12")));
    CHECK(closed.back() == "not a fit: 10 points, review begins at 50");
}
