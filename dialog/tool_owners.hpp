#pragma once
// Whose a product is, where a message names several: "DATEV is the accountant's, we have Sage".

#include <cstddef>
#include <vector>

#include "dialog/read_tools.hpp"

namespace usher::dialog {

struct ToolWords {
    std::size_t first, last;  // tokens
};

// The words that are said of tools[which]: up to a mark or an "and" those of the one before it end.
ToolWords
words_about(const Message& message, const std::vector<ToolMention>& tools, std::size_t which);

// Leaves to the others what is theirs, if another product of the message runs here.
void leave_to_others(const Message& message, std::vector<ToolMention>& tools);

}  // namespace usher::dialog
