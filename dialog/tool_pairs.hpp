#pragma once
// What the products of one message say of each other: the one that was bought while another still
// runs, the one that runs until another comes, the other department's, the same name spelled anew.

#include <vector>

#include "dialog/read_tools.hpp"

namespace usher::dialog {

// Corrects the use of each product once all are found, and takes out a slip that is spelled anew.
void settle_among(const Message& message, std::vector<ToolMention>& tools);

}  // namespace usher::dialog
