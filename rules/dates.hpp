#pragma once
// Days and times of day as they are written in files.

#include <optional>
#include <string_view>
#include <utility>

namespace usher::rules {

// "2026-10-05", a day that exists.
bool is_date(std::string_view text);

// Days since an arbitrary day; the text must be a date.
long day_number(std::string_view date);

// "09:00-17:30" as minutes of the day; the end is later than the beginning and at most 24:00.
std::optional<std::pair<int, int>> parse_hours(std::string_view text);

// "mon" is 0; absent: not a day of the week in English, of three letters.
std::optional<int> parse_weekday(std::string_view text);

}  // namespace usher::rules
