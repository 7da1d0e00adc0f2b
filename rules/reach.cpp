// For each distinct situation of the controlling criteria the scores of all the rest are sets of
// bits, and adding an answer is a shift.

#include "rules/reach.hpp"

#include <algorithm>

#include "rules/situations.hpp"

namespace usher::rules {
namespace {

// Every sum of one of these and one of those.
Scores sums(const Scores& these, const Scores& those)
{
    Scores all;
    for (std::size_t at = 0; at < scores_max; ++at)
        if (those[at]) all |= these << at;
    return all;
}

Scores just(std::size_t points)
{
    Scores scores;
    scores.set(points);
    return scores;
}

// Adds up one situation after the other.
class Sum {
  public:
    Sum(const ProofModel& model, const std::vector<Free>& free, Reach& reach)
        : page_(model.profile()), free_(free), reach_(reach)
    {
        for (const Layer& layer : page_.layers) {
            const auto floor = page_.decision.at_least.find(layer.name);
            floors_.push_back(floor == page_.decision.at_least.end() ? 0 : floor->second);
        }
        reach_.floor_binds.assign(page_.layers.size(), false);
        reach_.matters.assign(page_.criteria.size(), true);
        for (const Free& each : free)
            reach_.matters[each.criterion] = false;
    }

    void add(const Situation& situation)
    {
        const auto totals = totals_without(situation, nullptr);
        for (std::size_t score = 0; score < scores_max; ++score) {
            if (totals.all_met[score]) note(score, situation.must_known);
            if (totals.some_unmet[score]) note(score, false);
            const bool enough = static_cast<int>(score) >= page_.decision.qualified_from;
            if (!enough || !situation.must_known) continue;
            for (std::size_t layer = 0; layer < floors_.size(); ++layer)
                if (totals.only_unmet[layer][score]) reach_.floor_binds[layer] = true;
        }
        for (std::size_t i = 0; i < free_.size(); ++i)
            if (!reach_.matters[free_[i].criterion] && situation.asked[i] &&
                free_[i].least != free_[i].most)
                reach_.matters[free_[i].criterion] = can_matter(situation, free_[i]);
    }

  private:
    // Totals by how the floors stand.
    struct Totals {
        Scores all_met, some_unmet;      // some_unmet: one or more
        std::vector<Scores> only_unmet;  // per layer: this floor and no other
    };

    Scores layer_sums(const Situation& situation, std::size_t layer, const Free* without) const
    {
        Scores scores = just(situation.layers[layer]);
        for (std::size_t i = 0; i < free_.size(); ++i)
            if (free_[i].layer == layer && situation.asked[i] && &free_[i] != without)
                scores = sums(scores, free_[i].points);
        return scores;
    }

    // Without the whole layer of `without`, if given.
    Totals totals_without(const Situation& situation, const Free* without) const
    {
        Totals totals;
        totals.all_met = just(0);
        totals.only_unmet.resize(floors_.size());
        for (std::size_t layer = 0; layer < floors_.size(); ++layer) {
            if (without && without->layer == layer) continue;
            const Scores all = layer_sums(situation, layer, nullptr);
            Scores met = all, unmet;
            for (std::size_t at = 0; at < static_cast<std::size_t>(floors_[layer]); ++at) {
                unmet[at] = met[at];
                met.reset(at);
            }
            totals.some_unmet = sums(totals.some_unmet, all) | sums(totals.all_met, unmet);
            for (auto& only : totals.only_unmet)
                only = sums(only, met);
            totals.only_unmet[layer] = sums(totals.all_met, unmet);
            totals.all_met = sums(totals.all_met, met);
        }
        return totals;
    }

    Outcome outcome_of(std::size_t score, bool may_qualify) const
    {
        const int points = static_cast<int>(score);
        if (may_qualify && points >= page_.decision.qualified_from) return Outcome::qualified;
        return points < page_.decision.review_from ? Outcome::not_a_fit : Outcome::review;
    }

    void note(std::size_t score, bool may_qualify)
    {
        switch (outcome_of(score, may_qualify)) {
        case Outcome::qualified:
            reach_.qualified.set(score);
            break;
        case Outcome::review:
            reach_.review.set(score);
            break;
        default:
            reach_.not_a_fit.set(score);
        }
    }

    // More points never lead to a worse verdict, so the worst and the best answer tell.
    bool can_matter(const Situation& situation, const Free& free) const
    {
        const Totals others = totals_without(situation, &free);
        const Scores beside = layer_sums(situation, free.layer, &free);
        const auto floor = static_cast<std::size_t>(floors_[free.layer]);
        const auto differs = [&](std::size_t in_layer, std::size_t elsewhere, bool met) {
            const auto verdict = [&](std::size_t points) {
                const bool may = met && situation.must_known && in_layer + points >= floor;
                return outcome_of(in_layer + elsewhere + points, may);
            };
            return verdict(free.least) != verdict(free.most);
        };
        for (std::size_t in_layer = 0; in_layer < scores_max; ++in_layer) {
            if (!beside[in_layer]) continue;
            for (std::size_t elsewhere = 0; elsewhere < scores_max; ++elsewhere)
                if ((others.all_met[elsewhere] && differs(in_layer, elsewhere, true)) ||
                    (others.some_unmet[elsewhere] && differs(in_layer, elsewhere, false)))
                    return true;
        }
        return false;
    }

    const Profile& page_;
    const std::vector<Free>& free_;
    Reach& reach_;
    std::vector<int> floors_;
};

}  // namespace

const Scores& Reach::of(Outcome outcome) const
{
    if (outcome == Outcome::qualified) return qualified;
    return outcome == Outcome::review ? review : not_a_fit;
}

Reach reach_of(const ProofModel& model)
{
    Reach reach;
    std::vector<std::size_t> all(model.subjects().size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = i;
        reach.controlling += model.subjects()[i].is_fact ? 0 : 1;
    }
    constexpr std::uint64_t countable = 1'000'000'000'000'000;
    reach.combinations = model.combinations(all, countable);
    if (reach.combinations > combinations_max) return reach;
    reach.proved = true;
    const Situations situations = situations_of(model);
    Sum sum(model, situations.free, reach);
    for (const Situation& situation : situations.all)
        sum.add(situation);
    return reach;
}

}  // namespace usher::rules
