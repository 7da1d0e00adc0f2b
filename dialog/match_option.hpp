#pragma once
// How well an option's words occur in a message.

#include <vector>

#include "dialog/candidates.hpp"

namespace usher::dialog {

struct OptionMatch {
    std::size_t option = 0;
    int score = 0;                    // 0: not there
    std::size_t first = 0, last = 0;  // tokens
    bool negated = false;             // "not X"
    bool partial = false;             // only some of its words
};

// By the options' own words only, or also by other words for the same thing (see ideas.hpp), which
// is right where the options were just offered.
enum class MatchBy { words, meaning };

// One best match for each option that is there at all, in the order of the options. A match whose
// words belong to a longer match of another option is left out.
std::vector<OptionMatch> match_options(
    const Message& message, const Question& question, const std::vector<Choice>& choices, MatchBy by
);

}  // namespace usher::dialog
