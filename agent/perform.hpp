#pragma once
// Deeds to facts: what a turn wants done is done in its own transaction, and what came of it goes
// back into the talk at once, as part of the same turn.

#include <optional>
#include <vector>

#include "agent/accounts.hpp"
#include "agent/booking/bookings.hpp"
#include "agent/profiles.hpp"
#include "agent/secrets.hpp"
#include "agent/settings.hpp"
#include "agent/talk.hpp"
#include "dialog/step.hpp"

namespace usher::agent {

// What deeds are done with; lives as long as the agent.
struct Means {
    Profiles& profiles;
    Accounts& accounts;
    Bookings& bookings;
    Secrets& secrets;
    const SiteSettings& site;
};

// The turn being made.
struct TurnInHand {
    Store& store;
    Talk& talk;  // as it stands after the step that wants the deed
    Instant now{};
    int letters = 0;      // already written; makes their keys differ
    bool forget = false;  // erase the talk instead of storing the turn
};

// What the deed is answered with; absent: it is not answered.
std::optional<dialog::Event>
perform(const dialog::Deed& deed, TurnInHand& turn, const Means& means);

struct MadeTurn {
    std::vector<dialog::Event> events;
    std::vector<dialog::Shown> shown;
    std::optional<dialog::Stale> stale;  // then nothing else came of it
};

// Steps the event and everything that answers its deeds. The talk in hand is then where it leads.
MadeTurn make_turn(dialog::Event event, TurnInHand& turn, const Means& means);

}  // namespace usher::agent
