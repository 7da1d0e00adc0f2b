#pragma once
// Meetings in the reps' own calendars: what is written with a booking, and how it gets there.
//
// The copy names neither organizer nor attendees, so no calendar server mails anybody about it; the
// visitor stands in its description. Written once or ten times, it is one entry: its address is
// made of its UID, and an older letter never overwrites a newer one.

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "agent/calendars/accounts.hpp"
#include "agent/calendars/dav.hpp"
#include "agent/records/meetings.hpp"

namespace usher::agent {

constexpr const char* calendar_put = "calendar.put";
constexpr const char* calendar_delete = "calendar.delete";

// ---- In the transaction that changes the meeting. Both do nothing for a rep none of whose
// calendars is written to.

// `details`: what the rep reads in the entry, as plain text.
void put_in_calendar(
    Store& store,
    const MeetingRow& meeting,
    const std::string& details,
    Instant now,
    Secrets& secrets
);
// `rep`: whose calendar it leaves; after a reassignment the one it was taken from.
void take_out_of_calendar(
    Store& store, const MeetingRow& meeting, const std::string& rep, Instant now, Secrets& secrets
);

// Once a conversation is erased: its meeting, if it still stands, stays in the rep's calendar and
// names nobody. The entry is the same; the letter belongs to no conversation.
void name_nobody_in_calendar(
    Store& store, std::int64_t conversation, Instant now, Secrets& secrets
);

// ---- Later, outside.

struct CalendarDelivered {
    enum class How {
        ok,
        again,  // the server, or the way there, has a trouble that may pass
        never,  // this entry will never be taken
    };
    How how = How::ok;
    std::string said;  // for the log; no content, no secrets
};

// Carries out one letter of kind calendar.put or calendar.delete. Blocks. `account`: the rep's that
// is written to.
CalendarDelivered deliver_calendar(
    const std::string& kind,
    const std::string& body,
    const CalendarAccount& account,
    const FetchRules& rules
);
// The rep's id in a letter's body; "" if it has none.
std::string rep_of_letter(const std::string& body);

}  // namespace usher::agent
