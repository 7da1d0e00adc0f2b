#pragma once
// Options that say who decides ("Me", "Me with others", "Somebody else"), answered by whoever is
// named: "my husband and I", "not me", "the board".

#include "dialog/candidates.hpp"

namespace usher::dialog {

// Nothing where the options say something else or the message names nobody who fits just one.
Found read_deciders(const Message& message, const Question& question);

}  // namespace usher::dialog
