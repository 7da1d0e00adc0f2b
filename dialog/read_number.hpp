#pragma once
// "about 240", "a couple of hundred", "had 500, 350 left": the number that answers the question.

#include "dialog/candidates.hpp"

namespace usher::dialog {

Found read_number(const Message& message, const Question& question);

}  // namespace usher::dialog
