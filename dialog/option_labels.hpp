#pragma once
// What kinds of options a list has: one for "none of these", one for everything else, days in a
// row.

#include <optional>
#include <string_view>
#include <vector>

#include "dialog/understand.hpp"

namespace usher::dialog {

bool says_none(const Choice& choice);  // "None of these", "Keine"
// The option that "none" means: "None yet" rather than "Another system".
std::optional<std::size_t> none_option(const std::vector<Choice>& choices);

// The index of "Other", "Sonstiges"; absent: every answer is listed.
std::optional<std::size_t> other_option(const std::vector<Choice>& choices);

// The family of ideas (see ideas.hpp) of each option, as often as options have it.
std::vector<std::string_view> families_of(const std::vector<Choice>& choices);

// Are all the picked ones days of the week or months, which have an order?
bool in_a_row(const std::vector<Choice>& choices, const std::vector<std::size_t>& picked);

}  // namespace usher::dialog
