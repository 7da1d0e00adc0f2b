#pragma once
// Conditions, three-valued: what nobody has said yet is unknown, not false.

#include <string>
#include <string_view>
#include <vector>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {

enum class Truth { no, yes, unknown };

// How a criterion stands under a sheet.
enum class Standing {
    answered,
    unsure,
    dropped,  // its ask_if is false: never asked, worth nothing
    askable,  // open, and may be asked now
    waiting   // open, and its ask_if waits for an earlier criterion
};

Truth evaluate(const Profile& profile, const Condition& condition, const Sheet& sheet);
Standing standing(const Profile& profile, const Criterion& criterion, const Sheet& sheet);

// Settled: true or false, or every criterion it names is answered, unsure or dropped (facts always
// count as settled). Nothing the visitor is still asked can change it.
bool settled(const Profile& profile, const Condition& condition, const Sheet& sheet);

// The criteria a condition names, in the order they stand there, each once.
std::vector<std::string> criteria_of(const Condition& condition);

// For people: "company size under 50", "country US or CA and account owner known"; "always" if it
// is. Names are said with spaces, facts without "visit." and "crm.".
std::string in_words(const Profile& profile, const Test& test);
std::string in_words(const Profile& profile, const Condition& condition);
std::string spoken(std::string_view name);  // "crm.account_owner" is "account owner"

}  // namespace usher::rules
