#pragma once
// What each talk had answered under each profile it was in, ready to be replayed. A copy of what
// the turns say; a talk without one is rebuilt from its turns.

#include <functional>
#include <optional>
#include <string>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"
#include "dialog/replay.hpp"

namespace usher::agent {

// In the place of what was kept of this talk and profile before.
void keep_sheet(
    Store& store,
    std::int64_t conversation,
    const std::string& profile,
    int version,
    const dialog::Recorded& recorded
);
void forget_sheet(Store& store, std::int64_t conversation, const std::string& profile);

// A talk with what became of it.
struct SheetRow {
    std::int64_t n = 0;
    std::string conversation;  // id
    int version = 0;
    Instant started{};
    std::string answers;        // dialog::recorded_from_text; "" = none is kept, look at the turns
    std::string outcome, lead;  // of the talk, of the lead; "" = none
    std::string meeting_state, meeting_answer;  // of its last meeting; "" = none
    std::string experiments;                    // JSON: name -> group
};

struct SheetsWanted {
    std::string profile;
    std::optional<Instant> since, until;  // of their start; half-open
};
// In the order in which they began; erased ones are left out. `take` false: enough.
void each_sheet(
    Store& store, const SheetsWanted& wanted, const std::function<bool(SheetRow)>& take
);

}  // namespace usher::agent
