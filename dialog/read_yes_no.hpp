#pragma once
// Yes, no or partly, said with words, idioms, a thumb or a statement that amounts to it.

#include "dialog/candidates.hpp"

namespace usher::dialog {

Found read_yes_no(const Message& message, const Question& question);

}  // namespace usher::dialog
