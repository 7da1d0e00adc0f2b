#pragma once
// Dates, times, durations and offsets as iCalendar writes them (RFC 5545 3.3). Dates that do not
// exist are absent, never "normalised" into others.

#include <optional>
#include <string_view>

#include "agent/booking/zones.hpp"

namespace usher::agent {

// "20260310", "20260310T100000" or "20260310T100000Z".
struct IcalTime {
    enum class Form { date, local, utc };
    Form form = Form::local;
    WallClock wall;  // as written; of a date its midnight
    friend bool operator==(const IcalTime&, const IcalTime&) = default;
};
std::optional<IcalTime> read_ical_time(std::string_view text);

// "P1DT2H": days (and weeks) are pages of a calendar, hours and less are elapsed time.
struct IcalDuration {
    std::chrono::days nominal{0};
    std::chrono::seconds exact{0};
    friend bool operator==(const IcalDuration&, const IcalDuration&) = default;
};
std::optional<IcalDuration> read_ical_duration(std::string_view text);

// "+0100", "-053000": local minus UTC.
std::optional<std::chrono::seconds> read_ical_offset(std::string_view text);

}  // namespace usher::agent
