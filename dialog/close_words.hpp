#pragma once
// Small typos: how far apart two words are, and how far they may be.

#include <string_view>

namespace usher::dialog {

// Damerau-Levenshtein distance (a swap of neighbours counts one), at most `most` + 1.
int distance(std::string_view a, std::string_view b, int most);

// 0 for up to 3 letters, 1 for up to 6, 2 above: longer words carry more evidence.
int typos_allowed(std::string_view word);

// Equal but for the typos allowed in the longer one; words with digits never are.
bool close(std::string_view a, std::string_view b);

}  // namespace usher::dialog
