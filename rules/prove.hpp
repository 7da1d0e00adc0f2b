#pragma once
// What only a proof can say of a profile: questions, disqualifiers, verdicts and floors that can
// never do anything, or that nothing can miss (U301 to U307), a limit that lets nobody qualify
// (U310), lines that nobody comes to (U208, U311, U313), and what could not be proved (U399).

#include <cstdint>
#include <string>
#include <vector>

#include "rules/finding.hpp"
#include "rules/load.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// Exact. The findings have a path; `locate` gives them their line.
std::vector<Finding> prove(const Profile& profile);

// Routes and lines of send_to_profile that nobody is ever taken by, because their condition can't
// hold or another counts first; texts that two experiments try at once. A part of `prove`.
std::vector<Finding> prove_lines(const Profile& profile);

// "could not be proved: 9 controlling criteria, 41 million combinations" (U399).
Finding not_proved(std::string path, std::size_t controlling, std::uint64_t combinations);

// Gives findings that have a path but no line the place of that path in the files of the set, or of
// the nearest block around it that is written there.
void locate(std::vector<Finding>& findings, const ProfileFiles& files);

}  // namespace usher::rules
