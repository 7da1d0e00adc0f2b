#pragma once
// What is told about a meeting: the letters that become mails, webhook deliveries and calendar
// entries. Each holds all that is to be said, as it was at that moment.

#include <map>
#include <optional>
#include <string>

#include "agent/booking/busy.hpp"
#include "agent/booking/teams.hpp"
#include "agent/records/meetings.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

struct MeetingNews {
    // "meeting.booked", "meeting.moved", "meeting.cancelled", "meeting.outcome"; "meeting.link":
    // the visitor has lost the link that holds now; "meeting.conflict": something else has come
    // into the rep's calendar at that time.
    std::string kind;
    // Before it was moved; with another rep: it was passed on.
    std::optional<MeetingRow> before;
    std::string outcome, reason;                 // accepted, declined, held, no_show, and why
    int before_hours = 0;                        // of a reminder
    std::optional<BusyEvent> conflict;           // of a conflict: what has come
    std::map<std::string, std::string> contact;  // of a booking: the fields as given
};

// Writes the letter, and the reminders of a meeting that is on. Once for each kind and sequence,
// but each outcome anew, and each event of a conflict. In the transaction that made the change.
void write_meeting_letters(
    Store& store,
    const Teams& teams,
    const MeetingRow& meeting,
    const MeetingNews& news,
    Instant now,
    Secrets& secrets
);

// Names an event without saying what others call it.
std::string key_of(const BusyEvent& event);

// What the visitor's calendar calls the meeting, whoever of us it is with by now.
std::string visitor_uid(Store& store, const MeetingRow& meeting);

// "meeting.reminder" letters leave so long before the start.
constexpr int reminder_hours[] = {24, 1};

}  // namespace usher::agent
