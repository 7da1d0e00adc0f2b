#pragma once
// Several numbers in one message: what the words around each say for it and against the others.

#include <string_view>
#include <vector>

#include "dialog/quantity.hpp"
#include "dialog/question.hpp"
#include "dialog/told_of.hpp"

namespace usher::dialog {

// Is no other number nearer to the token than this one?
bool nearest_to(const std::vector<Quantity>& all, const Quantity& quantity, std::size_t token);

// Points for what is usual, real, concluded or the sum of the others; against hearsay. 0 if there
// is only one number.
int standing_among(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
);

// The words told of one number of several.
TokenRange
words_told_of(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity);

// "50 or 500, depending": two readings, no range.
bool either_or(const Message& message, const Quantity& quantity);
// "It depends": with two numbers, neither is the answer.
bool depends(const Message& message);
// "More than 8k is out of the question": an open end that is refused is the other end.
bool refused_end(const Message& message, const Quantity& quantity);

}  // namespace usher::dialog
