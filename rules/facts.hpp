#pragma once
// Facts: what is known without asking. Their values are texts; "visit.returning" is "yes" or "no".

#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

// "page", "country" ...: those of the visit, without "visit.".
std::vector<std::string> visit_facts();

// All that have a fixed name, and the usual columns of accounts.csv ("crm.account_owner").
std::vector<std::string> all_facts();

// A fact that exists. A column of accounts.csv may be called anything, but one that looks like a
// slip of the finger in a usual name is taken for that.
bool is_fact(std::string_view name);

}  // namespace usher::rules
