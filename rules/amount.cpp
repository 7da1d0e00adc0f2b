// Amounts, exact. See amount.hpp.

#include "rules/amount.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace usher::rules {

namespace {

constexpr int decimals_of_unit = 3;
constexpr std::size_t digits_max = 19;  // More cannot lie within amount_max.

struct Suffix {
    std::string_view word;
    Amount times;
};

constexpr Amount thousand = 1'000, million = 1'000'000, billion = 1'000'000'000;
constexpr Amount trillion = 1'000'000'000'000;

constexpr std::array suffixes{
    Suffix{"k", thousand},      Suffix{"thousand", thousand}, Suffix{"grand", thousand},
    Suffix{"m", million},       Suffix{"mm", million},        Suffix{"mil", million},
    Suffix{"mio", million},     Suffix{"mill", million},      Suffix{"mln", million},
    Suffix{"million", million}, Suffix{"millions", million},  Suffix{"b", billion},
    Suffix{"bn", billion},      Suffix{"bil", billion},       Suffix{"bill", billion},
    Suffix{"billion", billion}, Suffix{"billions", billion},  Suffix{"t", trillion},
    Suffix{"tn", trillion},     Suffix{"trillion", trillion},
};

constexpr std::array<std::string_view, 5> currency_signs{
    "$", "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "\xE2\x82\xB9"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void trim(std::string_view& text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
}

void drop_currency(std::string_view& text)
{
    for (const auto sign : currency_signs) {
        if (text.substr(0, sign.size()) == sign) text.remove_prefix(sign.size());
        if (text.size() > sign.size() && text.substr(text.size() - sign.size()) == sign)
            text.remove_suffix(sign.size());
    }
    trim(text);
}

struct Digits {
    std::string whole, fraction;
};

// "1,200,000.5" or "1200": groups are of three or there are none.
std::optional<Digits> take_digits(std::string_view& text)
{
    Digits digits;
    std::size_t group = 0;
    bool grouped = false;
    while (!text.empty() && (is_digit(text.front()) || text.front() == ',')) {
        if (text.front() == ',') {
            if (digits.whole.empty() || group > 3 || (grouped && group != 3)) return std::nullopt;
            grouped = true;
            group = 0;
        } else {
            digits.whole += text.front();
            ++group;
        }
        text.remove_prefix(1);
    }
    if (digits.whole.empty() || (grouped && group != 3)) return std::nullopt;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        if (text.empty() || !is_digit(text.front())) return std::nullopt;
        while (!text.empty() && is_digit(text.front())) {
            digits.fraction += text.front();
            text.remove_prefix(1);
        }
    }
    while (digits.fraction.size() > 0 && digits.fraction.back() == '0')
        digits.fraction.pop_back();
    const auto first = std::min(digits.whole.find_first_not_of('0'), digits.whole.size() - 1);
    digits.whole.erase(0, first);
    if (digits.whole.size() + digits.fraction.size() > digits_max) return std::nullopt;
    return digits;
}

// whole.fraction times `times` in thousandths; absent if that is not exact or too large.
std::optional<Amount> scaled(const Digits& digits, Amount times)
{
    __extension__ using Wide = __int128;
    Wide value = 0;
    for (const char c : digits.whole + digits.fraction)
        value = value * 10 + (c - '0');
    value *= Wide(times) * one_unit;
    for (std::size_t i = 0; i < digits.fraction.size(); ++i) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    if (value > Wide(amount_max)) return std::nullopt;
    return static_cast<Amount>(value);
}

std::string with_fraction(std::uint64_t whole, std::uint64_t rest, int decimals)
{
    std::string result = std::to_string(whole);
    if (rest == 0) return result;
    std::string fraction = std::to_string(rest);
    fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
    while (fraction.back() == '0')
        fraction.pop_back();
    return result + "." + fraction;
}

std::uint64_t magnitude(Amount amount)
{
    return amount < 0 ? 0 - static_cast<std::uint64_t>(amount) : static_cast<std::uint64_t>(amount);
}

}  // namespace

std::optional<Amount> amount_suffix(std::string_view word)
{
    std::string lower(word.substr(0, 12));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (!lower.empty() && lower.back() == '.') lower.pop_back();
    for (const auto& suffix : suffixes)
        if (suffix.word == lower) return suffix.times;
    return std::nullopt;
}

std::optional<Amount> parse_amount(std::string_view text)
{
    trim(text);
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    drop_currency(text);
    const auto digits = take_digits(text);
    if (!digits) return std::nullopt;
    trim(text);
    Amount times = 1;
    if (!text.empty()) {
        const auto suffix = amount_suffix(text);
        if (!suffix) return std::nullopt;
        times = *suffix;
    }
    const auto amount = scaled(*digits, times);
    if (!amount) return std::nullopt;
    return negative ? -*amount : *amount;
}

std::string print_amount(Amount amount)
{
    const auto size = magnitude(amount);
    const std::string sign = amount < 0 ? "-" : "";
    constexpr std::array<Suffix, 3> brief{
        Suffix{"B", billion}, Suffix{"M", million}, Suffix{"k", thousand}};
    for (const auto& [letter, times] : brief) {
        const auto unit = static_cast<std::uint64_t>(times) * one_unit;
        const auto hundredth = unit / 100;
        // "10k" but "2001" and "1500": a short number reads best as it is.
        if (size < unit || size % hundredth != 0) continue;
        if (times == thousand && size < 10 * unit) continue;
        return sign + with_fraction(size / unit, size % unit / hundredth, 2) + std::string(letter);
    }
    return sign + with_fraction(size / one_unit, size % one_unit, decimals_of_unit);
}

std::string print_amount_in_full(Amount amount)
{
    const auto size = magnitude(amount);
    auto result = with_fraction(size / one_unit, size % one_unit, decimals_of_unit);
    auto point = std::min(result.find('.'), result.size());
    if (point > 4)
        for (; point > 3; point -= 3)
            result.insert(point - 3, ",");
    return (amount < 0 ? "-" : "") + result;
}

}  // namespace usher::rules
