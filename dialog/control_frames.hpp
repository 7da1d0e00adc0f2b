#pragma once
// Wishes about the talk told by their parts: "da müsst ich die Chefin fragen" has to, and finds
// out; "I don't hand that out to bots" will not, and tells. What no phrase of the vocabulary
// foresees is known by which parts stand together in one sentence.

#include "dialog/read_control.hpp"

namespace usher::dialog {

// The wish that explains the most of the message; Status::unclear: none.
Control control_told_by_parts(const Message& message, const Question& question);

// "This bot is useless", "mit Robotern schreib ich nicht gern", "c'est trop long à écrire": a
// clause against talking here, which goes with the wish for a person.
bool complains_of_the_chat(const Message& message, const Clause& clause);

}  // namespace usher::dialog
