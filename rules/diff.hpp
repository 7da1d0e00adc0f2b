#pragma once
// What differs between two versions of a page, in sentences that a non-programmer agrees with.

#include <string>
#include <vector>

#include "rules/profile.hpp"

namespace usher::rules {

// One sentence for each change, in the order of the page; empty if nothing differs but comments and
// spacing. Things are told apart by their names, so moving and renaming (`was`) is said as such.
std::vector<std::string> differences(const Profile& before, const Profile& after);

}  // namespace usher::rules
