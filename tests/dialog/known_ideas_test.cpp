// What the tables of ideas know of a word: by its stem, as a part of a compound, or with a typo.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/known_ideas.hpp"

using namespace usher::dialog;

namespace {

bool has(KnownIdeas::Names names, std::string_view idea)
{
    return std::find(names.begin(), names.end(), idea) != names.end();
}

KnownIdeas::Names named(std::string_view folded)
{
    std::string stem;
    append_stem(stem, folded);
    return known_ideas().named(known_ideas().number(stem));
}

}  // namespace

TEST_CASE("groups keep the order of their values and none twice", "[ideas]")
{
    Groups<int> groups(8);
    for (const int value : {3, 1, 3, 2, 1})
        groups.add(1, value);
    groups.add(0, 7);
    groups.finish(3);
    const auto of_one = groups[1];
    CHECK(std::vector<int>(of_one.begin(), of_one.end()) == std::vector<int>{3, 1, 2});
    CHECK(groups[0].size() == 1);
    CHECK(groups[2].empty());
}

TEST_CASE("a word is known whatever its ending", "[ideas]")
{
    CHECK(has(named("wages"), "module:payroll"));
    CHECK(has(named("lohn"), "module:payroll"));
    CHECK(has(named("lohne"), "module:payroll"));
    CHECK(has(named("loehne"), "module:payroll"));
    CHECK(named("zzyzx").empty());
}

TEST_CASE("a compound is known by its last and by its first word", "[ideas]")
{
    CHECK(has(known_ideas().end_of("teilzeitlohnabrechnung"), "module:payroll"));
    CHECK(has(known_ideas().begin_of("lohnabrechnungsbuero"), "module:payroll"));
}

TEST_CASE("a typo is bridged if there is no doubt what is meant", "[ideas]")
{
    CHECK(has(known_ideas().near("timeshet"), "module:time"));
    CHECK(known_ideas().near("qqqqqqqq").empty());
}

TEST_CASE("a word knows how long the phrases are that begin with it", "[ideas]")
{
    std::string stem;
    append_stem(stem, "gestion");
    CHECK(known_ideas().most_words(known_ideas().number(stem)) >= 5);
}
