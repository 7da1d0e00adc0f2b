#pragma once
// Text to (profile, findings). Never throws. With an error among the findings there is no profile:
// a file is live as a whole or not at all.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// What a profile may name that lives elsewhere. Absent: not looked up.
struct World {
    std::set<std::string> teams, reps, profiles;
};

// The author's bytes. `words` and `tests` may stand beside the file (<id>.fr.jsonc,
// <id>.tests.jsonc); a version is always the whole set.
struct ProfileFiles {
    std::string name;  // shown in findings: "mid_market_hr_tech.jsonc"
    std::string text;
    std::map<std::string, std::string> words;  // language -> the text of <id>.<language>.jsonc
    std::optional<std::string> tests;
};

// "mid_market_hr_tech.jsonc" and "fr" give "mid_market_hr_tech.fr.jsonc".
std::string file_beside(const std::string& name, const std::string& part);

struct Loaded {
    std::shared_ptr<const Profile> profile;  // null if there is an error
    std::vector<Finding> findings;           // in the order of the file
};

Loaded load_profile(const ProfileFiles& files, const World* world = nullptr);

}  // namespace usher::rules
