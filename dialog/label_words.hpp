#pragma once
// Words of labels: which carry nothing, which only wish, which speak of something missing; and when
// two words share a stem.

#include <string_view>

namespace usher::dialog {

bool is_empty(std::string_view word);        // "the", "other", "need"
bool only_wishes(std::string_view word);     // "reduce": "costs" is all of "Reduce costs"
bool speaks_of_lack(std::string_view word);  // "missing": a "not" agrees with it

// "Basispaket" under "Basis": German writes them together.
bool begins_with(std::string_view said, std::string_view meant);
// "reports" and "report", "Berater" and "Beratern": a common stem with a short ending.
bool same_stem(std::string_view a, std::string_view b);

}  // namespace usher::dialog
