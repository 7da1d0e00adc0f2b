// Suggestions for mistyped names.

#include "rules/nearest.hpp"

#include <catch2/catch.hpp>

using namespace usher::rules;

TEST_CASE("the distance counts inserted, deleted, replaced and swapped letters")
{
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("company_size", "company_size") == 0);
    CHECK(edit_distance("compnay_size", "company_size") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("a mistyped name is answered with the nearest known one")
{
    const std::vector<std::string> names = {"company_size", "industry", "role", "urgency"};
    CHECK(nearest("compny_size", names) == "company_size");
    CHECK(nearest("indutsry", names) == "industry");
    CHECK(nearest("rol", names) == "role");
    CHECK(nearest("employees", names).empty());
    CHECK(nearest("xy", names).empty());
    CHECK(nearest("role", {}).empty());
}
