#pragma once
// Words that steer the talk instead of answering. They count by how much of the message they
// explain: "cancel" alone steers, "clients cancel too often" is an answer.

#include "dialog/candidates.hpp"

namespace usher::dialog {

struct Control {
    Status status = Status::unclear;  // unclear: nothing steers
    int share = 0;                    // percent of the message's words it explains
    std::size_t first = 0, last = 0;  // tokens
};

Control read_control(const Message& message, const Question& question);

}  // namespace usher::dialog
