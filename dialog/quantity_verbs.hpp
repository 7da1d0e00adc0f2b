#pragma once
// What the verb of its clause makes of a number: "die 3.000 haben wir überschritten" is more than
// 3,000, "we haven't reached 100" is less.

#include "dialog/quantity.hpp"

namespace usher::dialog {

enum class VerbBound { none, beyond, short_of };

// Only the verb near the number counts, and only if no other number stands beside it.
VerbBound bound_of_verb(const Message& message, const Quantity& quantity);

}  // namespace usher::dialog
