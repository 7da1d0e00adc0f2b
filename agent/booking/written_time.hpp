#pragma once
// Times as people and programs write them: RFC 3339 instants, dates, clock times. Reading is
// strict and absent means "not that"; nothing is ever normalised (there is no 31 February).

#include <optional>
#include <string>
#include <string_view>

#include "agent/booking/zones.hpp"

namespace usher::agent {

// "2026-01-13T14:00:00Z" or with "+01:00". A fraction of a second is read and dropped.
std::optional<Instant> read_instant(std::string_view text);
// "2026-12-24"
std::optional<LocalDate> read_date(std::string_view text);
// "09:00" .. "24:00", as time since midnight.
std::optional<std::chrono::minutes> read_clock(std::string_view text);
// "MO" .. "SU"
std::optional<std::chrono::weekday> read_weekday(std::string_view text);
// Year, month and day that exist; absent otherwise.
std::optional<LocalDate> make_date(int year, unsigned month, unsigned day);

std::string print_instant(Instant instant);                  // "2026-01-13T14:00:00Z"
std::string print_local(Instant instant, const Zone& zone);  // "2026-03-06T15:00:00+01:00"
std::string print_date(LocalDate date);                      // "2026-03-06"

}  // namespace usher::agent
