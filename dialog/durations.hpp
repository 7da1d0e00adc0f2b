#pragma once
// "3 to 6 months", "a year and a half", "a few weeks".

#include "dialog/time_expressions.hpp"

namespace usher::dialog {

// The duration that begins at token `i`, if one does. `quantities` are those of the message.
bool read_duration(
    const Message& message,
    const std::vector<Quantity>& quantities,
    std::size_t i,
    TimeExpression& duration
);

}  // namespace usher::dialog
