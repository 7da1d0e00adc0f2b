// The tests written in a profile, played.

#include "dialog/rehearse.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/places.hpp"
#include "tests/support/pretend_world.hpp"

using namespace usher;
using namespace usher::dialog;

namespace {

constexpr Instant at{std::chrono::seconds{1796050800}};

rules::Profile page()
{
    static const auto loaded = tests::load_profiles(tests::source_folder() + "/config/profiles");
    return *loaded.at("hr_mid_market");
}

rules::Given word(const std::string& text)
{
    rules::Given given;
    given.word = text;
    return given;
}

rules::Rehearsal too_small()
{
    rules::Rehearsal test;
    test.name = "30 people";
    test.line = 7;
    test.answers = {{"company_size", word("30")}};
    test.expect.decision = "disqualified";
    test.expect.disqualifier = "too_small";
    test.expect.asks = {{"company_size"}};
    return test;
}

std::vector<rules::Finding> of_code(const Rehearsed& rehearsed, const std::string& code)
{
    std::vector<rules::Finding> found;
    for (const auto& finding : rehearsed.findings)
        if (finding.code == code) found.push_back(finding);
    return found;
}

Rehearsed play(const rules::Rehearsal& test)
{
    auto profile = page();
    profile.tests = {test};
    return rehearse(profile, at);
}

}  // namespace

TEST_CASE("the shipped profiles keep their own promises")
{
    for (const auto& [id, profile] :
         tests::load_profiles(tests::source_folder() + "/config/profiles")) {
        const auto rehearsed = rehearse(*profile, at);
        for (const auto& finding : rehearsed.findings)
            if (finding.severity == rules::Severity::error)
                FAIL_CHECK(id << ": " << finding.message << ". " << finding.remedy);
        CHECK(rehearsed.failed == 0);
        CHECK(rehearsed.passed == static_cast<int>(profile->tests.size()));
    }
}

TEST_CASE("a test that holds is counted, and says nothing")
{
    const auto rehearsed = play(too_small());
    CHECK(rehearsed.passed == 1);
    CHECK(rehearsed.failed == 0);
    CHECK(of_code(rehearsed, "U600").empty());
}

TEST_CASE("a test that fails shows the first difference, what was asked and the score")
{
    auto test = too_small();
    test.expect.decision = "review";
    const auto rehearsed = play(test);
    CHECK(rehearsed.failed == 1);
    const auto found = of_code(rehearsed, "U600");
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == "tests.0.expect.decision");
    CHECK(found[0].severity == rules::Severity::error);
    CHECK(
        found[0].message == "test \"30 people\" expects the decision review, and it is disqualified"
    );
    CHECK(found[0].remedy.find("Asked: company_size") == 0);
    CHECK(found[0].remedy.find("firmographic") != std::string::npos);
}

TEST_CASE("each expectation is compared")
{
    const auto fails = [](auto change) {
        auto test = too_small();
        change(test.expect);
        return play(test).failed == 1;
    };
    CHECK(fails([](auto& expect) { expect.disqualifier = "job_seeker"; }));
    CHECK(fails([](auto& expect) { expect.offer = "guide"; }));
    CHECK(fails([](auto& expect) { expect.route = "team:canada"; }));
    CHECK(fails([](auto& expect) { expect.sent_to = "hr_enterprise"; }));
    CHECK(fails([](auto& expect) { expect.asks = {{"company_size", "role"}}; }));
    CHECK(fails([](auto& expect) { expect.asks = std::vector<std::string>{}; }));
    CHECK(fails([](auto& expect) { expect.never_asks = {"company_size"}; }));
    CHECK(fails([](auto& expect) { expect.questions_at_most = 0; }));
    CHECK(fails([](auto& expect) { expect.questions_at_least = 2; }));
    CHECK(fails([](auto& expect) { expect.layers["firmographic"] = 12; }));
    CHECK(fails([](auto& expect) { expect.score_from = 90; }));
    CHECK(fails([](auto& expect) { expect.score_to = 1; }));
    CHECK_FALSE(fails([](auto& expect) { expect.offer = "free_plan"; }));
}

TEST_CASE("what is typed is read as a visitor's message")
{
    auto test = too_small();
    test.answers.clear();
    test.says = {{"company_size", "we are 30 people"}};
    CHECK(play(test).passed == 1);

    test.says = {{"company_size", "asdf qwertz"}};
    const auto unclear = of_code(play(test), "U606");
    REQUIRE(unclear.size() == 1);
    CHECK(unclear[0].message.find("is not understood") != std::string::npos);

    test.says = {{"company_size", "80 to 120 people"}};
    const auto either = of_code(play(test), "U606");
    REQUIRE(either.size() == 1);
    CHECK(either[0].message.find("could be") != std::string::npos);
}

TEST_CASE("rules that no test tries are warned of")
{
    const auto rehearsed = play(too_small());
    const auto untried = of_code(rehearsed, "U602");
    CHECK(untried.size() == page().disqualifiers.size() - 1 + 3);
    CHECK(
        of_code(rehearsed, "U603").size() == page().booking->routes.size() + page().send_to.size()
    );
    for (const auto& finding : untried)
        CHECK(finding.severity == rules::Severity::warning);
}

TEST_CASE("what only an address can decide is not asked to be tested")
{
    auto profile = page();
    profile.tests = {too_small()};
    const auto before = rehearse(profile, at);
    rules::Test disposable;
    disposable.kind = rules::Test::Kind::is_one_of;
    disposable.subject = "email.kind";
    disposable.is_fact = true;
    disposable.values = {"disposable"};
    rules::Disqualifier added;
    added.name = "thrown_away";
    added.when.any = {{disposable}};
    profile.disqualifiers.push_back(added);
    // No test can give an address.
    CHECK(of_code(rehearse(profile, at), "U602").size() == of_code(before, "U602").size());
    // But it can be tried another way.
    rules::Test small;
    small.kind = rules::Test::Kind::known;
    small.subject = "industry";
    profile.disqualifiers.back().when.any.push_back({small});
    CHECK(of_code(rehearse(profile, at), "U602").size() == of_code(before, "U602").size() + 1);
}
