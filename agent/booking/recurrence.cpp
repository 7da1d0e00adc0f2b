// Period by period: the days of a period that pass all BY parts, then BYSETPOS, then COUNT.

#include "agent/booking/recurrence.hpp"

#include <algorithm>
#include <array>

namespace usher::agent {

namespace {

using namespace std::chrono;

template <class T> bool holds(const std::vector<T>& sorted, const T& wanted)
{
    return std::binary_search(sorted.begin(), sorted.end(), wanted);
}

// An index from the front (1 ..) or from the back (-1 ..) is among those wanted.
bool holds_index(const std::vector<int>& wanted, int from_front, int size)
{
    return holds(wanted, from_front) || holds(wanted, from_front - size - 1);
}

int days_between(LocalDate from, LocalDate to) { return static_cast<int>((to - from).count()); }

LocalDate first_of(year y) { return LocalDate{y / January / 1}; }
int days_in(year y) { return y.is_leap() ? 366 : 365; }

// Week 1 is the first with at least four days in the year (RFC 5545, as ISO 8601 but for WKST).
LocalDate first_week_of(year y, weekday week_start)
{
    const auto fourth = LocalDate{y / January / 4};
    return fourth - (weekday{fourth} - week_start);
}

// What RFC 5545 derives from DTSTART when the rule leaves it open.
RecurrenceRule completed(RecurrenceRule rule, LocalDate first)
{
    const year_month_day date{first};
    const bool no_day = rule.days.empty() && rule.month_days.empty() && rule.year_days.empty();
    if (no_day && !rule.weeks.empty()) rule.days = {{0, weekday{first}}};
    if (no_day && rule.weeks.empty()) {
        if (rule.frequency == Frequency::weekly) rule.days = {{0, weekday{first}}};
        if (rule.frequency == Frequency::yearly && rule.months.empty())
            rule.months = {static_cast<int>(static_cast<unsigned>(date.month()))};
        if (rule.frequency == Frequency::monthly || rule.frequency == Frequency::yearly)
            rule.month_days = {static_cast<int>(static_cast<unsigned>(date.day()))};
    }
    // "The second Monday" means something only in a month or a year.
    const bool no_ordinals = rule.frequency == Frequency::daily ||
                             rule.frequency == Frequency::weekly || !rule.weeks.empty();
    if (no_ordinals) {
        for (auto& day : rule.days)
            day.ordinal = 0;
        std::sort(rule.days.begin(), rule.days.end());
    }
    return rule;
}

// Whether a day passes the BY parts of a completed rule.
class DayFilter {
  public:
    explicit DayFilter(const RecurrenceRule& rule) : rule_(rule) {}

    // The first day on or after this one whose month is wanted, if the rule wants certain months.
    LocalDate in_wanted_month(LocalDate date) const
    {
        if (rule_.months.empty()) return date;
        const year_month_day day{date};
        const auto month = static_cast<int>(static_cast<unsigned>(day.month()));
        if (holds(rule_.months, month)) return date;
        return in_wanted_month(LocalDate{(day.year() / day.month() + months{1}) / 1});
    }

    bool passes(LocalDate date) const
    {
        const year_month_day day{date};
        if (!rule_.month_days.empty() && !passes_month_day(day)) return false;
        if (!rule_.days.empty() && !passes_weekday(date, day)) return false;
        if (!rule_.year_days.empty()) {
            const int index = days_between(first_of(day.year()), date) + 1;
            if (!holds_index(rule_.year_days, index, days_in(day.year()))) return false;
        }
        return rule_.weeks.empty() || passes_week(date, day.year());
    }

  private:
    static int length_of_month(const year_month_day& day)
    {
        const auto last = (day.year() / day.month() / std::chrono::last).day();
        return static_cast<int>(static_cast<unsigned>(last));
    }

    bool passes_month_day(const year_month_day& day) const
    {
        const auto index = static_cast<int>(static_cast<unsigned>(day.day()));
        return holds_index(rule_.month_days, index, length_of_month(day));
    }

    bool passes_weekday(LocalDate date, const year_month_day& day) const
    {
        const bool in_year = rule_.frequency == Frequency::yearly && rule_.months.empty();
        const int before = in_year ? days_between(first_of(day.year()), date)
                                   : static_cast<int>(static_cast<unsigned>(day.day())) - 1;
        const int after = (in_year ? days_in(day.year()) : length_of_month(day)) - before - 1;
        const auto wants = [&](int ordinal) {
            return holds(rule_.days, RuleDay{ordinal, weekday{date}});
        };
        return wants(0) || wants(before / 7 + 1) || wants(-(after / 7 + 1));
    }

    bool passes_week(LocalDate date, year calendar_year) const
    {
        auto y = calendar_year + years{1};
        while (date < first_week_of(y, rule_.week_start))
            --y;
        const auto first = first_week_of(y, rule_.week_start);
        const auto next = first_week_of(y + years{1}, rule_.week_start);
        const int week = days_between(first, date) / 7 + 1;
        return holds_index(rule_.weeks, week, days_between(first, next) / 7);
    }

    const RecurrenceRule& rule_;
};

// Beyond the years that iCalendar can write, and that <chrono> can count.
const LocalDate end_of_history{10'000y / January / 1};
constexpr long rounds_of_history = 10'000;  // years, or as many months: 833 years

// The days of one round of the rule: a day, a week, a month or a year.
struct Period {
    LocalDate begin, end;  // half-open
};

class Periods {
  public:
    Periods(const RecurrenceRule& rule, LocalDate first) : rule_(rule), first_(first) {}

    Period operator[](long round) const
    {
        const auto moved = round * rule_.interval;
        const year_month_day day{first_};
        const bool long_rounds =
            rule_.frequency == Frequency::monthly || rule_.frequency == Frequency::yearly;
        if (long_rounds && moved > rounds_of_history) return {end_of_history, end_of_history};
        switch (rule_.frequency) {
        case Frequency::daily:
            return {first_ + days{moved}, first_ + days{moved + 1}};
        case Frequency::weekly:
            return {week_of(first_) + days{7 * moved}, week_of(first_) + days{7 * moved + 7}};
        case Frequency::monthly: {
            const auto month = day.year() / day.month() + months{static_cast<int>(moved)};
            return {LocalDate{month / 1}, LocalDate{(month + months{1}) / 1}};
        }
        case Frequency::yearly:
            break;
        }
        const auto y = day.year() + years{static_cast<int>(moved)};
        return {first_of(y), first_of(y + years{1})};
    }

    // The last round that begins on or before `date`, and its neighbour before, to be safe.
    long round_near(LocalDate date) const
    {
        if (date <= first_) return 0;
        constexpr std::array days_at_most = {1L, 7L, 31L, 366L};
        const auto size = days_at_most.at(static_cast<std::size_t>(rule_.frequency));
        auto round = days_between(first_, date) / (size * rule_.interval);
        while ((*this)[round + 1].begin <= date)
            ++round;
        return std::max(0L, round - 1);
    }

  private:
    LocalDate week_of(LocalDate date) const { return date - (weekday{date} - rule_.week_start); }

    const RecurrenceRule& rule_;
    LocalDate first_;
};

std::vector<LocalDate> at_positions(const std::vector<LocalDate>& set, const RecurrenceRule& rule)
{
    if (rule.positions.empty()) return set;
    std::vector<LocalDate> chosen;
    const auto size = static_cast<int>(set.size());
    for (int index = 1; index <= size; ++index) {
        if (holds_index(rule.positions, index, size))
            chosen.push_back(set[static_cast<std::size_t>(index - 1)]);
    }
    return chosen;
}

seconds time_of_day(const RecurrenceRule& rule, WallClock first)
{
    const hh_mm_ss own{first - floor<days>(first)};
    return hours{rule.hour.value_or(static_cast<int>(own.hours().count()))} +
           minutes{rule.minute.value_or(static_cast<int>(own.minutes().count()))} +
           seconds{rule.second.value_or(static_cast<int>(own.seconds().count()))};
}

}  // namespace

Occurrences occurrences(
    const RecurrenceRule& rule, WallClock first, WallClock from, WallClock to, StepBudget& budget
)
{
    const auto first_day = floor<days>(first);
    const auto whole = completed(rule, first_day);
    const DayFilter filter(whole);
    const Periods periods(whole, first_day);
    const auto time = time_of_day(whole, first);
    Occurrences found;
    int counted = 0;
    // Only a series that counts must be walked from its beginning.
    for (long round = whole.count ? 0 : periods.round_near(floor<days>(from));; ++round) {
        const auto period = periods[round];
        if (WallClock{period.begin} > to) return found;
        std::vector<LocalDate> set;
        for (auto date = period.begin; date < period.end; date += days{1}) {
            if (--budget < 0) return {{}, false};
            date = filter.in_wanted_month(date);
            if (date < period.end && filter.passes(date)) set.push_back(date);
        }
        for (const auto date : at_positions(set, whole)) {
            const auto start = date + time;
            if (start < first) continue;
            if (start > to || (whole.count && counted == *whole.count)) return found;
            ++counted;
            if (start >= from) found.starts.push_back(start);
        }
    }
}

}  // namespace usher::agent
