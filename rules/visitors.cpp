// Which profile a visitor gets, before anything has been said.

#include "rules/visitors.hpp"

#include "rules/condition.hpp"

namespace usher::rules {

const Profile* choose_profile(
    const std::vector<const Profile*>& profiles, const std::map<std::string, std::string>& facts
)
{
    Sheet sheet;
    sheet.facts = facts;
    const Profile* chosen = nullptr;
    for (const Profile* profile : profiles) {
        if (chosen && profile->priority <= chosen->priority) continue;
        if (evaluate(*profile, profile->visitors, sheet) == Truth::yes) chosen = profile;
    }
    return chosen;
}

}  // namespace usher::rules
