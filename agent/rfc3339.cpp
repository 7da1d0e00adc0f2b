// RFC 3339, by hand: dates by <chrono>, no locale, no allocation but the answer.

#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using namespace std::chrono;

void put(std::string& to, std::size_t at, std::size_t width, unsigned value)
{
    for (std::size_t i = width; i-- > 0; value /= 10)
        to[at + i] = static_cast<char>('0' + value % 10);
}

// Takes `width` digits off the front of `text`; -1: there are none.
int take_number(std::string_view& text, std::size_t width)
{
    if (text.size() < width) return -1;
    int value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return value;
}

bool take(std::string_view& text, std::string_view one_of)
{
    if (text.empty() || one_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

// "Z", "+01:00", "-0500" is not. Absent: no offset.
std::optional<minutes> take_offset(std::string_view& text)
{
    if (take(text, "Zz")) return minutes{0};
    const bool west = !text.empty() && text.front() == '-';
    if (!take(text, "+-")) return std::nullopt;
    const int hour = take_number(text, 2);
    if (hour < 0 || hour > 23 || !take(text, ":")) return std::nullopt;
    const int minute = take_number(text, 2);
    if (minute < 0 || minute > 59) return std::nullopt;
    return minutes{(west ? -1 : 1) * (hour * 60 + minute)};
}

std::optional<seconds> take_time_of_day(std::string_view& text)
{
    const int hour = take_number(text, 2);
    if (hour < 0 || hour > 23 || !take(text, ":")) return std::nullopt;
    const int minute = take_number(text, 2);
    if (minute < 0 || minute > 59 || !take(text, ":")) return std::nullopt;
    const int second = take_number(text, 2);
    if (second < 0 || second > 60) return std::nullopt;
    if (take(text, "."))
        while (take(text, "0123456789")) {
        }
    const auto offset = take_offset(text);
    if (!offset) return std::nullopt;
    return hours{hour} + minutes{minute} + seconds{second} - *offset;
}

}  // namespace

std::string rfc3339(Instant at)
{
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss<seconds> time{at - day};
    std::string text = "0000-00-00T00:00:00Z";
    put(text, 0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    put(text, 5, 2, static_cast<unsigned>(date.month()));
    put(text, 8, 2, static_cast<unsigned>(date.day()));
    put(text, 11, 2, static_cast<unsigned>(time.hours().count()));
    put(text, 14, 2, static_cast<unsigned>(time.minutes().count()));
    put(text, 17, 2, static_cast<unsigned>(time.seconds().count()));
    return text;
}

std::optional<Instant> read_rfc3339(std::string_view text)
{
    const int year_number = take_number(text, 4);
    if (year_number < 0 || !take(text, "-")) return std::nullopt;
    const int month_number = take_number(text, 2);
    if (month_number < 0 || !take(text, "-")) return std::nullopt;
    const int day_number = take_number(text, 2);
    if (day_number < 0) return std::nullopt;
    const year_month_day date{
        year{year_number},
        month{static_cast<unsigned>(month_number)},
        day{static_cast<unsigned>(day_number)}};
    if (!date.ok()) return std::nullopt;
    if (text.empty()) return Instant{sys_days{date}};
    if (!take(text, "Tt ")) return std::nullopt;
    const auto time = take_time_of_day(text);
    if (!time || !text.empty()) return std::nullopt;
    return sys_days{date} + *time;
}

}  // namespace usher::agent
