#pragma once
// Numbers that stand beside the answer: a trial, what is used of what they have, minutes.

#include <cstddef>

#include "dialog/quantity.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// What speaks against a number beside others: 0 or less. "40, though we test with 5 first".
int aside_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "2h30", "2 Stunden 30", "deux heures et demie" where hours are asked for: takes what follows the
// hours into them. Returns whether the next quantity was taken in.
bool take_minutes(
    const Message& message, const Question& question, const Quantity* next, Quantity& hours
);

// The period told with a number, after it or before: "60 im Jahr", "im Jahr vielleicht 60".
const Hit*
period_of(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity);

}  // namespace usher::dialog
