#pragma once
// Words that steer the talk instead of answering. They count by how much of the message they
// explain: "cancel" alone steers, "clients cancel too often" is an answer.

#include "dialog/candidates.hpp"

namespace usher::dialog {

struct Control {
    Status status = Status::unclear;  // unclear: nothing steers
    int share = 0;                    // percent of the message's words it explains
    std::size_t first = 0, last = 0;  // tokens
    bool told_by_parts = false;       // no phrase of the vocabulary: an answer beside it wins
};

// Politeness, marks and turns of speech neither explain nor have to be explained.
bool counts_for_control(const Message& message, std::size_t token);

Control read_control(const Message& message, const Question& question);

}  // namespace usher::dialog
