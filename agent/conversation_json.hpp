#pragma once
// One conversation as the interface and the export give it (protocol.md section 2), recomputed from
// its events by the same step that made it.

#include <string>

#include "agent/json_text.hpp"
#include "agent/profiles.hpp"
#include "agent/records/meetings.hpp"
#include "agent/records/turns.hpp"

namespace usher::agent {

enum class WithTurns { yes, no };

// Throws with a sentence if the record can't be stepped through any more.
std::string conversation_to_json(
    Store& store, Profiles& profiles, const ConversationRow& row, WithTurns with_turns
);

// A meeting as the lists give it. `conversation`: the id of its talk.
void write_meeting_row(JsonText& to, const MeetingRow& meeting, const std::string& conversation);

}  // namespace usher::agent
