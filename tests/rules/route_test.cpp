// Who meets a qualified visitor.

#include "rules/route.hpp"

#include <catch2/catch.hpp>

#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

std::string route_for(const Said& said, const std::map<std::string, std::string>& facts = {})
{
    Sheet sheet = sheet_of(said);
    sheet.facts = facts;
    return take_route(example_page(), sheet).to;
}

std::vector<std::string> still_needed(const Said& said)
{
    return route_still_needs(example_page(), sheet_of(said));
}

}  // namespace

TEST_CASE("the first route that fits wins")
{
    CHECK(route_for({{"size", amount(600)}, {"country", option("ca")}}) == "team:seniors");
    CHECK(route_for({{"size", amount(300)}, {"country", option("ca")}}) == "team:canada");
    CHECK(route_for({{"size", amount(300)}, {"country", option("us")}}) == "team:everybody");
    CHECK(route_for({{"size", amount(600)}}, {{"crm.account_owner", "dana"}}) == "account_owner");
}

TEST_CASE("what is not known passes a route over")
{
    CHECK(route_for({{"size", unsure()}, {"country", unsure()}}) == "team:everybody");
    CHECK(route_for({}) == "team:everybody");
}

TEST_CASE("the record says why routes were passed over")
{
    const RouteTaken taken =
        take_route(example_page(), sheet_of({{"size", amount(300)}, {"country", unsure()}}));
    CHECK(taken.pick == "take_turns");
    const std::vector<PassedRoute> passed = {
        {"account_owner", "no account owner known"},
        {"team:seniors", "size is 300, not over 500"},
        {"team:canada", "country is not known"}};
    CHECK(taken.passed == passed);
}

TEST_CASE("a profile that books nothing has no route")
{
    Profile page = example_page();
    SECTION("because it has no booking") { page.booking.reset(); }
    SECTION("because qualified visitors are handed over")
    {
        page.decision.qualified_then = "hand_over";
    }
    CHECK(take_route(page, Sheet{}).to.empty());
    CHECK(route_still_needs(page, Sheet{}).empty());
}

TEST_CASE("what the next route names is worth asking, what later ones name is not yet")
{
    CHECK(still_needed({}) == std::vector<std::string>{"size"});
    CHECK(still_needed({{"size", amount(600)}}).empty());
    CHECK(still_needed({{"size", amount(300)}}) == std::vector<std::string>{"country"});
    CHECK(still_needed({{"size", unsure()}}) == std::vector<std::string>{"country"});
    CHECK(still_needed({{"size", amount(300)}, {"country", unsure()}}).empty());
}
