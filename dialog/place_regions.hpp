#pragma once
// Regions among the places of a message: small ones are their countries, and some are narrowed by
// what follows.

#include <string_view>
#include <vector>

#include "dialog/read_place.hpp"

namespace usher::dialog {

// The countries of a small region; "" for the others. Two letters each, parted by spaces.
std::string_view members_of(std::string_view region);

// Adds those of a list as given by `members_of` that are not yet said.
void add_members(std::string_view countries, PlacesSaid& said);

// "Everywhere people pay in euros", "l'Europe sauf l'Est": words right behind it narrow the region.
bool narrowed(
    const Message& message, const std::vector<PlaceSaid>& places, std::string_view region
);

}  // namespace usher::dialog
