#pragma once
// What the places of a message are to the visitor: theirs, left, to come, or somebody else's.

#include "dialog/read_place.hpp"

namespace usher::dialog {

// What place_role_score() says of a parent's, a customer's, a person's place, and of nothing else.
constexpr int somebody_elses_place = -45;

// Points by which the sentence around speaks for or against places()[which] as the answer.
int place_role_score(
    const Message& message,
    const Question& question,
    const std::vector<PlaceSaid>& places,
    std::size_t which
);

// Is places()[which] denied or ruled out ("all but Russia")?
bool excepted(const Message& message, const std::vector<PlaceSaid>& places, std::size_t which);

// "Where are you based?" wants one place, "Where are your customers?" all of them.
bool asks_for_one_place(const Question& question);

// Does the clause of the token speak of a time to come: "from spring", "next year", "en 2028"?
bool said_for_later(const Message& message, std::size_t token);

// "D, A, CH": plates in a list of places. `place` is filled if the token is one.
bool number_plate(const Message& message, std::size_t token, PlaceSaid& place);

}  // namespace usher::dialog
