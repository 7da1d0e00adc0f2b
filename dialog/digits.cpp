// Digits with separators, and table values.

#include <algorithm>
#include <limits>

#include "dialog/numerals.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

constexpr Amount amount_max = 9'000'000'000'000'000;  // thousandths; nobody says more

__extension__ typedef __int128 Wide;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Groups of three after the first, all by the same separator; or of two before the last, as
// Indian English writes lakhs and crores with commas: "12,34,567".
bool grouped(std::string_view text, char separator)
{
    std::size_t run = 0, groups = 0;
    bool threes = true, twos = separator == ',';
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_digit(text[i])) {
            ++run;
            continue;
        }
        if (i < text.size() && text[i] != separator) return false;
        const bool first = groups == 0, last = i == text.size();
        threes = threes && (first ? run > 0 && run <= 3 : run == 3);
        twos = twos && (first ? run > 0 && run <= 2 : last ? run == 3 : run == 2);
        ++groups;
        run = 0;
    }
    return threes || (twos && groups > 2);
}

std::optional<Amount> plain(std::string_view whole, std::string_view fraction)
{
    Amount value = 0;
    for (const char c : whole) {
        if (!is_digit(c)) continue;
        if (value > amount_max / 10) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    if (value > amount_max / one_unit) return std::nullopt;
    Amount part = 0, place = 100;
    for (const char c : fraction.substr(0, 3)) {
        part += (c - '0') * place;
        place /= 10;
    }
    return value * one_unit + part;
}

std::optional<Digits> made(std::string_view whole, std::string_view fraction)
{
    const std::optional<Amount> value = plain(whole, fraction);
    if (!value) return std::nullopt;
    return Digits{*value, std::nullopt, *value % one_unit == 0};
}

// One kind of separator, seen once: "1.200" or "1.5".
std::optional<Digits> once(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at), after = text.substr(at + 1);
    const char separator = text[at];
    const bool thousands =
        after.size() == 3 && before.size() <= 3 && !before.empty() && before != "0";
    const std::optional<Digits> decimal = made(before, after);
    if (separator == '\'' || separator == '_' || separator == ' ')
        return thousands ? made(text, {}) : std::nullopt;
    if (!thousands) return decimal;
    std::optional<Digits> whole = made(text, {});
    // Three digits are a group of thousands wherever both are possible: people round. The other
    // reading is kept for "1.200 million".
    if (whole && decimal) whole->other = decimal->value;
    return whole;
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text)
{
    const std::size_t first = text.find_first_not_of("0123456789");
    if (first == std::string_view::npos) return made(text, {});
    const std::size_t last = text.find_last_not_of("0123456789");
    if (first == last) return once(text, first);
    const char a = text[first], z = text[last];
    if (a == z) {
        if (!grouped(text, a)) return std::nullopt;
        return made(text, {});
    }
    if (!grouped(text.substr(0, last), a) || (z != '.' && z != ',')) return std::nullopt;
    return made(text.substr(0, last), text.substr(last + 1));
}

Amount amount_of(std::string_view table_value)
{
    const bool negative = !table_value.empty() && table_value.front() == '-';
    if (negative) table_value.remove_prefix(1);
    const std::size_t point = table_value.find('.');
    const std::optional<Amount> value =
        point == std::string_view::npos
            ? plain(table_value, {})
            : plain(table_value.substr(0, point), table_value.substr(point + 1));
    return (negative ? -1 : 1) * value.value_or(0);
}

std::optional<Amount> times(Amount amount, Amount factor)
{
    const Wide product = static_cast<Wide>(amount) * factor / one_unit;
    if (product > std::numeric_limits<Amount>::max() / 4 ||
        product < std::numeric_limits<Amount>::min() / 4)
        return std::nullopt;
    return static_cast<Amount>(product);
}

}  // namespace usher::dialog
