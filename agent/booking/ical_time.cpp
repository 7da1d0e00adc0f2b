// Digits at fixed places, and the little grammar of durations.

#include "agent/booking/ical_time.hpp"

#include "agent/booking/written_time.hpp"

namespace usher::agent {

namespace {

using namespace std::chrono;

constexpr long duration_number_max = 1'000'000;  // days; a longer meeting is not one

std::optional<int> number(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<seconds> time_of_day(std::string_view digits)
{
    if (digits.size() != 6) return std::nullopt;
    const auto h = number(digits.substr(0, 2)), m = number(digits.substr(2, 2)),
               s = number(digits.substr(4, 2));
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 60) return std::nullopt;
    return hours{*h} + minutes{*m} + seconds{*s};
}

// Adds "15M" and the like; false if that unit has no place here.
bool add(IcalDuration& sum, long count, char unit, bool in_time)
{
    switch (unit) {
    case 'W':
        sum.nominal += days{7 * count};
        return !in_time;
    case 'D':
        sum.nominal += days{count};
        return !in_time;
    case 'H':
        sum.exact += hours{count};
        return in_time;
    case 'M':
        sum.exact += minutes{count};
        return in_time;
    case 'S':
        sum.exact += seconds{count};
        return in_time;
    default:
        return false;
    }
}

}  // namespace

std::optional<IcalTime> read_ical_time(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    if (text.size() < 8) return std::nullopt;
    const auto y = number(text.substr(0, 4)), m = number(text.substr(4, 2)),
               d = number(text.substr(6, 2));
    if (!y || !m || !d) return std::nullopt;
    const auto date = make_date(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
    if (!date) return std::nullopt;
    if (text.size() == 8) return IcalTime{IcalTime::Form::date, *date};
    const bool utc = text.ends_with('Z') || text.ends_with('z');
    if (utc) text.remove_suffix(1);
    if (text[8] != 'T' && text[8] != 't') return std::nullopt;
    const auto time = time_of_day(text.substr(9));
    if (!time) return std::nullopt;
    return IcalTime{utc ? IcalTime::Form::utc : IcalTime::Form::local, *date + *time};
}

std::optional<IcalDuration> read_ical_duration(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (!text.starts_with('P')) return std::nullopt;
    text.remove_prefix(1);
    IcalDuration sum;
    bool in_time = false;
    long count = -1;  // No digit yet.
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            count = std::max(count, 0L) * 10 + (c - '0');
            if (count > duration_number_max) return std::nullopt;
        } else if (c == 'T' && !in_time && count < 0) {
            in_time = true;
        } else {
            if (count < 0 || !add(sum, count, c, in_time)) return std::nullopt;
            count = -1;
        }
    }
    if (count >= 0 || text.empty() || text.ends_with('T')) return std::nullopt;
    if (negative) return IcalDuration{-sum.nominal, -sum.exact};
    return sum;
}

std::optional<seconds> read_ical_offset(std::string_view text)
{
    if (text.size() != 5 && text.size() != 7) return std::nullopt;
    const auto h = number(text.substr(1, 2)), m = number(text.substr(3, 2));
    const auto s = text.size() == 7 ? number(text.substr(5, 2)) : 0;
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    if (text[0] != '+' && text[0] != '-') return std::nullopt;
    const auto size = hours{*h} + minutes{*m} + seconds{*s};
    return text[0] == '-' ? -size : size;
}

}  // namespace usher::agent
