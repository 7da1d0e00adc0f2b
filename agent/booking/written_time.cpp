// Fixed positions and digits: these formats leave no room for guessing.

#include "agent/booking/written_time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace usher::agent {

namespace {

using namespace std::chrono;

// The decimal number in text[at .. at+digits); absent if any of it is no digit.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits)
{
    if (text.size() < at + digits) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, digits)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool has(std::string_view text, std::size_t at, char wanted)
{
    return text.size() > at && text[at] == wanted;
}

// "14:00:00" and what may follow as a fraction; gives the time and where the zone begins.
std::optional<std::pair<seconds, std::size_t>> read_time_of_day(std::string_view text)
{
    const auto h = number(text, 0, 2), m = number(text, 3, 2), s = number(text, 6, 2);
    if (!h || !m || !s || !has(text, 2, ':') || !has(text, 5, ':')) return std::nullopt;
    if (*h > 23 || *m > 59 || *s > 60) return std::nullopt;
    std::size_t end = 8;
    if (has(text, end, '.')) {
        const auto digits_from = ++end;
        while (number(text, end, 1))
            ++end;
        if (end == digits_from) return std::nullopt;
    }
    return std::pair{hours{*h} + minutes{*m} + seconds{*s}, end};
}

// "Z", "+01:00" or "-05:30" as local minus UTC.
std::optional<seconds> read_offset(std::string_view text)
{
    if (text == "Z" || text == "z") return seconds{0};
    const auto h = number(text, 1, 2), m = number(text, 4, 2);
    if (text.size() != 6 || !h || !m || text[3] != ':' || *h > 23 || *m > 59) return std::nullopt;
    if (text[0] != '+' && text[0] != '-') return std::nullopt;
    const auto offset = hours{*h} + minutes{*m};
    return text[0] == '-' ? -offset : offset;
}

std::string print_wall(WallClock wall)
{
    const auto day = floor<days>(wall);
    const hh_mm_ss time{wall - day};
    char text[16];
    std::snprintf(
        text,
        sizeof text,
        "T%02d:%02d:%02d",
        static_cast<int>(time.hours().count()) % 24,
        static_cast<int>(time.minutes().count()) % 60,
        static_cast<int>(time.seconds().count()) % 60
    );
    return print_date(day) + text;
}

}  // namespace

std::optional<LocalDate> make_date(int year, unsigned month, unsigned day)
{
    const year_month_day date{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return LocalDate{date};
}

std::optional<LocalDate> read_date(std::string_view text)
{
    const auto y = number(text, 0, 4), m = number(text, 5, 2), d = number(text, 8, 2);
    if (text.size() != 10 || !y || !m || !d || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    return make_date(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

std::optional<Instant> read_instant(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
    const auto date = read_date(text.substr(0, 10));
    const auto time = read_time_of_day(text.substr(11));
    if (!date || !time) return std::nullopt;
    const auto offset = read_offset(text.substr(11 + time->second));
    if (!offset) return std::nullopt;
    return Instant{date->time_since_epoch() + time->first - *offset};
}

std::optional<minutes> read_clock(std::string_view text)
{
    const auto h = number(text, 0, 2), m = number(text, 3, 2);
    if (text.size() != 5 || !h || !m || text[2] != ':' || *m > 59) return std::nullopt;
    const auto time = hours{*h} + minutes{*m};
    if (time > hours{24}) return std::nullopt;
    return time;
}

std::optional<weekday> read_weekday(std::string_view text)
{
    constexpr std::array<std::string_view, 7> names = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return weekday{static_cast<unsigned>(found - names.begin())};
}

std::string print_date(LocalDate date)
{
    const year_month_day day{date};
    char text[24];
    std::snprintf(
        text,
        sizeof text,
        "%04d-%02u-%02u",
        static_cast<int>(day.year()),
        static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day())
    );
    return text;
}

std::string print_instant(Instant instant)
{
    return print_wall(WallClock{instant.time_since_epoch()}) + "Z";
}

std::string print_local(Instant instant, const Zone& zone)
{
    const auto offset = duration_cast<minutes>(zone.offset_at(instant));
    const auto size = abs(offset).count();
    char text[16];
    std::snprintf(
        text,
        sizeof text,
        "%c%02d:%02d",
        offset < minutes{0} ? '-' : '+',
        static_cast<int>(size / 60) % 100,
        static_cast<int>(size % 60)
    );
    return print_wall(zone.to_local(instant)) + text;
}

}  // namespace usher::agent
