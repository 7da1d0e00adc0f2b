// Who gets which profile: ties, profiles that nobody gets, circles; held against looking at many
// visits one by one.

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "rules/routing.hpp"
#include "rules/visitors.hpp"
#include "tests/support/profiles.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

Profile page(const std::string& id, int priority, const Condition& visitors)
{
    Profile profile;
    profile.id = id;
    profile.priority = priority;
    profile.visitors = visitors;
    return profile;
}

std::vector<Finding> findings_of(const std::vector<Profile>& pages, const std::string& otherwise)
{
    std::vector<const Profile*> all;
    for (const auto& one : pages)
        all.push_back(&one);
    return check_routing(all, otherwise);
}

const Condition hr = test::when({test::is("visit.page", {"/hr*"})});
const Condition hr_jobs = test::when({test::is("visit.page", {"/hr/jobs"})});
const Condition shop = test::when({test::is("visit.page", {"/shop*"})});

}  // namespace

TEST_CASE("profiles that divide the visitors among them have no finding")
{
    CHECK(findings_of({page("a", 20, hr), page("b", 10, shop), page("c", 0, {})}, "c").empty());
    // The narrow one first, the wide one after it.
    CHECK(findings_of({page("a", 20, hr_jobs), page("b", 10, hr), page("c", 0, {})}, "c").empty());
}

TEST_CASE("two profiles of one priority that want the same visitor tie")
{
    const auto findings = findings_of({page("a", 10, hr), page("b", 10, hr_jobs)}, "a");
    REQUIRE(findings.size() >= 1);
    CHECK(findings[0].code == "U312");
    CHECK(findings[0].message.find("\"a\" and \"b\"") != std::string::npos);
    CHECK(findings[0].message.find("/hr/jobs") != std::string::npos);
    CHECK(findings_of({page("a", 10, hr), page("b", 10, shop), page("c", 0, {})}, "c").empty());
}

TEST_CASE("a profile that others of a higher priority always overtake is one nobody can get")
{
    auto pages = std::vector{page("a", 20, hr), page("b", 10, hr_jobs), page("c", 0, {})};
    const auto findings = findings_of(pages, "c");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].file == "b.jsonc");
    CHECK(findings[0].message.find("nobody can get") != std::string::npos);
    // Unless somebody sends visitors there.
    pages[0].send_to.push_back({test::when({test::is("x", {"y"})}), "b", true});
    CHECK(findings_of(pages, "c").empty());
}

TEST_CASE("profiles that send visitors in a circle are found, once each circle")
{
    auto pages = std::vector{page("a", 20, hr), page("b", 10, shop), page("c", 0, {})};
    const auto always = test::when({test::is("x", {"y"})});
    pages[0].send_to.push_back({always, "b", true});
    CHECK(findings_of(pages, "c").empty());
    pages[1].send_to.push_back({always, "a", true});
    const auto findings = findings_of(pages, "c");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.find("a to b to a") != std::string::npos);
}

TEST_CASE("what concerns several profiles is told at the one that is looked at")
{
    auto pages = std::vector{page("a", 10, hr), page("b", 10, hr_jobs), page("c", 0, {})};
    const std::vector<const Profile*> all{&pages[0], &pages[1], &pages[2]};
    const auto told_at = [&](const std::string& id) {
        return check_routing(all, "c", {id}).front();
    };
    CHECK(told_at("a").file == "a.jsonc");
    CHECK(told_at("b").file == "b.jsonc");
    CHECK(told_at("a").path == "visitors.priority");
    const auto always = test::when({test::is("x", {"y"})});
    pages[0].send_to.push_back({always, "b", true});
    pages[1].send_to.push_back({always, "a", true});
    CHECK(told_at("b").path == "send_to_profile");
    CHECK(told_at("b").file == "b.jsonc");
    CHECK(told_at("b").message.find("b to a to b") != std::string::npos);
}

TEST_CASE("who gets a visitor is explained for every profile that doesn't")
{
    const std::vector pages{page("a", 20, hr), page("b", 10, {}), page("c", 5, {})};
    const std::vector<const Profile*> all{&pages[0], &pages[1], &pages[2]};
    const auto chosen = choose_and_explain(all, {{"visit.page", "/pricing"}});
    REQUIRE(chosen.profile == &pages[1]);
    REQUIRE(chosen.passed.size() == 2);
    CHECK(chosen.passed[0].because.find("/hr*") != std::string::npos);
    CHECK(chosen.passed[1].because.find("lower than 10") != std::string::npos);
}

TEST_CASE("no finding means that no visit among many is a tie, and that everybody has their visitor"
)
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto draw = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    const std::vector<std::string> paths{"/a*", "/a/b*", "/a/b/c", "/d", "/d*", "*"};
    const std::vector<std::string> countries{"US", "CA", "FR"};
    int clean = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<Profile> pages;
        for (int i = 0; i < 3; ++i) {
            std::vector<Test> tests;
            if (draw(3) > 0)
                tests.push_back(test::is("visit.page", {paths[static_cast<std::size_t>(draw(5))]}));
            if (draw(2) == 0)
                tests.push_back(
                    test::is_not("visit.country", {countries[static_cast<std::size_t>(draw(2))]})
                );
            if (draw(3) == 0) tests.push_back(test::is_known("visit.campaign"));
            pages.push_back(page("p" + std::to_string(i), draw(3), test::when(tests)));
        }
        const auto findings = findings_of(pages, "p0");
        std::vector<const Profile*> all{&pages[0], &pages[1], &pages[2]};
        bool tie = false;
        std::set<std::string> reached{"p0"};
        for (const auto& path : {"", "/", "/a", "/a/x", "/a/b", "/a/b/c", "/a/b/c/d", "/d", "/d/e"})
            for (const auto& country : {"", "US", "CA", "FR", "DE"})
                for (const auto& campaign : {"", "spring"}) {
                    const std::map<std::string, std::string> facts{
                        {"visit.page", path},
                        {"visit.country", country},
                        {"visit.campaign", campaign}};
                    const auto* chosen = choose_profile(all, facts);
                    if (chosen == nullptr) continue;
                    reached.insert(chosen->id);
                    auto reversed = all;
                    std::reverse(reversed.begin(), reversed.end());
                    tie = tie || choose_profile(reversed, facts) != chosen;
                }
        const auto has = [&](const std::string& words) {
            return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
                return finding.message.find(words) != std::string::npos;
            });
        };
        CHECK(has("both want") == tie);
        CHECK(has("nobody can get") == (reached.size() < 3));
        clean += findings.empty();
    }
    CHECK(clean > 10);
}

TEST_CASE("who isn't wanted only because something isn't known is told so")
{
    const auto but_hobby =
        test::when({test::is("visit.page", {"/hr*"}), test::is_not("visit.campaign", {"hobby"})});
    const auto narrow = page("narrow", 20, but_hobby), rest = page("rest", 0, {});
    const auto why = [&](const Facts& facts) {
        return choose_and_explain({&narrow, &rest}, facts).passed.at(0).because;
    };
    // Not having a campaign is not having another one.
    CHECK(
        why({{"visit.page", "/hr"}}) ==
        "it wants page /hr* and campaign not hobby; no campaign is known of this visit"
    );
    const std::string plain = "it wants page /hr* and campaign not hobby";
    CHECK(why({{"visit.page", "/hr"}, {"visit.campaign", "hobby"}}) == plain);
    CHECK(why({{"visit.page", "/shop"}}) == plain);
}
