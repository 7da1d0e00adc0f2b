#pragma once
// What is said beside a place to tell which one it is.

#include <vector>

#include "dialog/candidates.hpp"
#include "dialog/read_place.hpp"

namespace usher::dialog {

// "Georgia, the country": of a name that is also a state's.
void tell_states_from_countries(const Message& message, std::vector<PlaceSaid>& places);

// The place they write from, where that was asked for; nullptr: it was not, or only one is told.
const PlaceSaid* where_they_write(
    const Message& message, const Question& question, const std::vector<PlaceSaid>& places
);

// Does a region stand before its countries, which are what is meant?
bool spelled_out(
    const Message& message, const std::vector<PlaceSaid>& places, const PlaceSaid& region
);

}  // namespace usher::dialog
