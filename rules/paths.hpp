#pragma once
// Every dialog that visitors and the page can have, counted by merging those that can no longer be
// told apart: how many there are, and how few or many questions lead to each end.

#include <cstdint>
#include <map>
#include <string>

#include "rules/play.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

struct WayTo {
    std::uint64_t dialogs = 0;  // distinguishable ones
    int fewest = 0, most = 0;   // questions
    friend bool operator==(const WayTo&, const WayTo&) = default;
};

struct Paths {
    bool complete = true;  // false: too many; what is counted is a part of it
    std::size_t states = 0;
    std::uint64_t dialogs = 0, cut_off = 0;  // cut_off: ended by the question limit
    // By "qualified", "review", "not_a_fit", "disqualified", or "sent to NAME".
    std::map<std::string, WayTo> endings;
};

// More merged states than this are not looked at; a page of twelve questions has some ten thousand.
constexpr std::size_t states_max = 1'000'000;

// From what is known at the beginning. "Three more?" is answered yes.
Paths count_paths(const Profile& profile, const Facts& facts, std::size_t most = states_max);

// Can anybody be qualified within the limit of questions, at best with every fact known that fills
// an answer?
enum class InTime { yes, no, not_proved };
InTime can_qualify_in_time(const Profile& profile);

}  // namespace usher::rules
