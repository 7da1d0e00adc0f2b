#pragma once
// Calendar periods as first and last day, and as months from a reference time.

#include <chrono>
#include <optional>
#include <string_view>

#include "dialog/understand.hpp"

namespace usher::dialog {

using Day = std::chrono::sys_days;

struct DaySpan {
    Day first, last;  // both inclusive
};

DaySpan year_span(int year);
DaySpan quarter_span(int year, int quarter);     // 1..4
DaySpan half_span(int year, int half);           // 1..2
DaySpan month_span(int year, int month);         // 1..12
DaySpan season_span(int year, int first_month);  // 3, 6, 9, 12; winter reaches into the next year
DaySpan week_span(Day any_day);                  // Monday to Sunday
std::optional<DaySpan> day_span(int year, int month, int day);  // absent: no such day

// The unit ("week", "month", "quarter", "half", "year") that lies `steps` from the one around
// `today`: 0 is this one, 1 the next.
DaySpan unit_span(Day today, std::string_view unit, int steps);

// Thousandths of months of 30.4375 days from the reference time to the beginning of the day.
rules::Amount months_until(Instant now, Day day);
// The same for a number of days, in thousandths.
rules::Amount months_of_days(rules::Amount days);

int year_of(Day day);
int month_of(Day day);

}  // namespace usher::dialog
