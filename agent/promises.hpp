#pragma once
// Promises of a page held against the real people: is somebody there to keep them?

#include <vector>

#include "agent/booking/teams.hpp"
#include "agent/clock.hpp"
#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

// U403: a time zone that doesn't exist.
std::vector<rules::Finding> check_desk(const rules::Profile& profile);

// U401, an error: a route or the desk leads to nobody who ever works, or whose day has no room for
// the meeting. U401w, a warning: nobody has a free slot in the days that the page offers, counting
// working hours and days off only.
std::vector<rules::Finding>
check_reps(const rules::Profile& profile, const Teams& teams, Instant now);

}  // namespace usher::agent
