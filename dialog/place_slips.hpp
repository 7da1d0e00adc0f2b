#pragma once
// Names of places with a slip of the finger: "Germnay".

#include <string_view>

#include "dialog/read_place.hpp"

namespace usher::dialog {

// Fills `place`, which ends before token `last`, if the folded text is nearly the name of one.
bool nearly_a_place(std::string_view text, std::size_t last, PlaceSaid& place);

}  // namespace usher::dialog
