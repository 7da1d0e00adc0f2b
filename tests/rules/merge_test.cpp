// Two edits of one page become one page: nothing of either is lost, nothing else is touched.

#include <catch2/catch.hpp>

#include "agent/profile_files.hpp"
#include "rules/jsonc.hpp"
#include "rules/load.hpp"
#include "rules/merge.hpp"
#include "rules/spans.hpp"
#include "tests/support/places.hpp"

using namespace usher;
using rules::merge;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

// The merged text; there must be no conflict.
std::string merged(const std::string& base, const std::string& mine, const std::string& theirs)
{
    const auto result = merge(base, mine, theirs);
    for (const auto& conflict : result.conflicts)
        FAIL(conflict.path << ": " << conflict.mine << " / " << conflict.theirs);
    return result.text;
}

const std::string page = R"({
  // what we sell
  "title": "A page",
  "decision": { "from": 60, "floor": 10 },   // thresholds
  "list": [1, 2, 3],
  "criteria": {
    "size": { "ask": "How big?", "points": 5 },
    "role": { "ask": "Who are you?" }
  },
  "tests": [
    { "name": "one", "answers": { "size": 1 } },
    { "name": "two", "answers": { "size": 2 } }
  ]
}
)";

}  // namespace

TEST_CASE("what only one of the two changed is taken from them")
{
    const auto mine = replaced(page, "\"A page\"", "\"My page\"");
    const auto theirs = replaced(page, "60", "65 /* higher */");
    CHECK(merged(page, mine, theirs) == replaced(mine, "60", "65 /* higher */"));
    CHECK(merged(page, mine, page) == mine);
    CHECK(merged(page, page, theirs) == replaced(page, "60", "65 /* higher */"));
    CHECK(merged(page, mine, mine) == mine);
}

TEST_CASE("comments, order and space of mine stay as I wrote them")
{
    const auto mine = replaced(page, "// what we sell", "// what we REALLY sell");
    const auto theirs = replaced(page, "[1, 2, 3]", "[3]");
    CHECK(merged(page, mine, theirs) == replaced(mine, "[1, 2, 3]", "[3]"));
}

TEST_CASE("new names go where their author put them, with their comments")
{
    const auto mine = replaced(page, "\"A page\"", "\"My page\"");
    const auto theirs = replaced(
        page,
        "\"points\": 5 },",
        "\"points\": 5 },\n    // asked since spring\n    \"pain\": { \"ask\": \"What hurts?\" },"
    );
    const auto both = merged(page, mine, theirs);
    const auto tree = rules::parse_jsonc(both);
    REQUIRE(tree.findings.empty());
    const auto* criteria = tree.root.find("criteria");
    REQUIRE(criteria->members.size() == 3);
    CHECK(criteria->members[1].name == "pain");
    CHECK(both.find("// asked since spring") != std::string::npos);
    // At the beginning of a block, and into an empty one.
    CHECK(rules::parse_jsonc(merged("{}", "{}", "{ \"a\": 1 }")).root.find("a"));
    const auto first = merged("{ \"b\": 1 }", "{ \"b\": 1 }", "{ \"a\": 2, \"b\": 1 }");
    CHECK(rules::parse_jsonc(first).root.members.front().name == "a");
}

TEST_CASE("both may add, and one may take away what the other left alone")
{
    const auto mine = replaced(page, "\"role\": { \"ask\": \"Who are you?\" }", "\"mine\": {}");
    const auto theirs =
        replaced(page, "\"title\": \"A page\",", "\"title\": \"A page\", \"theirs\": 1,");
    const auto both = rules::parse_jsonc(merged(page, mine, theirs));
    REQUIRE(both.findings.empty());
    CHECK(both.root.find("theirs"));
    CHECK(both.root.find("criteria")->find("mine"));
    CHECK_FALSE(both.root.find("criteria")->find("role"));
    const auto other_way = rules::parse_jsonc(merged(page, theirs, mine));
    REQUIRE(other_way.findings.empty());
    CHECK_FALSE(other_way.root.find("criteria")->find("role"));
    CHECK(other_way.root.find("criteria")->find("mine"));
}

TEST_CASE("tests are merged by their names")
{
    const auto mine = replaced(page, "{ \"size\": 1 }", "{ \"size\": 10 }");
    const auto theirs = replaced(
        page,
        "{ \"name\": \"two\"",
        "{ \"name\": \"new\", \"answers\": {} },\n    { \"name\": \"two\""
    );
    const auto both = rules::parse_jsonc(merged(page, mine, theirs));
    REQUIRE(both.findings.empty());
    const auto& tests = both.root.find("tests")->items;
    REQUIRE(tests.size() == 3);
    CHECK(tests[0].find("answers")->find("size")->text == "10");
    CHECK(tests[1].find("name")->text == "new");
}

TEST_CASE("what both changed otherwise is told as two sentences, and mine stands")
{
    const auto mine = replaced(page, "60", "70");
    const auto theirs = replaced(page, "60", "50");
    const auto result = merge(page, mine, theirs);
    CHECK(result.text == mine);
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].path == "decision.from");
    CHECK(result.conflicts[0].mine == "Mine says 70.");
    CHECK(result.conflicts[0].theirs == "The live version says 50.");
    // Taken away by one, changed by the other.
    const auto without = replaced(page, "\"from\": 60, ", "");
    const auto gone = merge(page, without, theirs);
    REQUIRE(gone.conflicts.size() == 1);
    CHECK(gone.conflicts[0].mine == "Mine takes it away.");
    const auto lists =
        merge(page, replaced(page, "[1, 2, 3]", "[1]"), replaced(page, "[1, 2, 3]", "[2]"));
    REQUIRE(lists.conflicts.size() == 1);
    CHECK(lists.conflicts[0].path == "list");
}

TEST_CASE("two edits of a shipped page anywhere in it make a page that loads and says both")
{
    const auto path = tests::source_folder() + "/config/profiles/hr_mid_market.jsonc";
    const auto base = agent::read_file(path);
    // Every pair of places where a number of points stands.
    std::vector<std::size_t> places;
    for (auto at = base.find("\"label\": \""); at != std::string::npos;
         at = base.find("\"label\": \"", at + 1))
        places.push_back(at + 10);
    REQUIRE(places.size() > 10);
    for (std::size_t i = 0; i < places.size(); i += 3)
        for (std::size_t j = 1; j < places.size(); j += 5) {
            if (i == j) continue;
            auto mine = base, theirs = base;
            mine.insert(places[i], "MINE ");
            theirs.insert(places[j], "THEIRS ");
            auto both = base;
            both.insert(
                std::max(places[i], places[j]), places[i] > places[j] ? "MINE " : "THEIRS "
            );
            both.insert(
                std::min(places[i], places[j]), places[i] > places[j] ? "THEIRS " : "MINE "
            );
            REQUIRE(merged(base, mine, theirs) == both);
        }
    CHECK(rules::spans_of(base).members.size() == rules::parse_jsonc(base).root.members.size());
}
