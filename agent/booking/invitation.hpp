#pragma once
// A meeting as iCalendar text (RFC 5545): CRLF, folded at 75 octets, everything escaped, times in
// UTC, one UID for the life of the booking.

#include <string>
#include <vector>

#include "agent/clock.hpp"

namespace usher::agent {

struct Invitation {
    std::string uid;   // meeting_uid.hpp
    int sequence = 0;  // one more at every change of time and on cancelling
    enum class State { confirmed, cancelled } state = State::confirmed;
    Instant start{}, end{}, now{};
    // publish: for a download, told nobody else; request and cancel: a mail between the organizer
    // and attendees (RFC 5546); none: for a calendar server.
    enum class Method { publish, request, cancel, none } method = Method::publish;
    std::string title, description, where, url;
    std::string organizer_name, organizer_email;
    struct Attendee {
        std::string name, email;
        enum class Answer { asked_for, accepted } answer = Answer::asked_for;
    };
    std::vector<Attendee> attendees;
};

// METHOD:PUBLISH is for the visitor's download: a calendar that is told nothing else takes it as an
// entry of its own.
std::string to_icalendar(const Invitation& invitation);

}  // namespace usher::agent
