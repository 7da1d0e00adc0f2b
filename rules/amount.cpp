// Amounts as people write them; exact, in whole thousandths of a unit.

#include "rules/amount.hpp"

#include <array>
#include <cctype>

namespace usher::rules {
namespace {

struct Suffix {
    std::string_view word;  // as written in a file
    Amount units;
};
constexpr std::array<Suffix, 3> suffixes = {{{"B", 1'000'000'000}, {"M", 1'000'000}, {"k", 1'000}}};

// Numbers below this stay digits: "2000" reads better than "2k".
constexpr Amount shortened_from = 10'000 * one_unit;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes a trailing k, M, B or bn off `text`; 1 if there is none.
Amount take_suffix(std::string_view& text)
{
    if (text.size() > 2 && (text.back() == 'n' || text.back() == 'N')) {
        const char before = text[text.size() - 2];
        if (before == 'b' || before == 'B') text.remove_suffix(1);
    }
    if (text.empty()) return 1;
    for (const Suffix& suffix : suffixes) {
        if (std::tolower(text.back()) != std::tolower(suffix.word.front())) continue;
        text.remove_suffix(1);
        if (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        return suffix.units;
    }
    return 1;
}

// Digits with commas in groups of three, or with none at all.
bool well_grouped(std::string_view whole)
{
    const auto first = whole.find(',');
    if (first == std::string_view::npos) return true;
    if (first == 0 || first > 3) return false;
    for (std::size_t i = first; i < whole.size(); i += 4)
        if (whole[i] != ',' || i + 3 >= whole.size()) return false;
    return whole.find(',', whole.size() - 3) == std::string_view::npos &&
           (whole.size() - first) % 4 == 0;
}

// Adds one decimal digit; false if that leaves the range.
bool push_digit(Amount& value, char digit)
{
    if (value > amount_max / 10) return false;
    value = value * 10 + (digit - '0');
    return value <= amount_max;
}

}  // namespace

std::optional<Amount> read_amount(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    Amount scale = take_suffix(text) * one_unit;

    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    if (whole.empty() || !well_grouped(whole)) return std::nullopt;
    Amount value = 0;
    for (const char c : whole) {
        if (c == ',') continue;
        if (!is_digit(c) || !push_digit(value, c)) return std::nullopt;
    }
    if (point != std::string_view::npos) {
        const auto decimals = text.substr(point + 1);
        if (decimals.empty()) return std::nullopt;
        for (const char c : decimals) {
            if (!is_digit(c)) return std::nullopt;
            if (scale % 10 != 0) {
                if (c != '0') return std::nullopt;
                continue;
            }
            scale /= 10;
            if (!push_digit(value, c)) return std::nullopt;
        }
    }
    if (value > amount_max / scale) return std::nullopt;
    return negative ? -value * scale : value * scale;
}

std::string in_words(Amount amount, AmountStyle style)
{
    if (amount < 0) return "-" + in_words(-amount, style);
    std::string suffix;
    Amount unit = one_unit;
    if (style == AmountStyle::shorter && amount >= shortened_from) {
        for (const Suffix& each : suffixes) {
            const Amount hundredth = each.units * one_unit / 100;
            if (amount < each.units * one_unit || amount % hundredth != 0) continue;
            suffix = each.word;
            unit = each.units * one_unit;
            break;
        }
    }
    std::string text = std::to_string(amount / unit);
    if (Amount rest = amount % unit; rest != 0) {
        text += '.';
        for (; rest != 0; rest %= unit) {
            unit /= 10;
            text += static_cast<char>('0' + rest / unit);
        }
    }
    return text + suffix;
}

std::string in_words(const AmountRange& range, AmountStyle style)
{
    const auto words = [&](Amount amount) { return in_words(amount, style); };
    if (range.from && range.to)
        return range.from == range.to ? words(*range.from)
                                      : words(*range.from) + "-" + words(*range.to);
    std::string text;
    if (range.from) text = "from " + words(*range.from);
    if (range.over) text = "over " + words(*range.over);
    if (!text.empty() && (range.to || range.under)) text += " ";
    if (range.to) text += "to " + words(*range.to);
    if (range.under) text += "under " + words(*range.under);
    return text;
}

AmountStyle style_of(Kind kind)
{
    return kind == Kind::money ? AmountStyle::shorter : AmountStyle::digits;
}

}  // namespace usher::rules
