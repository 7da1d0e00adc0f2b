#pragma once
// When a calendar says that a rep is busy: recurrences, exceptions and changes of the clocks
// worked out. Pure.

#include <set>
#include <string>
#include <vector>

#include "agent/booking/calendar.hpp"

namespace usher::agent {

struct BusyQuestion {
    Zone zone;          // the rep's: whole days and floating times are in it
    std::string email;  // of the rep, in any case; an event they declined is free. "" = none
    Interval window;    // intervals that reach into it are given
    std::set<std::string> left_out = {};  // UIDs of events that count for nothing
};

struct BusyTimes {
    std::vector<Interval> busy;       // sorted, without overlaps
    std::vector<CalendarNote> notes;  // of what had to be simplified
};

// One occurrence that makes the rep busy.
struct BusyEvent {
    std::string uid;  // of its event; "" if that has none
    Interval time;
    friend auto operator<=>(const BusyEvent&, const BusyEvent&) = default;
};

// An unreadable calendar is never busy; whoever asks must look at Calendar::unreadable first.
BusyTimes busy_times(const Calendar& calendar, const BusyQuestion& question);
// The same, each by itself; they may overlap. In no order.
std::vector<BusyEvent> busy_events(const Calendar& calendar, const BusyQuestion& question);

}  // namespace usher::agent
