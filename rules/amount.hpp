#pragma once
// Amounts as authors and visitors write them: "10M", "750k", "1.5B", "20 mil", 10000000. Exact to a
// thousandth; nothing is ever a double.

#include <optional>
#include <string>
#include <string_view>

#include "rules/profile.hpp"

namespace usher::rules {

constexpr Amount amount_max = 9'000'000'000'000'000 * one_unit;  // +-, see profile.hpp

// What the whole of `text` says; absent if it is anything else, is finer than a thousandth, or
// lies beyond amount_max. A currency sign before or after, one sign, spaces around, and groups of
// three digits apart ("1,200,000") are read; "1.200" is 1.2.
std::optional<Amount> parse_amount(std::string_view text);

// What a suffix multiplies by: k, K, thousand, m, M, mil, mio, million, b, bn, billion ... in any
// case. Absent: not a suffix.
std::optional<Amount> amount_suffix(std::string_view word);

// As briefly as it is exact: "220", "10M", "750k", "1.5B", "1.25M", "2001", "0.5".
std::string print_amount(Amount amount);

// In full with groups of three where it is long: "12,345,678", "501".
std::string print_amount_in_full(Amount amount);

}  // namespace usher::rules
