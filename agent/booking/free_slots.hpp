#pragma once
// Which times of a rep are free, and which rule took the others away. Pure arithmetic on instants;
// local time occurs only in the rep's own zone. The visitor's zone is not even an argument.
//
// Listing and booking call the same function: to book a time t is to list the window [t, t+1s)
// again, inside the transaction. So a time that was shown can be booked unless something happened
// in between, and a time that was never shown cannot.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/booking/working_hours.hpp"

namespace usher::agent {

// What kind of meeting is looked for. Minutes are elapsed minutes.
struct MeetingType {
    int length_min = 30;        // at least 1
    int step_min = 30;          // distance of offered starts; at least 1
    int buffer_before_min = 0;  // kept free before and after, also outside the working hours
    int buffer_after_min = 0;
    int min_notice_min = 0;           // a start exactly so far away is offered
    std::optional<int> max_per_day;   // meetings of a rep on a local date; absent: no limit
    std::optional<int> horizon_days;  // local dates after today's, the last whole; absent: no limit
    std::optional<LocalDate> bookable_from, bookable_until;  // inclusive, in the rep's zone
    friend bool operator==(const MeetingType&, const MeetingType&) = default;
};

// A meeting in our own store.
struct TakenTime {
    enum class State { confirmed, hold, cancelled };
    Instant start, end;
    State state = State::confirmed;
    std::optional<Instant> expires_at;  // of a hold; absent: it has none and is not live
    int buffer_before_min = 0, buffer_after_min = 0;  // its own
    friend bool operator==(const TakenTime&, const TakenTime&) = default;
};

// Confirmed, or a hold that has not expired at `now`.
bool is_live(const TakenTime& booking, Instant now);

struct SlotQuestion {
    Instant now;
    Interval window;  // of starts, half-open
    MeetingType meeting;
    friend bool operator==(const SlotQuestion&, const SlotQuestion&) = default;
};

// Everything about one rep that decides. `busy` is what the calendars say, in any order.
struct RepTimes {
    std::string id;
    WorkingHours works;
    std::vector<Interval> busy;
    std::vector<TakenTime> bookings;
};

// The rules that take a start away, in the order in which they are asked.
enum class Removed { does_not_fit, busy, booked, notice, horizon, not_bookable, cap };
std::string_view name_of(Removed rule);  // "does_not_fit"

// What removes every start of a rep whose calendar can't be relied on.
constexpr const char* calendar_unreadable = "calendar_unreadable";

struct GridStart {
    Instant start;
    std::optional<Removed> removed;  // absent: free
    friend bool operator==(const GridStart&, const GridStart&) = default;
};

// Every start of the rep's grid in the window, ascending, each once.
std::vector<GridStart> grid_starts(const SlotQuestion& question, const RepTimes& rep);

// Those of them that are free.
std::vector<Instant> free_slots(const SlotQuestion& question, const RepTimes& rep);

// How much calendar a question looks at: pass busy times of at least this interval.
Interval interval_that_matters(const SlotQuestion& question);

enum class TeamMode { any, all };  // one rep of the team takes the meeting, or every one does

struct TeamSlot {
    Instant start;
    std::vector<std::string> reps;  // ids of those who can take it, sorted
    friend bool operator==(const TeamSlot&, const TeamSlot&) = default;
};

// Ascending. The order of `reps` does not matter.
std::vector<TeamSlot>
free_team_slots(const SlotQuestion& question, const std::vector<RepTimes>& reps, TeamMode mode);

}  // namespace usher::agent
