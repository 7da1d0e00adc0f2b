#pragma once
// Which reps a route means, and when they are free: one way of asking for listing, holding, booking
// and moving, so that what was shown can be booked.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/booking/feeds.hpp"
#include "agent/booking/teams.hpp"
#include "agent/records/meetings.hpp"
#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::agent {

// Who may take the meeting, and how one of them is chosen.
struct RouteReps {
    std::vector<const Rep*> reps;  // empty: nobody
    std::string pool;              // whose turns are counted; "" = a rep by name
    Pick pick = Pick::take_turns;
};

// `route`: "team:x", "account_owner" (by the fact crm.account_owner) or a rep's id.
RouteReps reps_of(
    const Teams& teams, const rules::Sheet& sheet, const std::string& route, const std::string& pick
);

class RepSearch {
  public:
    RepSearch(const Teams& teams, Feeds& feeds) : teams_(teams), feeds_(feeds) {}

    // Starts at which at least one of them is free, within the horizon; ascending.
    std::vector<Instant> starts(
        Store& store,
        const std::vector<const Rep*>& reps,
        const SlotQuestion& question,
        const Own& own
    );
    // Those who can take exactly this start.
    std::vector<const Rep*> free_at(
        Store& store,
        const std::vector<const Rep*>& reps,
        const SlotQuestion& question,
        Instant start,
        const Own& own
    );

    // Every start of their grid in the window, with the name of the rule that removed it; "" = it
    // is free.
    std::vector<std::pair<Instant, std::string>>
    judged(Store& store, const Rep& rep, const SlotQuestion& question);

    // What a profile asks for: within its own days, or as far as it looks if there is nothing.
    enum class Reach { within_days, as_far_as_it_looks };
    SlotQuestion question(const rules::Booking& booking, Instant now, Reach reach) const;

    // What these reps offer for a profile: the free starts within its own days, or as far as it
    // looks if there is none. For the chat, the visitor's page and support alike. `besides`: a
    // start that is no choice, the meeting's own; absent: none.
    struct Offered {
        SlotQuestion question;
        std::vector<Instant> starts;
    };
    Offered offered(
        Store& store,
        const std::vector<const Rep*>& reps,
        const rules::Booking& booking,
        Instant now,
        const Own& own,
        const std::optional<Instant>& besides = std::nullopt
    );

  private:
    std::optional<RepTimes>
    times_of(Store& store, const Rep& rep, const SlotQuestion& question, const Own& own);

    const Teams& teams_;
    Feeds& feeds_;
};

}  // namespace usher::agent
