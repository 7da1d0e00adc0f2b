#pragma once
// How the experiments of a profile are going: counts for each group with intervals. Judged on the
// day that the page says, and not a day before, however often somebody looks.

#include <string>

#include "agent/clock.hpp"
#include "agent/profiles.hpp"

namespace usher::agent {

// {"profile", "version", "experiments": [{"name", "measure", "until", "groups": [{"group", "share",
// "talks", "hits", "low", "high"}], "judged", "because"}]}. `judged` is the better group, "none" if
// no difference can be seen, or null before its day. Talks count that began up to the end of that
// day (UTC). Measures: "answered" (the question with other words got an answer), "decided",
// "qualified", "booked", "won"; any other word is counted as "decided".
std::string experiments_of(Store& store, const PinnedProfile& page, Instant now);

}  // namespace usher::agent
