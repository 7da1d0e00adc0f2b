#pragma once
// Options that are bands of numbers, money or time: "51-200", "$10k-$50k", "Within 6 months". An
// answer picks the one band that it lies in.

#include "dialog/candidates.hpp"

namespace usher::dialog {

// The band that each option's label names, by option.
std::vector<Band> bands_of(const Asked& asked);

// At least two of the options are bands of numbers.
bool options_are_bands(const Question& question);

// Bands of numbers and money. An answer over two bands has both as likely.
Found read_bands(const Message& message, const Question& question);

// Spans of time; the narrowest that covers the answer.
Found read_spans(const Message& message, const Question& question);

// The option with the highest or the lowest amounts; absent where options are not amounts.
enum class End { low, high };
std::optional<std::size_t> outermost_band(const Question& question, End end);

// "The group has 200, our branch 15": the visitor's own amount, where another clause counts a whole
// that it is part of, or somebody else's (band_owner.cpp); nullptr: no such amount, or several.
const Quantity* amount_of_ourselves(const Message& message);

}  // namespace usher::dialog
