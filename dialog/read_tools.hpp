#pragma once
// Tools in use now, told from those that were left, rejected or are only looked at.

#include "dialog/candidates.hpp"

namespace usher::dialog {

struct ToolMention {
    std::string name;
    std::size_t first = 0, last = 0;  // tokens
    enum class Use { now, left, maybe } use = Use::now;
    bool listed = true;  // in Usher's own table; otherwise only named like a product
};

// In order, each product once; `now` wins over what else is said of the same product.
std::vector<ToolMention> find_tools(const Message& message);
// The same where tools are asked for: slips, short names and names that no table has count too.
std::vector<ToolMention> find_tools_asked(const Message& message);

Found read_tools(const Message& message, const Question& question);

}  // namespace usher::dialog
