#pragma once
// Phrases as visitors type them: words that stand side by side, small slips allowed in long ones.

#include <cstddef>
#include <string_view>

#include "dialog/tokens.hpp"

namespace usher::dialog {

// Are they the same word, but for a slip: one in words of six letters, two from eight on? Both
// folded. The first letter is right, or has changed places with the second.
bool is_spelled(std::string_view word, std::string_view meant);

enum class Slips { none, small };

// Does the phrase (folded, words parted by single spaces) stand at this token? Hyphens and
// apostrophes between words are passed over. The token after it, or 0.
std::size_t phrase_at(
    const Tokens& tokens, std::size_t at, std::string_view phrase, Slips slips = Slips::small
);

}  // namespace usher::dialog
