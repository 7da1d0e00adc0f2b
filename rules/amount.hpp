#pragma once
// Amounts as people write them in a file or a list of leads: "220", "10,000,000", "10M", "750k".
// The same words for the author's bands and for the values of `usher decide`.

#include <optional>
#include <string>
#include <string_view>

#include "rules/profile.hpp"

namespace usher::rules {

constexpr Amount amount_max = 9'000'000'000'000'000 / one_unit * one_unit;  // in thousandths

// Digits, with commas between groups of three or none, a decimal point if need be, and k, M or B
// (any case, "bn" too) for thousand, million and billion; a leading "-" is allowed. Absent: the
// text is anything else, needs more than three decimals, or is beyond +-amount_max.
std::optional<Amount> read_amount(std::string_view text);

enum class AmountStyle {
    digits,  // 10000000
    shorter  // 10M; digits where that would lose something
};
std::string in_words(Amount amount, AmountStyle style);

// "under 50", "10M-75M", "from 100", "over 75M".
std::string in_words(const AmountRange& range, AmountStyle style);

// How a kind's amounts are written: money shorter, the others in digits.
AmountStyle style_of(Kind kind);

}  // namespace usher::rules
