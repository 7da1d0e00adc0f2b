#pragma once
// What-if: every recorded talk of a profile, decided again under another page.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/profiles.hpp"
#include "agent/records/sheets.hpp"
#include "dialog/replay.hpp"

namespace usher::agent {

// answers: what they said, as it was understood then. words: what they typed, read again.
enum class ReplayLevel { answers, words };

struct ReplayWanted {
    ReplayLevel level = ReplayLevel::answers;
    std::optional<Instant> since, until;
    std::size_t listed_max = 1000;  // a list longer than that is read by nobody
};

using Counts = std::map<std::string, int>;  // by verdict; "sent to x"; "cant_tell"

struct ReplayReport {
    std::string profile, title;
    ReplayWanted wanted;
    std::optional<Instant> first, last;  // when the earliest and the latest of them began
    int conversations = 0, same = 0, flips = 0, cant_tell = 0;
    int unfinished = 0;  // of the same: the visitor left before any decision, and would here too
    struct Flow {
        int count = 0;
        Counts became;  // "accepted", "declined", "held", "won", "never_contacted" ...
    };
    std::map<std::pair<std::string, std::string>, Flow> flows;  // from, to
    struct Change {
        Counts before, after;
    };
    std::map<std::string, Change> weeks;               // by its Monday: "2026-11-23"
    std::map<std::string, std::pair<int, int>> teams;  // route -> meetings before, after
    struct Flip {
        std::string conversation, from, to, became;
    };
    std::vector<Flip> flipped;
    std::vector<std::string> untold;  // the conversations of which nobody can tell
    std::map<int, Counts> scores;     // lowest score under the candidate in tens -> verdicts

    double weeks_covered() const;  // at least 1
};

// Throws with a sentence if the record can't be read. Uses two threads for the deciding.
ReplayReport replay_all(
    Store& store, Profiles& profiles, const rules::Profile& candidate, const ReplayWanted& wanted
);

std::string replay_to_json(const ReplayReport& report);

}  // namespace usher::agent
