// Dialogs counted by merging are those counted one by one.

#include <catch2/catch.hpp>

#include "rules/edges.hpp"
#include "rules/load.hpp"
#include "rules/paths.hpp"
#include "rules/standings.hpp"
#include "rules/talk_graph.hpp"
#include "tests/rules/example.hpp"
#include "tests/support/profiles.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

// Every dialog by itself.
void walk(const TalkGraph& graph, TalkState state, Paths& paths)
{
    const Next next = graph.next(state);
    if (next.kind == Next::Kind::decided) {
        const auto name = next.verdict.sent_to.empty() ? std::string(name_of(next.verdict.outcome))
                                                       : "sent to " + next.verdict.sent_to;
        auto [way, first] = paths.endings.try_emplace(name);
        const int asked = state.progress.asked;
        way->second.fewest = first ? asked : std::min(way->second.fewest, asked);
        way->second.most = std::max(way->second.most, asked);
        ++way->second.dialogs;
        ++paths.dialogs;
        paths.cut_off += next.cut_off ? 1 : 0;
        return;
    }
    const auto criterion = index_of(graph.profile(), next.criterion);
    ++state.progress.asked;
    for (std::size_t cell = 0; cell < graph.cells(criterion).size(); ++cell) {
        state.cells[criterion] = static_cast<unsigned char>(cell);
        walk(graph, state, paths);
    }
}

}  // namespace

TEST_CASE("merging equal states counts every dialog once")
{
    std::mt19937_64 random(20261122);
    for (int i = 0; i < 150; ++i) {
        const Profile page = test::random_page(random, 1 + i % 4);
        Paths each;
        const TalkGraph graph(page, {});
        walk(graph, graph.start(), each);
        const Paths merged = count_paths(page, {});
        CAPTURE(i);
        CHECK(merged.dialogs == each.dialogs);
        CHECK(merged.cut_off == each.cut_off);
        CHECK(merged.endings == each.endings);
    }
}

TEST_CASE("a page that is too large to count says so")
{
    const auto page = load_profile({"page.jsonc", test::example_text(), {}, {}}).profile;
    REQUIRE(page);
    const Paths paths = count_paths(*page, {}, 100);
    CHECK_FALSE(paths.complete);
    CHECK(can_qualify_in_time(*page) == InTime::yes);
}

TEST_CASE("the edges of a page are written as tests that it passes to the letter")
{
    auto text = test::example_text();
    const auto page = load_profile({"page.jsonc", text, {}, {}}).profile;
    REQUIRE(page);
    const auto cases = edge_cases(*page);
    std::string all;
    for (const auto& test : cases)
        all += written(test) + ",\n";
    const std::string tests = "\"tests\": [\n";
    text.insert(text.find(tests) + tests.size(), all);
    const auto loaded = load_profile({"page.jsonc", text, {}, {}});
    for (const auto& finding : loaded.findings)
        FAIL_CHECK(print(finding, text));
    REQUIRE(loaded.profile);
    REQUIRE(loaded.profile->tests.size() == page->tests.size() + cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& test = loaded.profile->tests[i];
        CAPTURE(test.name);
        const auto answers = read_answers(*page, test.answers);
        REQUIRE(std::holds_alternative<Answers>(answers));
        const auto played = play(*page, {}, std::get<Answers>(answers), {});
        CHECK(test.expect.decision.value_or("open") == name_of(played.verdict.outcome));
        CHECK(test.expect.sent_to.value_or("") == played.verdict.sent_to);
    }
    const auto has = [&](const std::string& name) {
        return std::any_of(cases.begin(), cases.end(), [&](const Rehearsal& test) {
            return test.name.find(name) != std::string::npos;
        });
    };
    for (const char* name :
         {"company size 49",
          "company size 50",
          "company size 500",
          "company size 501",
          "annual revenue 75M",
          "beside the threshold of "
          "qualified",
          "beside the threshold of review"})
        CHECK(has(name));
}
