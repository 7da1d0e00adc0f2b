#pragma once
// A rep's calendar, as far as it says when they are busy: events as values, nothing expanded yet.
// Reading it is the dear part and depends on the text alone, so the result may be kept.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/booking/calendar_zones.hpp"
#include "agent/booking/ical_time.hpp"

namespace usher::agent {

// A time of an event, together with what its wall clock hangs in.
struct EventTime {
    enum class Hangs { rep_date, rep_zone, utc, zone };  // a date; floating; "Z"; a TZID
    Hangs hangs = Hangs::rep_zone;
    WallClock wall;
    std::size_t zone = 0;  // index into Calendar::zones, for Hangs::zone

    bool is_date() const { return hangs == Hangs::rep_date; }
};

// One RDATE. Without an end of its own it is as long as the event.
struct ExtraTime {
    EventTime start;
    std::optional<EventTime> end;
    std::optional<IcalDuration> duration;
};

struct CalendarEvent {
    std::string uid;  // "" if it has none; such events have nothing to do with each other
    EventTime start;
    std::optional<EventTime> end;  // DTEND
    std::optional<IcalDuration> duration;
    std::vector<RecurrenceRule> rules;
    std::vector<ExtraTime> extra;
    std::vector<EventTime> excluded;
    std::optional<EventTime> replaces;  // RECURRENCE-ID
    bool replaces_later_ones = false;   // RANGE=THISANDFUTURE
    int sequence = 0;
    bool is_free = false;                  // transparent, cancelled or marked free
    std::vector<std::string> declined_by;  // addresses, lower case
};

// Something the rep should know about their calendar.
struct CalendarNote {
    std::string uid;
    std::string sentence;
    friend bool operator==(const CalendarNote&, const CalendarNote&) = default;
};

// Adds it, unless there are more already than anybody reads.
void add_note(std::vector<CalendarNote>& notes, CalendarNote note);

struct Calendar {
    std::vector<CalendarZone> zones;
    std::vector<CalendarEvent> events;
    std::vector<CalendarNote> notes;        // events left out or simplified, names not understood
    std::optional<std::string> unreadable;  // then nothing is known about when the rep is free
};

// Never fails: a broken event is left out and noted, a text that is no calendar is unreadable.
Calendar read_calendar(std::string_view text);

}  // namespace usher::agent
