#pragma once
// config/teams.jsonc: who takes meetings, when they work, and which teams they form.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/booking/free_slots.hpp"
#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

// How a team chooses among those who are free.
enum class Pick { take_turns, fewest_meetings };
// Absent: no such way. "take_turns"
std::optional<Pick> pick_named(std::string_view name);

struct Rep {
    std::string id, name, email;
    WorkingHours works;
    std::vector<std::string> languages;  // BCP 47; empty = any
    std::vector<std::string> calendars;  // addresses of feeds; empty: only our meetings block
    std::vector<std::string> regions;
    int weight = 100;  // share of the team's meetings; 0 = only if nobody else can
    friend bool operator==(const Rep&, const Rep&) = default;
};

struct Team {
    std::string id;
    std::vector<std::string> reps;  // ids, each of which exists
    Pick pick = Pick::take_turns;
    friend bool operator==(const Team&, const Team&) = default;
};

struct Teams {
    MeetingType meeting;       // what a profile does not say itself
    int change_until_min = 0;  // visitors may move or cancel until so long before the start
    std::vector<Rep> reps;     // in file order
    std::vector<Team> teams;   // in file order

    const Rep* rep(std::string_view id) const;    // nullptr: there is none
    const Team* team(std::string_view id) const;  // nullptr: there is none
    friend bool operator==(const Teams&, const Teams&) = default;
};

struct TeamsRead {
    Teams teams;                           // not to be used with an error among the findings
    std::vector<rules::Finding> findings;  // in the order of the file
};

// `file` is what findings call it. Never throws.
TeamsRead read_teams(std::string_view text, const std::string& file);

// The meeting that a profile books: what it says itself wins over what the teams say.
MeetingType meeting_of(const Teams& teams, const rules::Booking& booking);

}  // namespace usher::agent
