// States, and the engine's step from each.

#include "rules/talk_graph.hpp"

#include <algorithm>

#include "rules/standings.hpp"

namespace usher::rules {

TalkGraph::TalkGraph(const Profile& profile, const Facts& facts)
    : profile_(profile), model_(profile, RulesOf::verdicts_and_routes)
{
    known_.facts = facts;
    for (Answer& answer : answers_from(profile, facts))
        known_.give(std::move(answer));
    for (std::size_t i = 0; i < profile.criteria.size(); ++i) {
        const auto subject = model_.subject_of(i);
        auto cells = subject == ProofModel::npos ? cells_of(profile.criteria[i], {})
                                                 : model_.subjects()[subject].cells;
        // The best answers first, so that a search for a good end finds it soon. A page has far
        // fewer cells to a question than fit into a byte; of one that hasn't, some are not walked.
        std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
            return a.points > b.points;
        });
        if (cells.size() >= TalkState::open) cells.resize(TalkState::open - 1);
        cells_.push_back(std::move(cells));
    }
    for (const Layer& layer : profile.layers)
        has_floor_.push_back(profile.decision.at_least.count(layer.name) > 0);
}

TalkState TalkGraph::start() const
{
    return {std::vector<unsigned char>(profile_.criteria.size(), TalkState::open), {}};
}

Sheet TalkGraph::sheet(const TalkState& state) const
{
    Sheet sheet = known_;
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
        if (state.cells[i] == TalkState::open) continue;
        Answer answer;
        answer.criterion = profile_.criteria[i].name;
        answer.value = cells_[i][state.cells[i]].value;
        sheet.give(std::move(answer));
    }
    return sheet;
}

Next TalkGraph::next(TalkState& state) const
{
    const Sheet known = sheet(state);
    const Standings standings(profile_, known);
    Next next = next_step(standings, state.progress);
    if (next.kind != Next::Kind::offer_more) return next;
    state.progress.more = Progress::More::agreed;
    return next_step(standings, state.progress);
}

std::string TalkGraph::signature(const TalkState& state) const
{
    std::string text;
    text.reserve(state.cells.size() + profile_.layers.size() + 2);
    std::vector<int> floors(has_floor_.size());
    int total = 0;
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
        const unsigned char cell = state.cells[i];
        if (cell == TalkState::open) {
            text += static_cast<char>(cell);
            continue;
        }
        const int points = cells_[i][cell].points;
        total += points;
        if (has_floor_[profile_.criteria[i].layer]) floors[profile_.criteria[i].layer] += points;
        // A criterion that no condition names has only added points.
        const bool named = model_.subject_of(i) != ProofModel::npos;
        text += named ? static_cast<char>(cell) : static_cast<char>(TalkState::open - 1);
    }
    text += static_cast<char>(total);
    text += static_cast<char>(total >> 8);
    for (std::size_t i = 0; i < floors.size(); ++i)
        if (has_floor_[i]) text += static_cast<char>(floors[i]);
    text += state.progress.more == Progress::More::agreed ? '+' : '-';
    return text;
}

}  // namespace usher::rules
