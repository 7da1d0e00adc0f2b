#pragma once
// The times of one calendar's events as instants, for one rep: how long they are and by which times
// their occurrences are called.

#include <set>
#include <string>

#include "agent/booking/calendar.hpp"

namespace usher::agent {

// What is asked must outlive this.
class EventClock {
  public:
    EventClock(const Calendar& calendar, const Zone& rep) : calendar_(calendar), rep_(rep) {}

    Instant instant(const EventTime& time) const;
    // Whether a start is not after UNTIL, as written in its rule; "" and a date's last moment are
    // late enough.
    bool is_until(const EventTime& start, const std::string& until) const;

  private:
    const Calendar& calendar_;
    const Zone& rep_;
};

// How far an event reaches from its start: the exact length that DTEND fixed for all occurrences,
// or a DURATION's days of the calendar and exact time, or the days that a whole-day event covers.
struct Length {
    std::chrono::days nominal{0};
    std::chrono::seconds exact{0};
};
Length length_of(const CalendarEvent& event, const EventClock& clock);
// Of an RDATE that says so itself; else of its event.
Length length_of(const ExtraTime& extra, const CalendarEvent& event, const EventClock& clock);

Interval interval_of(EventTime start, const Length& length, const EventClock& clock);

// Times by which EXDATE and RECURRENCE-ID call occurrences of one event. They are compared as
// instants; only where one side is a date and the other is not, pages of the calendar must do.
class CalledTimes {
  public:
    CalledTimes(const CalendarEvent& event, const EventClock& clock) : event_(event), clock_(clock)
    {
    }

    void add(const EventTime& time);
    bool contain(const EventTime& start) const;

  private:
    const CalendarEvent& event_;
    const EventClock& clock_;
    std::set<Instant> instants_;
    std::set<LocalDate> pages_;
};

}  // namespace usher::agent
