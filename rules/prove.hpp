#pragma once
// What only a proof can say of a profile: questions, disqualifiers, verdicts and floors that can
// never do anything, or that nothing can miss (U301 to U307), a limit that lets nobody qualify
// (U310), and what could not be proved (U399).

#include <vector>

#include "rules/finding.hpp"
#include "rules/load.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// Exact. The findings have a path; `locate` gives them their line.
std::vector<Finding> prove(const Profile& profile);

// Gives findings that have a path but no line the place of that path in the files of the set, or of
// the nearest block around it that is written there.
void locate(std::vector<Finding>& findings, const ProfileFiles& files);

}  // namespace usher::rules
