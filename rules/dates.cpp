// Days and times of day, see dates.hpp.

#include "rules/dates.hpp"

#include <array>

namespace usher::rules {

namespace {

// Exactly `digits` digits at the front; -1 if there aren't.
int take_digits(std::string_view& text, std::size_t digits)
{
    if (text.size() < digits) return -1;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

// Minutes of the day; -1 if it is none.
int take_time(std::string_view& text)
{
    const int hours = take_digits(text, 2);
    if (hours < 0 || !take(text, ':')) return -1;
    const int minutes = take_digits(text, 2);
    if (minutes < 0 || minutes > 59 || hours > 24 || (hours == 24 && minutes > 0)) return -1;
    return hours * 60 + minutes;
}

}  // namespace

bool is_date(std::string_view text)
{
    const int year = take_digits(text, 4);
    if (year < 1 || !take(text, '-')) return false;
    const int month = take_digits(text, 2);
    if (month < 1 || month > 12 || !take(text, '-')) return false;
    const int day = take_digits(text, 2);
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int last = days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
    return text.empty() && day >= 1 && day <= last;
}

// Counted in years that begin in March, so that a leap day is the last of its year.
long day_number(std::string_view date)
{
    long year = take_digits(date, 4);
    take(date, '-');
    const long month = take_digits(date, 2);
    take(date, '-');
    const long day = take_digits(date, 2);
    year -= month <= 2 ? 1 : 0;
    const long since_march = (month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * since_march + 2) / 5 + day;
}

std::optional<std::pair<int, int>> parse_hours(std::string_view text)
{
    const int begin = take_time(text);
    if (begin < 0 || !take(text, '-')) return std::nullopt;
    const int end = take_time(text);
    if (end <= begin || !text.empty()) return std::nullopt;
    return std::pair(begin, end);
}

std::optional<int> parse_weekday(std::string_view text)
{
    constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (std::size_t i = 0; i < days.size(); ++i)
        if (days[i] == text) return static_cast<int>(i);
    return std::nullopt;
}

}  // namespace usher::rules
