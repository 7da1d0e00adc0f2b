#pragma once
// Numerals with what stands around them: ranges, open ends, "about", percent signs. A message's
// are found by `Message::quantities`, in order.

#include <optional>
#include <vector>

#include "dialog/numerals.hpp"

namespace usher::dialog {

struct Quantity {
    std::size_t first = 0, last = 0;         // tokens of the numbers themselves, last exclusive
    std::size_t cue = 0;                     // where "more than", "between" or "about" begins
    std::optional<rules::Amount> low, high;  // equal: one value; absent: open end
    std::optional<rules::Amount> other;      // a second reading of a single value
    bool about = false;
    bool bounded = false;  // a denial beside it is part of its bound: "never more than 60"
    bool corrected = false;  // "800. Ach Quatsch, eine Null zu viel": 80, and nothing is taken back
    bool percent = false;
    bool digits = false, article = false, scaled = false, whole = true;
    bool odd = false;  // inside a fixed term ("24/7", "Q4"), an ordinal, a time of day, a phone number

    bool single() const { return low && high && *low == *high; }
};

// What a denial costs a number whose bound it is part of is given back: 0 or 70 points.
int denial_spent(const Message& message, const Quantity& quantity);

}  // namespace usher::dialog
