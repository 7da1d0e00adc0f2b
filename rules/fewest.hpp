#pragma once
// The order "fewest": the question whose answer is expected to tell most about the verdict. It
// rests on how often each answer was given, as frozen into the version ("answer_shares"), so equal
// visitors get equal talks.

#include <vector>

#include "rules/standings.hpp"

namespace usher::rules {

// One way a criterion can turn out, and how likely that is by the shares; together 1.
struct Chance {
    double likely = 0;
    int points = 0;
    bool known = true;  // really answered
    Value value;        // one that turns out so
};

// By the learned shares; without them every answer is as likely as the others. An answer nobody
// gave yet is unlikely, not impossible.
std::vector<Chance> chances_of(const Criterion& criterion);

// What asking this criterion is expected to tell about the verdict, in bits, and how likely its
// answer ends the talk at once.
struct Telling {
    double bits = 0, ends = 0;
};

// Index of the criterion to ask. Of the last few: the one that the shortest talk begins with
// (end_game.hpp). Before that, and where it can't be worked out: first those that a disqualifier or
// a hand-over waits for anyway, the one most likely to end the talk first; then the one that tells
// most. Ties go by file order. no_criterion if nothing may be asked now.
std::size_t most_telling(const Standings& standings);

}  // namespace usher::rules
