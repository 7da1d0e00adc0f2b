#pragma once
// What the places of a message are to the visitor: theirs, left, to come, or somebody else's.

#include "dialog/read_place.hpp"

namespace usher::dialog {

// Points by which the sentence around speaks for or against places()[which] as the answer.
int place_role_score(
    const Message& message,
    const Question& question,
    const std::vector<PlaceSaid>& places,
    std::size_t which
);

// The countries of a small region; "" for the others. Two letters each, parted by spaces.
std::string_view members_of(std::string_view region);

// "D, A, CH": plates in a list of places. `place` is filled if the token is one.
bool number_plate(const Message& message, std::size_t token, PlaceSaid& place);

}  // namespace usher::dialog
