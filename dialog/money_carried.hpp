#pragma once
// What an amount leaves to be taken from another one of the message: its scale, its period, the
// country of its pesos.

#include <string_view>
#include <vector>

#include "dialog/quantity.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// "Geplant waren 12 Mio, rausgekommen sind 9,6": the factor that was said of the other amount and
// is meant of this one, too; 1 (`one_unit`): none. `scales` has the factor of each of `all`.
rules::Amount carried_scale(
    const Message& message,
    const std::vector<Quantity>& all,
    const std::vector<rules::Amount>& scales,
    std::size_t index
);

// "Not 950 a month any more, it's 1,100": the period of what was taken back, denied or past.
const Hit*
carried_period(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity);

// "2,4 Mio in 2019, jetzt 4,1": of a year that is over, and another is told of now.
bool dated_before_another(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "TEUR 350", "kCHF 40": the scale written before the number; `one_unit`: none.
rules::Amount scale_before(const Message& message, std::size_t first);

// "40 lucas chilenas", "a grand, american not aussie": the currency of the country that is named
// by an adjective; empty: none, or two.
std::string_view currency_of_a_country(const Message& message);

// "Sept mille cinq" is said of 7,500 euros; of people it would be 7,005.
void add_french_hundreds(const Message& message, Quantity& quantity);

}  // namespace usher::dialog
