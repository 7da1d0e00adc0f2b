#pragma once
// When a rep works: weekly hours in their own zone, dates that differ, days off. Pure.

#include <vector>

#include "agent/booking/zones.hpp"

namespace usher::agent {

// A piece of a local day, since its midnight; `end` at or before `start` means the next day.
struct LocalHours {
    std::chrono::minutes start{0};  // 00:00 .. 23:59
    std::chrono::minutes end{0};    // 00:00 .. 24:00
    friend bool operator==(const LocalHours&, const LocalHours&) = default;
};

struct WeeklyHours {
    std::vector<std::chrono::weekday> days;
    LocalHours hours;
    friend bool operator==(const WeeklyHours&, const WeeklyHours&) = default;
};

// What is worked on that date instead of the weekly hours; no intervals: nothing.
struct HoursOverride {
    LocalDate date;
    std::vector<LocalHours> intervals;
    friend bool operator==(const HoursOverride&, const HoursOverride&) = default;
};

struct WorkingHours {
    Zone zone;
    std::vector<WeeklyHours> hours;
    std::vector<HoursOverride> overrides;  // beat holidays; of two for a date the later counts
    std::vector<LocalDate> holidays;
    friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

// The windows that begin on the local dates first .. last, sorted, never empty ones. They may
// touch, overlap and be equal. A window that runs past midnight into a date with an override or a
// holiday ends at that midnight, because such a date owns its whole day.
std::vector<Interval> working_windows(const WorkingHours& works, LocalDate first, LocalDate last);

// Sorted, without overlaps; those that touch become one. Empty and backward ones vanish.
std::vector<Interval> united(std::vector<Interval> intervals);

}  // namespace usher::agent
