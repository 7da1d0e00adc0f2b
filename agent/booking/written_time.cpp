// Fixed positions and digits: these formats leave no room for guessing.

#include "agent/booking/written_time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "agent/rfc3339.hpp"

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
    return rfc3339(Instant{date.time_since_epoch()}).substr(0, 10);
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
    // The wall clock as if it were UTC, and its own offset instead of the Z.
    auto local = rfc3339(Instant{zone.to_local(instant).time_since_epoch()});
    local.pop_back();
    return local + text;
}

}  // namespace usher::agent
