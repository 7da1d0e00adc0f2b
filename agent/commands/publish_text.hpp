#pragma once
// What publishing has to say, for people; refusals for programs too.

#include <string>
#include <vector>

#include "agent/publishing.hpp"
#include "agent/records/profile_versions.hpp"

namespace usher::agent {

// Each from the JSON of what was done (publishing.hpp); whole lines.
std::string plan_in_words(const std::string& plan);
std::string published_in_words(const std::string& done);
std::string withdrawn_in_words(const std::string& done);
// False: the page has errors.
bool can_be_published(const std::string& plan);

std::string declined_in_words(const Declined& declined);
std::string declined_in_json(const Declined& declined);  // {"error": {"why", "message", "details"}}

std::string versions_in_words(const std::string& profile, const std::vector<ProfileVersion>& all);

}  // namespace usher::agent
