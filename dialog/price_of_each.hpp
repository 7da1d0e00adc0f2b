#pragma once
// Amounts that are told of each of many: they are not the whole.

#include "dialog/message.hpp"

namespace usher::dialog {

// "3 Euro pro Quadratmeter": after an amount that ends before token `last`.
bool per_something(const Message& message, std::size_t last);

// "Pro Laden vielleicht 3000 Euro": before an amount that begins at token `first`.
bool something_before(const Message& message, std::size_t first);

}  // namespace usher::dialog
