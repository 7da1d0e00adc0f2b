#pragma once
// Free text: is there an answer at all?

#include "dialog/candidates.hpp"

namespace usher::dialog {

Found read_text(const Message& message);

}  // namespace usher::dialog
