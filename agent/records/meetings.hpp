#pragma once
// Meetings and holds in the store, and whose turn it is. What may not overlap is guarded by the
// schema's own triggers; here it is only read and written.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agent/booking/fairness.hpp"
#include "agent/booking/free_slots.hpp"
#include "agent/clock.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

struct MeetingRow {
    std::int64_t n = 0;
    std::string id, rep, team;  // team: the pool whose turn was counted; "" = a rep by name
    std::string state;
    Instant start{}, end{}, occ_start{}, occ_end{};
    std::optional<Instant> expires_at;  // of a hold
    std::int64_t conversation = 0;
    std::string profile, title, place, time_zone, language;
    std::string visitor_name, visitor_email, visitor_company;
    int sequence = 0;
    bool credit_paid = false;
    Instant created{}, changed{};
    std::string answer, reason;
    std::string uid_domain = "usher";  // what stands after the @ in its UIDs
};

void insert_meeting(Store& store, MeetingRow& meeting);  // fills in `n`
void update_meeting(Store& store, const MeetingRow& meeting);
std::optional<MeetingRow> find_meeting(Store& store, const std::string& id);

// The conversation's holds that were neither let go nor confirmed, expired ones too; latest first.
std::vector<MeetingRow> holds_of(Store& store, std::int64_t conversation);
// Its latest confirmed (or since cancelled, held ...) meeting.
std::optional<MeetingRow> meeting_of(Store& store, std::int64_t conversation);
// Holds of this rep that are over at `now`.
std::vector<MeetingRow> dead_holds_of(Store& store, const std::string& rep, Instant now);

// The rep's confirmed meetings that have not begun, soonest first.
std::vector<MeetingRow> meetings_ahead_of(Store& store, const std::string& rep, Instant now);

// What the rep has in this interval and is live, without what belongs to `own`: a conversation's
// holds or one meeting. A meeting that was held, or to which nobody came, keeps its time: the rep
// may say so while it goes on.
struct Own {
    std::int64_t conversation_holds = 0;  // a conversation's n; 0 = nobody's
    std::int64_t meeting = 0;             // a meeting's n; 0 = none
};
std::vector<TakenTime>
taken_times_of(Store& store, const std::string& rep, const Interval& interval, const Own& own);
int live_meetings_of(Store& store, const std::string& rep, const Interval& interval, Instant now);

Turns load_turns(Store& store, const std::string& pool);
void save_turns(Store& store, const std::string& pool, const Turns& turns);

}  // namespace usher::agent
