#pragma once
// Numbers in a message: digits as four languages write them, number words, and mixtures ("2.5
// million", "zwei Komma", "dos mil quinientos"). What a number means is for others to say.

#include <optional>
#include <vector>

#include "dialog/message.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

struct Numeral {
    std::size_t first = 0, last = 0;  // tokens, last exclusive
    rules::Amount value = 0;
    std::optional<rules::Amount> other;  // "1.200" may also be 1.2
    bool digits = false;                 // written in digits, at least partly
    bool article = false;  // "a", "ein", "un", "one" alone: a number only if something says so
    bool scaled = false;   // has a word like "k" or "million"
    rules::Amount factor = rules::one_unit;  // of the last such word
    bool whole = true;                       // no fraction
    bool odd = false;                        // leading zero, too long, a date: not a quantity
};

// In order, without overlap.
std::vector<Numeral> find_numerals(const Message& message);

// Digits with separators; absent: not a number ("1.2.3") or too large.
struct Digits {
    rules::Amount value = 0;
    std::optional<rules::Amount> other;
    bool whole = true;
};
std::optional<Digits> read_digits(std::string_view text);

// "zweihundertfünfzig" folded: German number words are written together. Absent: not one.
std::optional<rules::Amount> read_german_compound(std::string_view folded);

std::optional<rules::Amount> read_german_heads(std::string_view folded);

// The number of a value in the vocabulary's tables: "1.5" is 1500.
rules::Amount amount_of(std::string_view table_value);

// The product, or absent if it leaves the range of an Amount.
std::optional<rules::Amount> times(rules::Amount amount, rules::Amount factor);

}  // namespace usher::dialog
