#pragma once
// What a meeting's letter says, read back from its body.

#include <optional>
#include <string>

#include "agent/clock.hpp"

namespace usher::agent {

struct NotedRep {
    std::string id, name, email;
};

struct MeetingNote {
    std::string kind;          // "meeting.booked"
    std::string conversation;  // its id; "" = none
    std::string meeting;       // its id
    std::string uid;           // what the visitor's calendar calls it
    int sequence = 0;
    std::string title, where, time_zone, language;
    Instant start{}, end{};
    NotedRep rep;
    std::string visitor_name, visitor_email, visitor_company;
    std::optional<NotedRep> previous_rep;  // of a meeting that was moved or passed on
    std::optional<Instant> previous_start;
    std::string outcome, reason;
    int before_hours = 0;                                 // of a reminder
    std::optional<Instant> conflict_start, conflict_end;  // of what has come into the calendar

    // The time is as it was; only the rep is another.
    bool was_passed_on() const
    {
        return previous_rep && previous_rep->id != rep.id && previous_start == start;
    }
};

// Throws with a sentence if it is no letter about a meeting.
MeetingNote read_meeting_note(const std::string& kind, const std::string& body);

}  // namespace usher::agent
