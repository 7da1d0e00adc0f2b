#pragma once
// Does somebody who answers also ask us something?

#include "dialog/candidates.hpp"

namespace usher::dialog {

// A question stands beside the answer: one that opens as questions do, or words under a question
// mark that the answer does not explain. "40, or so?" and "yes, right?" ask nothing.
bool asks_beside(const Message& message, const Found& found);

// Beside a question something else is said, by a word that nobody explains or by a value: "Bordo,
// is that a problem?" is more than a question.
bool tells_besides(const Message& message);

// The message ends in a question mark and is too long for a guess: "spreche ich mit einer KI?"
bool is_one_question(const Message& message);

}  // namespace usher::dialog
