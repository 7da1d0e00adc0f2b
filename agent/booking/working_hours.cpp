// Local dates to windows of instants.

#include "agent/booking/working_hours.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace usher::agent {

namespace {

using std::chrono::days;
using std::chrono::weekday;

// The dates that differ from the week, looked up once for a whole listing.
class SpecialDates {
  public:
    explicit SpecialDates(const WorkingHours& works)
        : holidays_(works.holidays.begin(), works.holidays.end())
    {
        for (const auto& special : works.overrides)
            overrides_[special.date] = &special.intervals;
    }

    bool owns(LocalDate date) const
    {
        return overrides_.contains(date) || holidays_.contains(date);
    }

    // nullptr: the week decides.
    const std::vector<LocalHours>* hours_on(LocalDate date) const
    {
        static const std::vector<LocalHours> closed;
        if (const auto found = overrides_.find(date); found != overrides_.end())
            return found->second;
        return holidays_.contains(date) ? &closed : nullptr;
    }

  private:
    std::map<LocalDate, const std::vector<LocalHours>*> overrides_;
    std::set<LocalDate> holidays_;
};

std::vector<LocalHours> weekly_hours_on(const WorkingHours& works, LocalDate date)
{
    std::vector<LocalHours> hours;
    for (const auto& weekly : works.hours) {
        if (std::ranges::count(weekly.days, weekday{date}) > 0) hours.push_back(weekly.hours);
    }
    return hours;
}

Interval
window_on(LocalDate date, const LocalHours& hours, const SpecialDates& special, const Zone& zone)
{
    const auto next = date + days{1};
    const bool past_midnight = hours.end <= hours.start;
    WallClock end = past_midnight ? next + hours.end : date + hours.end;
    if (past_midnight && special.owns(next)) end = next;
    return {zone.to_utc(date + hours.start), zone.to_utc(end)};
}

}  // namespace

std::vector<Interval> working_windows(const WorkingHours& works, LocalDate first, LocalDate last)
{
    const SpecialDates special(works);
    std::vector<Interval> windows;
    for (auto date = first; date <= last; date += days{1}) {
        const auto* own = special.hours_on(date);
        for (const auto& hours : own ? *own : weekly_hours_on(works, date)) {
            const auto window = window_on(date, hours, special, works.zone);
            // A change of the clocks can leave nothing of it, or less.
            if (window.start < window.end) windows.push_back(window);
        }
    }
    std::ranges::sort(windows);
    return windows;
}

std::vector<Interval> united(std::vector<Interval> intervals)
{
    std::erase_if(intervals, [](const Interval& one) { return one.end <= one.start; });
    std::ranges::sort(intervals);
    std::vector<Interval> joined;
    for (const auto& next : intervals) {
        if (!joined.empty() && next.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, next.end);
        else
            joined.push_back(next);
    }
    return joined;
}

}  // namespace usher::agent
