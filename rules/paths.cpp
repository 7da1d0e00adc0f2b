// Level by level: all states after the same number of questions, each once.

#include "rules/paths.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "rules/standings.hpp"
#include "rules/talk_graph.hpp"

namespace usher::rules {
namespace {

constexpr std::size_t steps_of_a_search = 20'000;  // a fifth of a second, and rarely a hundred

std::uint64_t plus(std::uint64_t a, std::uint64_t b)
{
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    return a > most - b ? most : a + b;
}

std::string name_of_end(const Verdict& verdict)
{
    if (!verdict.sent_to.empty()) return "sent to " + verdict.sent_to;
    return std::string(name_of(verdict.outcome));
}

struct Merged {
    TalkState state;
    std::uint64_t dialogs = 0;
};
using Level = std::unordered_map<std::string, Merged>;

void note(Paths& paths, const Next& next, int asked, std::uint64_t dialogs)
{
    auto [way, first] = paths.endings.try_emplace(name_of_end(next.verdict));
    WayTo& to = way->second;
    to.dialogs = plus(to.dialogs, dialogs);
    to.fewest = first ? asked : std::min(to.fewest, asked);
    to.most = std::max(to.most, asked);
    paths.dialogs = plus(paths.dialogs, dialogs);
    if (next.cut_off) paths.cut_off = plus(paths.cut_off, dialogs);
}

void step(const TalkGraph& graph, Merged& from, Paths& paths, Level& into)
{
    const Next next = graph.next(from.state);
    if (next.kind == Next::Kind::decided)
        return note(paths, next, from.state.progress.asked, from.dialogs);
    const std::size_t criterion = index_of(graph.profile(), next.criterion);
    for (std::size_t cell = 0; cell < graph.cells(criterion).size(); ++cell) {
        TalkState state = from.state;
        state.cells[criterion] = static_cast<unsigned char>(cell);
        ++state.progress.asked;
        Merged& merged = into[graph.signature(state)];
        if (merged.dialogs == 0) merged.state = std::move(state);
        merged.dialogs = plus(merged.dialogs, from.dialogs);
    }
}

// Depth first with the best answers first.
class QualifySearch {
  public:
    explicit QualifySearch(const Profile& profile) : graph_(profile, {}) {}

    InTime run()
    {
        TalkState state = graph_.start();
        if (go(state) || go_with_facts(state, 0)) return InTime::yes;
        return steps_ < steps_of_a_search ? InTime::no : InTime::not_proved;
    }

  private:
    bool go(TalkState state)
    {
        if (++steps_ >= steps_of_a_search) return false;
        const Next next = graph_.next(state);
        if (next.kind == Next::Kind::decided) return next.verdict.outcome == Outcome::qualified;
        if (!seen_.insert(graph_.signature(state) + std::to_string(state.progress.asked)).second)
            return false;
        const std::size_t criterion = index_of(graph_.profile(), next.criterion);
        ++state.progress.asked;
        for (std::size_t cell = 0; cell < graph_.cells(criterion).size(); ++cell) {
            state.cells[criterion] = static_cast<unsigned char>(cell);
            if (go(state)) return true;
        }
        return false;
    }

    // What facts can fill may be known before anything is asked.
    bool go_with_facts(TalkState& state, std::size_t criterion)
    {
        const auto& criteria = graph_.profile().criteria;
        while (criterion < criteria.size() && criteria[criterion].known_from.empty())
            ++criterion;
        if (criterion == criteria.size()) return go(state);
        for (std::size_t cell = 0; cell < graph_.cells(criterion).size(); ++cell) {
            state.cells[criterion] = static_cast<unsigned char>(cell);
            if (steps_ < steps_of_a_search && go_with_facts(state, criterion + 1)) return true;
        }
        state.cells[criterion] = TalkState::open;
        return false;
    }

    TalkGraph graph_;
    std::size_t steps_ = 0;
    std::unordered_set<std::string> seen_;
};

}  // namespace

Paths count_paths(const Profile& profile, const Facts& facts, std::size_t most)
{
    const TalkGraph graph(profile, facts);
    Paths paths;
    Level level;
    const TalkState start = graph.start();
    level[graph.signature(start)] = {start, 1};
    while (!level.empty()) {
        paths.states += level.size();
        if (paths.states > most) {
            paths.complete = false;
            return paths;
        }
        Level next;
        for (auto& [signature, merged] : level)
            step(graph, merged, paths, next);
        level = std::move(next);
    }
    return paths;
}

InTime can_qualify_in_time(const Profile& profile) { return QualifySearch(profile).run(); }

}  // namespace usher::rules
