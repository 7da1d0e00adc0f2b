#pragma once
// Free text: is there an answer at all, and which events does it tell of?

#include "dialog/candidates.hpp"

namespace usher::dialog {

Found read_text(const Message& message);

// The events that have happened or are decided, each once, in order: "funding", "exec_hire" ...
struct TriggerMention {
    std::string name;
    std::size_t first = 0, last = 0;
};
std::vector<TriggerMention> find_triggers(const Message& message);

}  // namespace usher::dialog
