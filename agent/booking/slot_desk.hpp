#pragma once
// Why a time is not offered, for whoever is asked by a visitor or a rep: the very computation that
// lists and books, with the rule that removed each start; and how the reps' calendars are.

#include <string>
#include <variant>

#include "agent/archive.hpp"
#include "agent/booking/booking.hpp"
#include "agent/booking/bookings.hpp"
#include "agent/calendars/shelf.hpp"
#include "agent/clock.hpp"
#include "agent/profiles.hpp"
#include "agent/records/records.hpp"

namespace usher::agent {

class SlotDesk {
  public:
    SlotDesk(
        Records& records,
        Bookings& bookings,
        Profiles& profiles,
        const CalendarShelf& shelf,
        const Clock& clock
    )
        : records_(records), bookings_(bookings), profiles_(profiles), shelf_(shelf), clock_(clock)
    {
    }

    // {"rep", "time_zone", "slots": [free starts], "why": [{"start", "because"}], "calendars"}.
    // Blocks; from any thread but the records'.
    std::variant<std::string, BadRequest> why(const SlotsAsked& asked);
    // {"calendars": [{"name", "rep", "offered", "age_seconds", "problem", "notes"}],
    // "conflicts": [{"meeting", "rep", "start", "event_start", "event_end", "found"}]}: meetings
    // that something else has come on top of.
    // Blocks; from any thread but the records'.
    std::string calendars();

  private:
    std::variant<std::string, BadRequest> why(Store& store, const SlotsAsked& asked);

    Records& records_;
    Bookings& bookings_;
    Profiles& profiles_;
    const CalendarShelf& shelf_;
    const Clock& clock_;
};

}  // namespace usher::agent
