// Which profile a visitor gets.

#include "rules/visitors.hpp"

#include <catch2/catch.hpp>

#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

Profile page_for(const std::string& id, int priority, const Condition& visitors)
{
    Profile page;
    page.id = id;
    page.priority = priority;
    page.visitors = visitors;
    return page;
}

}  // namespace

TEST_CASE("the highest priority that fits takes the visitor, the first listed among equals")
{
    const Profile hr = page_for("hr", 20, when({is("visit.page", {"/hr*", "/pricing"})}));
    const Profile french = page_for("french", 30, when({is("visit.language", {"fr"})}));
    const Profile other = page_for("other", 20, when({is("visit.page", {"/pricing"})}));
    const std::vector<const Profile*> site = {&hr, &french, &other};

    CHECK(choose_profile(site, {{"visit.page", "/hr/x"}}) == &hr);
    CHECK(choose_profile(site, {{"visit.page", "/hr/x"}, {"visit.language", "fr-CA"}}) == &french);
    CHECK(choose_profile(site, {{"visit.page", "/pricing"}}) == &hr);
    CHECK(choose_profile(site, {{"visit.page", "/jobs"}}) == nullptr);
    CHECK(choose_profile({}, {}) == nullptr);
}

TEST_CASE("a visitor of whom nothing is known gets no profile that asks for something")
{
    const Profile american = page_for("american", 1, when({is("visit.country", {"US"})}));
    const Profile not_french = page_for("not_french", 1, when({is_not("visit.language", {"fr"})}));
    const Profile everybody = page_for("everybody", 0, Condition{});
    CHECK(choose_profile({&american, &not_french}, {}) == nullptr);
    CHECK(choose_profile({&american, &everybody}, {}) == &everybody);
}
