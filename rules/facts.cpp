// Which facts there are, see facts.hpp.

#include "rules/facts.hpp"

#include <algorithm>
#include <array>

#include "rules/prose.hpp"

namespace usher::rules {

namespace {

constexpr std::array<std::string_view, 7> of_visit{
    "page", "country", "language", "campaign", "campaign.source", "campaign.medium", "returning"};
constexpr std::array<std::string_view, 2> of_email{"email.domain", "email.kind"};
constexpr std::array<std::string_view, 4> usual_columns{
    "crm.account_owner", "crm.segment", "crm.employees", "crm.industry"};

// One or two letters wrong. One more at the end, as in "segments", may well be another column.
bool is_slip(std::string_view name, std::string_view column)
{
    constexpr std::size_t letters_wrong = 2;
    if (name.substr(0, column.size()) == column || column.substr(0, name.size()) == name)
        return false;
    return edits(name, column) <= letters_wrong;
}

}  // namespace

std::vector<std::string> visit_facts() { return {of_visit.begin(), of_visit.end()}; }

std::vector<std::string> all_facts()
{
    std::vector<std::string> facts;
    for (const auto name : of_visit)
        facts.push_back("visit." + std::string(name));
    facts.insert(facts.end(), of_email.begin(), of_email.end());
    facts.insert(facts.end(), usual_columns.begin(), usual_columns.end());
    return facts;
}

bool is_fact(std::string_view name)
{
    const auto facts = all_facts();
    if (std::find(facts.begin(), facts.end(), name) != facts.end()) return true;
    constexpr std::string_view crm = "crm.";
    if (name.size() <= crm.size() || name.substr(0, crm.size()) != crm) return false;
    return std::none_of(usual_columns.begin(), usual_columns.end(), [&](auto column) {
        return is_slip(name, column);
    });
}

}  // namespace usher::rules
