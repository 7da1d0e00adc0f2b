#pragma once
// Which profile a visitor gets.

#include <map>
#include <string>
#include <vector>

#include "rules/profile.hpp"

namespace usher::rules {

// The highest priority whose `visitors.when` holds for these facts ("visit.page" ...); equal
// priorities: the one listed first. nullptr if none holds: the site's fallback takes them.
const Profile* choose_profile(
    const std::vector<const Profile*>& profiles, const std::map<std::string, std::string>& facts
);

}  // namespace usher::rules
