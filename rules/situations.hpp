#pragma once
// The situations that the controlling criteria of a page can leave: all that the other criteria's
// points have to be added to. Only reach.cpp and situations.cpp include this.

#include <set>
#include <tuple>
#include <vector>

#include "rules/proof_model.hpp"
#include "rules/reach.hpp"

namespace usher::rules {

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

struct Situations {
    std::vector<Free> free;
    std::set<Situation> all;  // those that nothing disqualifies or sends on
};

// Walks every combination of controlling cells; call only if there are few enough.
Situations situations_of(const ProofModel& model);

}  // namespace usher::rules
