#pragma once
// Lists of what is on record, filtered, a page at a time. Each page is one short read, so that no
// reader ever keeps the log from being taken over.

#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/meetings.hpp"
#include "agent/records/store.hpp"
#include "agent/records/turns.hpp"

namespace usher::agent {

// Absent: any.
struct ConversationsWanted {
    std::optional<std::string> profile, verdict, outcome, lead, text;
    std::optional<int> version;
    std::optional<Instant> since, until;  // of their start; half-open
};

enum class Direction { oldest_first, newest_first };

// At most `count` conversations beyond `after` (an n; absent: from the beginning), none erased.
std::vector<ConversationRow> list_conversations(
    Store& store,
    const ConversationsWanted& wanted,
    Direction direction,
    std::optional<std::int64_t> after,
    int count
);

struct MeetingsWanted {
    std::optional<std::string> state, rep;
    std::optional<Instant> since, until;  // of their start; half-open
};
struct ListedMeeting {
    MeetingRow meeting;
    std::string conversation;  // id
};
// In the order of their start. Holds that are over at `now` are not meetings any more.
struct AfterMeeting {
    Instant start{};
    std::int64_t n = 0;
};
std::vector<ListedMeeting> list_meetings(
    Store& store,
    const MeetingsWanted& wanted,
    Instant now,
    const std::optional<AfterMeeting>& after,
    int count
);

}  // namespace usher::agent
