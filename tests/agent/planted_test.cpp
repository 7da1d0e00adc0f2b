// Mistakes planted one at a time in a clean page (tests/rules/planted/): each is found with its
// code, on its line, with a remedy that helps, and nothing that doesn't follow from it is said.

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "agent/profile_check.hpp"
#include "agent/rfc3339.hpp"
#include "tests/rules/example.hpp"

using namespace usher;
using namespace usher::agent;

namespace {

struct Mistake {
    std::string name, code, line, remedy, also;
    int line_at = 1;  // which of several such lines
    std::vector<std::pair<std::string, std::string>> edits;
};

// "find" and "with" belong to the first edit, "find2" and "with2" to the second ...
std::string& part_of(Mistake& mistake, const std::string& key)
{
    const bool find = key.rfind("find", 0) == 0;
    const auto number = key.substr(4);
    const auto index = number.empty() ? std::size_t{0} : std::stoul(number) - 1;
    if (mistake.edits.size() <= index) mistake.edits.resize(index + 1);
    return find ? mistake.edits[index].first : mistake.edits[index].second;
}

void read_line(Mistake& mistake, std::set<std::string>& begun, const std::string& line)
{
    const auto colon = line.find(": ");
    const auto key = line.substr(0, colon), value = line.substr(colon + 2);
    if (key == "mistake")
        mistake.name = value;
    else if (key == "code")
        mistake.code = value;
    else if (key == "line")
        mistake.line = value;
    else if (key == "line_at")
        mistake.line_at = std::stoi(value);
    else if (key == "remedy")
        mistake.remedy = value;
    else if (key == "also")
        mistake.also = value;
    else {
        auto& text = part_of(mistake, key);
        text += (begun.insert(key).second ? "" : "\n") + value;
    }
}

std::vector<Mistake> mistakes_in(const std::string& file)
{
    std::vector<Mistake> all;
    std::set<std::string> begun;
    std::istringstream lines(test::read_source("tests/rules/planted/" + file));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.rfind("mistake: ", 0) == 0) {
            all.emplace_back();
            begun.clear();
        }
        read_line(all.back(), begun, line);
    }
    return all;
}

// Those the example names, and teams that can't keep a promise.
const Teams& teams()
{
    static const auto read = read_teams(
        R"({ "usher_teams": 1, "reps": {
               "dana": { "name": "Dana", "email": "dana@acme.example", "zone": "America/New_York",
                         "hours": [{ "days": ["MO","TU","WE","TH","FR"], "start": "09:00", "end": "16:00" }] },
               "idle": { "name": "Idle", "email": "idle@acme.example", "zone": "UTC", "hours": [] },
               "away": { "name": "Away", "email": "away@acme.example", "zone": "UTC",
                         "hours": [{ "days": ["MO"], "start": "09:00", "end": "16:00" }],
                         "holidays": ["2026-11-23", "2026-11-30"] } },
             "teams": { "sdr_desk": { "reps": ["dana"] }, "senior_desk": { "reps": ["dana"] },
                        "canada": { "reps": ["dana"] }, "mid_market_us": { "reps": ["dana"] },
                        "nobody": { "reps": ["idle"] }, "away": { "reps": ["away"] } } })",
        "teams.jsonc"
    );
    return read.teams;
}

const rules::World& world()
{
    static const auto world = [] {
        auto wider = test::example_world();
        wider.teams.insert({"nobody", "away"});
        return wider;
    }();
    return world;
}

CheckedProfile checked(const std::string& text)
{
    Surroundings around;
    around.world = &world();
    around.teams = &teams();
    around.now = *read_rfc3339("2026-11-22T12:00:00Z");
    return check_profile({"page.jsonc", text, {}, {}}, around);
}

// The line number of a text's n-th place; 0 if it isn't there.
int line_of(const std::string& text, const std::string& part, int nth)
{
    std::size_t at = std::string::npos;
    for (int i = 0; i < nth; ++i) {
        at = text.find(part, at == std::string::npos ? 0 : at + 1);
        if (at == std::string::npos) return 0;
    }
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
}

std::string planted(const Mistake& mistake)
{
    auto text = test::example_text();
    for (const auto& [find, with] : mistake.edits) {
        const auto at = text.find(find);
        INFO("looked for: " << find);
        REQUIRE(at != std::string::npos);
        text.replace(at, find.size(), with);
    }
    return text;
}

void check_found(const Mistake& mistake)
{
    INFO(mistake.name << " [" << mistake.code << "]");
    const auto text = planted(mistake);
    const auto result = checked(text);
    std::string said;
    for (const auto& finding : result.findings)
        said += rules::print(finding, text) + "\n";
    INFO(said);
    const int line = line_of(text, mistake.line, mistake.line_at);
    CHECK(line > 0);
    const bool found =
        std::any_of(result.findings.begin(), result.findings.end(), [&](const auto& finding) {
            return finding.code == mistake.code && finding.line == line &&
                   (finding.remedy + finding.message).find(mistake.remedy) != std::string::npos;
        });
    CHECK(found);
    std::set<std::string> allowed{mistake.code};
    std::istringstream also(mistake.also);
    for (std::string code; also >> code;)
        allowed.insert(code);
    for (const auto& finding : result.findings) {
        INFO(finding.code);
        CHECK(allowed.count(finding.code) == 1);
        CHECK(finding.line > 0);
        CHECK_FALSE(finding.remedy.empty());
    }
    CHECK(result.may_go_live() == !rules::has_errors(result.findings));
}

}  // namespace

TEST_CASE("the page that the mistakes are planted in is clean")
{
    const auto text = test::example_text();
    const auto result = checked(text);
    for (const auto& finding : result.findings)
        FAIL_CHECK(rules::print(finding, text));
    CHECK(result.may_go_live());
    REQUIRE(result.tests);
    CHECK(result.tests->passed == 12);
    CHECK(result.tests->coverage.disqualifiers == dialog::Tried{3, 3});
    CHECK(result.tests->coverage.verdicts == dialog::Tried{3, 3});
    CHECK(result.tests->coverage.routes == dialog::Tried{4, 4});
}

TEST_CASE("each of the design's mistakes is found with code, line and remedy")
{
    const auto mistakes = mistakes_in("seeded.txt");
    CHECK(mistakes.size() == 34);
    for (const auto& mistake : mistakes)
        check_found(mistake);
}

TEST_CASE("more mistakes, at least one for each code, are found with code, line and remedy")
{
    const auto mistakes = mistakes_in("more.txt");
    CHECK(mistakes.size() >= 66);
    for (const auto& mistake : mistakes)
        check_found(mistake);
}
