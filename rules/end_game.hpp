#pragma once
// The last few questions, asked in the best order there is: dynamic programming over what is known,
// exact where answers are independent and have the shares of the page (refinement.md 6).

#include <array>
#include <cstddef>
#include <vector>

#include "rules/profile.hpp"

namespace usher::rules {

// One way an open criterion can turn out without ending the talk.
struct Part {
    double likely = 0;  // of one criterion together 1
    std::size_t points = 0;
    bool good = true;  // false: not known although it must be
};

// A criterion that may be asked now.
struct OpenCriterion {
    std::size_t layer = 0;
    bool awaited = false;  // no verdict falls before it is known
    double ends = 0;       // how likely its answer ends the talk at once
    std::vector<Part> parts;
};

// What the rest has come to.
struct Known {
    std::vector<std::size_t> layers;  // points, indexed like Profile::layers
    bool good = true;
};

// Each one more takes three times as long; six take about 0.2 ms.
constexpr std::size_t end_game_at_most = 6;

// Index into `open` of the question after which the talk is expected to be shortest; ties go to
// the first. `open` is neither empty nor longer than end_game_at_most.
std::size_t
best_to_ask(const Profile& page, const Known& known, const std::vector<OpenCriterion>& open);

}  // namespace usher::rules
