#pragma once
// Which of the offered answers a message picks: by label, synonym, small typo, position, letter,
// number band, or as a set ("all but the second", "none").

#include "dialog/candidates.hpp"

namespace usher::dialog {

// one_of: at most one name; some_of: any number. No name at all means "none of them".
Found read_choice(const Message& message, const Question& question);

}  // namespace usher::dialog
