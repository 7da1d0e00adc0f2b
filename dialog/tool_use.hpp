#pragma once
// What is said of a product: that it runs today, that it was left or never taken, or that somebody
// only looks at it.

#include <vector>

#include "dialog/read_tools.hpp"

namespace usher::dialog {

// `before` are the products named earlier in the message, with their use.
ToolMention::Use
use_of(const Message& message, const std::vector<ToolMention>& before, const ToolMention& tool);

}  // namespace usher::dialog
