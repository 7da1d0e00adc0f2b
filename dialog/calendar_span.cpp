// Proleptic Gregorian arithmetic of the standard library; no clock and no time zones.

#include "dialog/calendar_span.hpp"

namespace usher::dialog {

namespace {

using namespace std::chrono;

Day first_of(int year, int month) { return Day(std::chrono::year(year) / month / 1); }

// `months` whole months from the first of a month.
Day later(Day first, int count)
{
    const year_month_day date(first);
    return Day(date.year() / date.month() / 1 + months(count));
}

DaySpan span(Day first, int count) { return {first, later(first, count) - days(1)}; }

int months_in(std::string_view unit)
{
    return unit == "year" ? 12 : unit == "half" ? 6 : unit == "quarter" ? 3 : 1;
}

}  // namespace

DaySpan year_span(int year) { return span(first_of(year, 1), 12); }

DaySpan quarter_span(int year, int quarter) { return span(first_of(year, 3 * quarter - 2), 3); }

DaySpan half_span(int year, int half) { return span(first_of(year, 6 * half - 5), 6); }

DaySpan month_span(int year, int month) { return span(first_of(year, month), 1); }

DaySpan season_span(int year, int first_month) { return span(first_of(year, first_month), 3); }

DaySpan week_span(Day any_day)
{
    const Day monday = any_day - (weekday(any_day) - Monday);
    return {monday, monday + days(6)};
}

std::optional<DaySpan> day_span(int year, int month, int day)
{
    const year_month_day date(
        std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day))
    );
    if (!date.ok()) return std::nullopt;
    return DaySpan{Day(date), Day(date)};
}

DaySpan unit_span(Day today, std::string_view unit, int steps)
{
    if (unit == "week") return week_span(today + days(7 * steps));
    const int count = months_in(unit);
    const int month = (month_of(today) - 1) / count * count + 1;
    return span(later(first_of(year_of(today), month), count * steps), count);
}

rules::Amount months_of_days(rules::Amount days_thousandths)
{
    // 30.4375 is 487/16.
    const rules::Amount scaled = days_thousandths * 32;
    const rules::Amount rounding = scaled >= 0 ? 487 : -487;
    return (scaled + rounding) / (2 * 487);
}

rules::Amount months_until(Instant now, Day day)
{
    const auto seconds_left = (sys_seconds(day) - now).count();
    return months_of_days(seconds_left * 10 / 864);
}

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }

int month_of(Day day)
{
    return static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
}

}  // namespace usher::dialog
