#pragma once
// Nothing of a person is kept longer than their profile's `forget_after_days` says.

#include <string>
#include <vector>

#include "agent/profiles.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

// Erases talks whose last turn is older than their profile allows, unless a meeting is still to
// come; at most a hundred, so that nobody waits for it. Their ids.
std::vector<std::string> forget_old_talks(Store& store, Profiles& profiles, Instant now);

}  // namespace usher::agent
