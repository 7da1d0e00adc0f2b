// The one-page document.
#include <catch2/catch.hpp>

#include "rules/load.hpp"
#include "rules/page.hpp"
#include "tests/rules/example.hpp"

using namespace usher;

TEST_CASE("the example prints as its one page, to the letter")
{
    const auto loaded = rules::load_profile({"page.jsonc", test::example_text(), {}, {}});
    REQUIRE(loaded.profile);
    const auto expected = test::read_source("tests/rules/profiles/mid_market_hr_tech.page.txt");
    CHECK(rules::page(*loaded.profile, 12) == expected);
}

TEST_CASE("a profile that isn't published has no version on its page")
{
    const auto loaded = rules::load_profile({"page.jsonc", test::example_text(), {}, {}});
    REQUIRE(loaded.profile);
    const auto printed = rules::page(*loaded.profile);
    CHECK(printed.find("version") == std::string::npos);
    CHECK(printed.substr(0, 43) == "MID-MARKET HR TECH   reviewed 2026-10-05 \xC2\xB7");
}

TEST_CASE("bands of every sort can be read aloud")
{
    rules::Profile profile;
    rules::Criterion criterion;
    criterion.kind = rules::Kind::timeline;
    criterion.title.by_language = {"Start"};
    rules::Band soon, later, never, between;
    soon.range.under = 3 * rules::one_unit;
    soon.points = 6;
    between.range.from = 3 * rules::one_unit;
    between.range.under = 12 * rules::one_unit;
    between.points = 4;
    later.range.from = 12 * rules::one_unit;
    later.points = 1;
    never.none = true;
    criterion.bands = {soon, between, later, never};
    profile.criteria = {criterion};
    rules::Layer layer;
    layer.title.by_language = {"When"};
    layer.worth = 1;
    layer.criteria = {0};
    profile.layers = {layer};
    const auto printed = rules::page(profile);
    CHECK(
        printed.find("When  (1 point)\n  Start  under 3 months 6 \xC2\xB7 from 3 under 12 months 4 "
                     "\xC2\xB7 from 12 months 1 \xC2\xB7 no plan 0\n") != std::string::npos
    );
    CHECK(printed.find("Not a fit") == std::string::npos);
    CHECK(printed.find("Decline   below that.\n") != std::string::npos);
}
