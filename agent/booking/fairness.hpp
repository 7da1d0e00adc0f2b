#pragma once
// Whose turn it is, and why. Pure.
//
// Capped credit: for every meeting those who could take it share one turn by weight, and the one
// who gets it pays one. Counting meetings instead would give the next forty leads in a row to
// whoever returns from leave; credit neither grows nor shrinks while somebody cannot be chosen, and
// is capped for those who seldom can.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/booking/teams.hpp"

namespace usher::agent {

using Credit = std::int64_t;  // millionths of a turn
constexpr Credit one_turn = 1'000'000;
constexpr Credit credit_max = 3 * one_turn;  // and -3: a long absence is never paid back at length

struct Standing {
    Credit credit = 0;
    std::int64_t last_turn = 0;  // which of the pool's turns was theirs; 0 = none yet
    friend bool operator==(const Standing&, const Standing&) = default;
};

// The state of one pool (a team, or any set of reps that share meetings). Turns are numbered, not
// dated: the clock may be moved back.
struct Turns {
    std::int64_t taken = 0;
    std::map<std::string, Standing> by_rep;  // a rep who is not in it starts level
    friend bool operator==(const Turns&, const Turns&) = default;
};

// Somebody who passed the routing and is free at the slot.
struct Candidate {
    std::string id;
    int weight = 100;        // 0 = only if nobody else can
    int meetings_ahead = 0;  // live ones in the next 14 days; counts for fewest_meetings
    friend bool operator==(const Candidate&, const Candidate&) = default;
};
constexpr int days_ahead_counted = 14;

// For the record: why it was this rep.
struct CreditChange {
    std::string rep;
    Credit before = 0, offered = 0, after = 0;  // offered: with the share, when the choice fell
    friend bool operator==(const CreditChange&, const CreditChange&) = default;
};

struct TurnTaken {
    std::string rep;
    Turns turns;
    std::vector<CreditChange> changes;  // by id
};

// Absent: there are no candidates. Their order does not matter; ties go to whoever was chosen least
// recently, then to the smaller id.
std::optional<TurnTaken>
take_turn(const Turns& turns, const std::vector<Candidate>& candidates, Pick pick);

// The meeting did not take place (cancelled in time, no-show, spam): its price is given back.
Turns give_back(Turns turns, const std::string& rep);

}  // namespace usher::agent
