#pragma once
// Numbers that stand beside the answer: a trial, what is used of what they have, minutes.

#include <cstddef>

#include "dialog/quantity.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// What speaks against a number beside others: 0 or less. "40, though we test with 5 first".
int aside_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "On est 140 dans la boîte, y'en a 35 sur la route" where technicians are asked about: everybody
// there is, beside a smaller number.
bool whole_of_the_firm(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "14 Köpfe, umgerechnet 9,5 VZÄ" where full-time equivalents are asked about.
int full_time_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "240 machines in the hall, but only 110 of them connected so far" where those already connected
// are asked about: for the part, and against the whole.
int asked_part_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "Eleven, split over two practices", "unos 350 entre los tres hoteles": the places.
bool spread_over(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
);

// "2h30", "2 Stunden 30", "deux heures et demie" where hours are asked for: takes what follows the
// hours into them. Returns whether the next quantity was taken in.
bool take_minutes(
    const Message& message, const Question& question, const Quantity* next, Quantity& hours
);

// The period told with a number, after it or before: "60 im Jahr", "im Jahr vielleicht 60".
const Hit*
period_of(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity);

}  // namespace usher::dialog
