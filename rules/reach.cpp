// One walk over the controlling cells; for each distinct situation the scores of all the rest are
// sets of bits, and adding an answer is a shift.

#include "rules/reach.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <string>

#include "rules/standings.hpp"

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

// A criterion that no condition names: all it can do is add points.
struct Free {
    std::size_t criterion = 0, layer = 0;
    Scores points;
    std::size_t least = 0, most = 0;
    bool drops = false;  // it has an ask_if
};

// What is left of a combination of controlling cells: all that the rest depends on.
struct Situation {
    std::vector<std::size_t> layers;  // points of controlling criteria, per layer
    std::vector<bool> asked;          // per free criterion
    bool must_known = true;
    bool operator<(const Situation& other) const
    {
        return std::tie(must_known, layers, asked) <
               std::tie(other.must_known, other.layers, other.asked);
    }
};

class Walk {
  public:
    explicit Walk(const ProofModel& model) : model_(model), now_(model)
    {
        const Profile& page = model.profile();
        situation_.layers.resize(page.layers.size());
        for (std::size_t i = 0; i < page.criteria.size(); ++i) {
            if (model.subject_of(i) != ProofModel::npos) continue;
            free_.push_back(free_of(page.criteria[i], i));
        }
        situation_.asked.resize(free_.size());
        counts_in_ = counted_together(page);
        for (const std::string& name : page.decision.must_know)
            must_know_.push_back(model.subject_of(index_of(page, name)));
    }

    std::set<Situation> run()
    {
        go(0);
        return std::move(seen_);
    }
    const std::vector<Free>& free() const { return free_; }

  private:
    static Free free_of(const Criterion& criterion, std::size_t index)
    {
        Free free{index, criterion.layer, {}, scores_max, 0, !criterion.ask_if.always()};
        for (const Cell& cell : cells_of(criterion, {})) {
            const auto points = static_cast<std::size_t>(cell.points);
            free.points.set(points);
            free.least = std::min(free.least, points);
            free.most = std::max(free.most, points);
        }
        return free;
    }

    void go(std::size_t at)
    {
        // What is true stays true, so nothing below can come to a verdict by points.
        if (now_.any_holds(model_.send_to()) || now_.any_holds(model_.disqualifiers())) return;
        if (at == model_.subjects().size()) return arrive();
        const Subject& subject = model_.subjects()[at];
        const bool dropped =
            !subject.is_fact && now_.evaluate(model_.ask_ifs()[subject.criterion]) == Truth::no;
        if (dropped) {
            now_.set(at, subject.dropped);
            step(at, false, 0);
        } else {
            for (const Cell& cell : subject.cells) {
                now_.set(at, cell.says);
                step(at, cell.answered, static_cast<std::size_t>(cell.points));
            }
        }
        now_.reopen(at);
    }

    void step(std::size_t at, bool answered, std::size_t points)
    {
        const Subject& subject = model_.subjects()[at];
        const bool missing =
            !answered && std::find(must_know_.begin(), must_know_.end(), at) != must_know_.end();
        const bool must_before = situation_.must_known;
        if (missing) situation_.must_known = false;
        std::size_t* layer =
            subject.is_fact ? nullptr : &situation_.layers[counts_in_[layer_of(subject)]];
        if (layer) *layer += points;
        go(at + 1);
        if (layer) *layer -= points;
        situation_.must_known = must_before;
    }

    std::size_t layer_of(const Subject& subject) const
    {
        return model_.profile().criteria[subject.criterion].layer;
    }

    // Layers without a floor only add to the total, so they are counted as one: fewer situations.
    static std::vector<std::size_t> counted_together(const Profile& page)
    {
        std::vector<std::size_t> counts_in;
        std::size_t without_floor = ProofModel::npos;
        for (std::size_t i = 0; i < page.layers.size(); ++i) {
            const bool floor = page.decision.at_least.count(page.layers[i].name) > 0;
            if (!floor && without_floor == ProofModel::npos) without_floor = i;
            counts_in.push_back(floor ? i : without_floor);
        }
        return counts_in;
    }

    void arrive()
    {
        for (std::size_t i = 0; i < free_.size(); ++i)
            situation_.asked[i] =
                !free_[i].drops || now_.evaluate(model_.ask_ifs()[free_[i].criterion]) != Truth::no;
        seen_.insert(situation_);
    }

    const ProofModel& model_;
    Assignment now_;
    std::vector<Free> free_;
    std::vector<std::size_t> must_know_, counts_in_;
    Situation situation_;
    std::set<Situation> seen_;
};

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
    Walk walk(model);
    const auto situations = walk.run();
    Sum sum(model, walk.free(), reach);
    for (const Situation& situation : situations)
        sum.add(situation);
    return reach;
}

}  // namespace usher::rules
