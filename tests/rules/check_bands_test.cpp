// Bands against counting: every amount is tried by hand, and the findings have to agree.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "rules/load.hpp"
#include "tests/rules/example.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

// The example with other bands for a criterion; `first` is how its old bands begin.
std::vector<Finding> findings_with(const std::string& first, const std::string& bands)
{
    auto text = test::example_text();
    const auto begin = text.find(first);
    REQUIRE(begin != std::string::npos);
    const auto end = text.find(']', begin);
    text.replace(begin, end - begin, bands);
    auto findings = load_profile({"page.jsonc", text, {}, {}}).findings;
    const auto elsewhere = [](const Finding& finding) {
        return finding.code < "U203" || finding.code > "U205";
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(), elsewhere), findings.end());
    return findings;
}

std::vector<Finding> people(const std::string& bands)
{
    return findings_with("{ \"under\": 50,  ", bands);
}

std::vector<Finding> money(const std::string& bands)
{
    return findings_with("{ \"under\": \"10M\", ", bands);
}

std::string one_band(const std::string& bounds) { return "{ " + bounds + ", \"points\": 6 },\n"; }

void expect(const std::vector<Finding>& found, const std::string& code, const std::string& says)
{
    REQUIRE(found.size() == 1);
    INFO(found[0].code << " " << found[0].message << ": " << found[0].remedy);
    CHECK(found[0].code == code);
    CHECK((found[0].message + ". " + found[0].remedy).find(says) != std::string::npos);
}

}  // namespace

TEST_CASE("people come whole, so whole numbers meet")
{
    CHECK(people(R"({ "to": 99, "points": 0 }, { "from": 100, "points": 12 })").empty());
    CHECK(people(R"({ "under": 100, "points": 0 }, { "over": 99, "points": 12 })").empty());
    CHECK(people(R"({ "from": 100, "points": 12 }, { "under": 100, "points": 0 })").empty());
    CHECK(people(R"({ "from": 0, "points": 12 })").empty());
    expect(
        people(R"({ "under": 100, "points": 0 }, { "over": 100, "points": 12 })"),
        "U204",
        "about 100 people"
    );
    expect(
        people(R"({ "to": 99, "points": 0 }, { "from": 10000, "points": 12 })"),
        "U204",
        "about 100 to 9999 people"
    );
    expect(people(R"({ "from": 1, "points": 12 })"), "U204", "about 0 people");
    expect(people(R"({ "to": 500, "points": 12 })"), "U204", "about 501 people and more");
}

TEST_CASE("money does not")
{
    CHECK(money(R"({ "to": "10M", "points": 2 }, { "over": "10M", "points": 6 })").empty());
    CHECK(money(R"({ "under": "10M", "points": 2 }, { "from": 10000000, "points": 6 })").empty());
    expect(
        money(R"({ "to": 99, "points": 2 }, { "from": 100, "points": 6 })"),
        "U204",
        "about over 99 and under 100 USD"
    );
    expect(
        money(R"({ "under": "10M", "points": 2 }, { "over": "10M", "points": 6 })"),
        "U204",
        "about exactly 10M USD"
    );
    expect(
        money(R"({ "to": "10M", "points": 2 }, { "from": "10M", "points": 6 })"),
        "U203",
        "Two bands claim exactly 10M USD"
    );
    expect(money(R"({ "to": "75M", "points": 6 })"), "U204", "about more than 75M USD");
}

TEST_CASE("a band inside another is out of reach if it stands behind, else they overlap")
{
    const std::string all = R"({ "from": 0, "points": 12 })",
                      part = R"({ "from": 5, "to": 9, "points": 1 })";
    expect(people(all + ", " + part), "U205", "no answer can reach this band");
    expect(people(part + ", " + all), "U203", "5 to 9 people");
    expect(people(all + R"(, { "under": 0, "points": 1 })"), "U205", "No whole number");
    expect(people(all + R"(, { "over": 4, "under": 5, "points": 1 })"), "U205", "No whole number");
}

TEST_CASE("gaps and overlaps agree with counting people one by one")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    constexpr int people_max = 14;
    for (int round = 0; round < 60; ++round) {
        std::string bands;
        std::vector<int> claims(people_max + 2, 0);
        bool empty_band = false;
        for (auto count = 1 + random() % 4; count > 0; --count) {
            const int low = static_cast<int>(random() % people_max);
            const int high = low + static_cast<int>(random() % 6);
            const bool open = random() % 3 == 0, over = random() % 2 == 0,
                       under = random() % 2 == 0;
            if (over && under && high <= low) continue;
            if (!open && high == low && (over || under)) continue;
            auto bounds = (over ? "\"over\": " : "\"from\": ") + std::to_string(low);
            if (!open) bounds += (under ? ", \"under\": " : ", \"to\": ") + std::to_string(high);
            bands += one_band(bounds);
            const int first = over ? low + 1 : low;
            const int last = open ? people_max + 1 : under ? high - 1 : high;
            empty_band = empty_band || first > last;
            for (int i = first; i <= std::min(last, people_max + 1); ++i)
                ++claims[static_cast<std::size_t>(i)];
        }
        if (bands.empty()) continue;
        INFO(bands);
        std::set<std::string> codes;
        for (const auto& finding : people(bands))
            codes.insert(finding.code);
        const bool gap = std::count(claims.begin(), claims.end(), 0) > 0;
        const bool twice = std::any_of(claims.begin(), claims.end(), [](int n) { return n > 1; });
        CHECK((codes.count("U204") > 0) == gap);
        CHECK((codes.count("U203") + codes.count("U205") > 0) == (twice || empty_band));
    }
}
