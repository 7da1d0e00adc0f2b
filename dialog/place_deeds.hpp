#pragma once
// Which of several places is asked for, by what is done there: "the invoice goes to Cologne, but
// deliver to Antwerp" under "Where shall we deliver?".

#include <vector>

#include "dialog/read_place.hpp"

namespace usher::dialog {

// The places that the question means; empty: nothing tells them apart. `roles`: the
// place_role_score() of each.
std::vector<PlaceSaid> places_of_the_deed(
    const Message& message,
    const Question& question,
    const std::vector<PlaceSaid>& places,
    const std::vector<int>& roles
);

// Had places[which] its time before one that is told later: "until 2021 in Romania, now at home"?
bool had_its_time(const Message& message, const std::vector<PlaceSaid>& places, std::size_t which);

// Is it denied behind a mark: "l'Allemagne, pas encore", "Spanien leider nimmer"?
bool denied_behind(const Message& message, const std::vector<PlaceSaid>& places, std::size_t which);

}  // namespace usher::dialog
