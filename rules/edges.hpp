#pragma once
// The cases at the edges of a profile, made by itself: one answer either side of every band and
// every amount in a condition, one sheet either side of every threshold, each option once. Each
// expects what the profile does today, so that tomorrow's change shows.

#include <string>
#include <vector>

#include "rules/profile.hpp"

namespace usher::rules {

// In file order; names are sentences ("company size 49"). Everything else is answered as well as it
// can be, so that the one answer is what decides.
std::vector<Rehearsal> edge_cases(const Profile& profile);

// A test as it stands in a file, on a few lines, indented by four.
std::string written(const Rehearsal& test);

}  // namespace usher::rules
