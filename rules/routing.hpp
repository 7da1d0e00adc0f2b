#pragma once
// Several profiles beside each other: who gets which visitor, proved over every visit there can be.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// Which profile gets this visitor, and why the others don't.
struct Chosen {
    const Profile* profile =
        nullptr;  // nullptr: none asks for them; the site's fallback takes them
    struct Passed {
        std::string profile, because;  // "page is not /hr*", "priority 10 is lower than 20"
    };
    std::vector<Passed> passed;  // the others, in the order given
};
Chosen choose_and_explain(
    const std::vector<const Profile*>& profiles, const std::map<std::string, std::string>& facts
);

// U312: two profiles of one priority want the same visitor; a profile that no visitor and no other
// profile's send_to_profile ever reaches; visitors sent in a circle. `otherwise`: the fallback's
// id. A finding's `file` is the profile's id with ".jsonc"; it has no line, as the text isn't known
// here (locate() finds it). `told_at`: ids of the profiles somebody is looking at; what concerns
// several is told at one of these. Exact as long as the combinations of facts stay below a budget;
// beyond it, says so with a note.
std::vector<Finding> check_routing(
    const std::vector<const Profile*>& profiles,
    const std::string& otherwise,
    const std::set<std::string>& told_at = {}
);

}  // namespace usher::rules
