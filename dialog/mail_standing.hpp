#pragma once
// Which of several addresses is meant, and whether the only one is taken back.

#include <cstddef>

#include "dialog/message.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// Points for (up to 70) or against (down to -80) the address at the tokens [first, last), by the
// words about it; 0 if it is the only one. `question` may be null: nobody asked for an address.
int standing_of_mail(
    const Message& message, const Question* question, std::size_t first, std::size_t last
);

// "Not anna@...", "anna@... no wait": denied or taken back. "anna@..., sorry for my French" is not.
bool is_denied_mail(const Message& message, std::size_t token);

}  // namespace usher::dialog
