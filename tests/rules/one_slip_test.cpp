// One slip is told once, where it was made: what follows from it only hides it.

#include <catch2/catch.hpp>

#include <cstring>
#include <string>
#include <vector>

#include "rules/load.hpp"
#include "tests/rules/example.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

std::vector<Finding> found_with(const char* find, const char* with)
{
    auto text = test::example_text();
    const auto at = text.find(find);
    REQUIRE(at != std::string::npos);
    text.replace(at, std::strlen(find), with);
    return load_profile({"page.jsonc", text, {}, {}}, &test::example_world()).findings;
}

}  // namespace

TEST_CASE("a name that is wrong where it is made is not suggested where it is used")
{
    const auto route = found_with(R"("to": "team:canada")", R"("to": "team:cannada")");
    REQUIRE(route.size() == 1);
    CHECK(route[0].code == "U105");
    CHECK(route[0].remedy == "Did you mean \"team:canada\"?");

    const auto sent = found_with(R"("profile": "enterprise_hr")", R"("profile": "enterprse_hr")");
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].remedy == "Did you mean \"enterprise_hr\"?");

    for (const auto& finding : found_with(R"("hr_saas":      {)", R"("hr_sas":       {)"))
        CHECK(finding.remedy.find("Did you mean \"hr_sas\"") == std::string::npos);
}

TEST_CASE("a name that is wrong where it is used is, though nothing else uses it")
{
    const auto found = found_with(R"("offer": "partner")", R"("offer": "partnr")");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].remedy == "Did you mean \"partner\"?");
}

TEST_CASE("points that are no number don't also fail to add up")
{
    for (const char* points : {"\"12\"", "12.5"}) {
        const auto found = found_with(
            R"("to": 500,   "points": 12 })",
            (R"("to": 500,   "points": )" + std::string(points) + " }").c_str()
        );
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == "U104");
    }
    const auto found = found_with(R"("worth": 36,)", "");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "U104");
}

TEST_CASE("a placeholder that doesn't exist isn't missed in the translation")
{
    const auto found = found_with("Done! {rep} will", "Done! {rep} and {reps} will");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "there is no {reps}");
}
