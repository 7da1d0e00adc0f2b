#pragma once
// Dates and times of day as our files write them; instants are in agent/rfc3339.hpp. Reading is
// strict and absent means "not that"; nothing is ever normalised (there is no 31 February).

#include <optional>
#include <string>
#include <string_view>

#include "agent/booking/zones.hpp"

namespace usher::agent {

// "2026-12-24"
std::optional<LocalDate> read_date(std::string_view text);
// "09:00" .. "24:00", as time since midnight.
std::optional<std::chrono::minutes> read_clock(std::string_view text);
// "MO" .. "SU"
std::optional<std::chrono::weekday> read_weekday(std::string_view text);
// Year, month and day that exist; absent otherwise.
std::optional<LocalDate> make_date(int year, unsigned month, unsigned day);

std::string print_local(Instant instant, const Zone& zone);  // "2026-03-06T15:00:00+01:00"
std::string print_date(LocalDate date);                      // "2026-03-06"

}  // namespace usher::agent
