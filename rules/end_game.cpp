// Each state is looked at once: which criteria are open, the points so far as far as they matter,
// and whether something that must be known is not.

#include "rules/end_game.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace usher::rules {
namespace {

using Mask = std::uint32_t;

struct State {
    Mask open = 0;
    std::vector<int> layers;
    bool good = true;
};

class EndGame {
  public:
    EndGame(const Profile& page, const std::vector<OpenCriterion>& open)
        : decision_(page.decision), open_(open), floors_(page.layers.size(), 0)
    {
        for (std::size_t i = 0; i < floors_.size(); ++i)
            if (const auto floor = decision_.at_least.find(page.layers[i].name);
                floor != decision_.at_least.end())
                floors_[i] = std::max(0, floor->second);
        spans_.resize(std::size_t{1} << open_.size());
        spans_[0] = nothing_open();
        for (Mask mask = 1; mask < spans_.size(); ++mask)
            spans_[mask] = with_lowest_of(mask);
    }

    // The questions still to come if `first` is asked next and the best order follows.
    double after(State& state, std::size_t first)
    {
        const OpenCriterion& asked = open_[first];
        int& points = state.layers[asked.layer];
        const bool good = state.good;
        state.open &= ~(Mask{1} << first);
        double questions = 0;
        for (const Part& part : asked.parts) {
            points += static_cast<int>(part.points);
            state.good = good && part.good;
            questions += part.likely * from(state);
            points -= static_cast<int>(part.points);
        }
        state.good = good;
        state.open |= Mask{1} << first;
        return 1 + (1 - asked.ends) * questions;
    }

  private:
    // What the open criteria of a mask can come to, together.
    struct Span {
        std::vector<int> low, high;  // by layer
        bool surely_good = true, maybe_good = true, awaited = false;
    };

    Span nothing_open() const
    {
        Span span;
        span.low = span.high = std::vector<int>(floors_.size());
        return span;
    }

    Span with_lowest_of(Mask mask) const
    {
        Span span = spans_[mask & (mask - 1)];
        const OpenCriterion& added = open_[static_cast<std::size_t>(std::countr_zero(mask))];
        const auto order = std::minmax_element(
            added.parts.begin(),
            added.parts.end(),
            [](const Part& a, const Part& b) { return a.points < b.points; }
        );
        const auto is_good = [](const Part& part) { return part.good; };
        span.low[added.layer] += static_cast<int>(order.first->points);
        span.high[added.layer] += static_cast<int>(order.second->points);
        span.surely_good =
            span.surely_good && std::all_of(added.parts.begin(), added.parts.end(), is_good);
        span.maybe_good =
            span.maybe_good && std::any_of(added.parts.begin(), added.parts.end(), is_good);
        span.awaited = span.awaited || added.awaited;
        return span;
    }

    double from(State& state)
    {
        if (is_decided(state)) return 0;
        if (std::has_single_bit(state.open)) return 1;
        const std::uint64_t here = key(state);
        if (const auto known = seen_.find(here); known != seen_.end()) return known->second;
        double fewest = std::numeric_limits<double>::max();
        for (Mask left = state.open; left != 0; left &= left - 1)
            fewest =
                std::min(fewest, after(state, static_cast<std::size_t>(std::countr_zero(left))));
        seen_.emplace(here, fewest);
        return fewest;
    }

    // As in verdict.cpp: certain whatever is answered from here on.
    bool is_decided(const State& state) const
    {
        const Span& rest = spans_[state.open];
        if (rest.awaited) return false;
        bool surely_good = state.good && rest.surely_good;
        bool maybe_good = state.good && rest.maybe_good;
        int low = 0, high = 0;
        for (std::size_t i = 0; i < floors_.size(); ++i) {
            const int lowest = state.layers[i] + rest.low[i];
            const int highest = state.layers[i] + rest.high[i];
            surely_good = surely_good && lowest >= floors_[i];
            maybe_good = maybe_good && highest >= floors_[i];
            low += lowest;
            high += highest;
        }
        const bool can_qualify = maybe_good && high >= decision_.qualified_from;
        return state.open == 0 || (surely_good && low >= decision_.qualified_from) ||
               high < decision_.review_from || (low >= decision_.review_from && !can_qualify);
    }

    // Points of a layer beyond its floor count in the sum only.
    std::uint64_t key(const State& state) const
    {
        std::uint64_t text = state.open * 2ULL + (state.good ? 1 : 0);
        int sum = 0;
        for (std::size_t i = 0; i < floors_.size(); ++i) {
            sum += state.layers[i];
            if (floors_[i] > 0)
                text = text * 101 + static_cast<unsigned>(std::min(state.layers[i], floors_[i]));
        }
        return text * 101 + static_cast<unsigned>(std::min(sum, 100));
    }

    const Decision& decision_;
    const std::vector<OpenCriterion>& open_;
    std::vector<int> floors_;
    std::vector<Span> spans_;  // by mask
    std::unordered_map<std::uint64_t, double> seen_;
};

}  // namespace

std::size_t
best_to_ask(const Profile& page, const Known& known, const std::vector<OpenCriterion>& open)
{
    EndGame game(page, open);
    State now;
    for (const std::size_t points : known.layers)
        now.layers.push_back(static_cast<int>(points));
    now.good = known.good;
    now.open = (Mask{1} << open.size()) - 1;
    std::size_t best = 0;
    long long fewest = std::numeric_limits<long long>::max();
    for (std::size_t i = 0; i < open.size(); ++i) {
        // Equal on every machine: the last bits of a sum decide nothing.
        const long long questions = std::llround(game.after(now, i) * 1e9);
        if (questions >= fewest) continue;
        fewest = questions;
        best = i;
    }
    return best;
}

}  // namespace usher::rules
