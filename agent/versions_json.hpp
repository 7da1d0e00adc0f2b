#pragma once
// A profile's versions as the HTTP interface and the commands give them.

#include <string>
#include <vector>

#include "agent/records/profile_versions.hpp"

namespace usher::agent {

// Newest first: {"profile", "versions": [{"number", "state", "base", "plan", "author", ...}]}.
std::string versions_in_json(const std::string& profile, const std::vector<ProfileVersion>& all);

}  // namespace usher::agent
