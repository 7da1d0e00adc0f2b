// Conditions as values: what they name and how they are said. Their truth is in standings.cpp.

#include "rules/condition.hpp"

#include <algorithm>

#include "rules/prose.hpp"
#include "rules/standings.hpp"

namespace usher::rules {

Truth evaluate(const Profile& profile, const Condition& condition, const Sheet& sheet)
{
    return Standings(profile, sheet).evaluate(condition);
}

Standing standing(const Profile& profile, const Criterion& criterion, const Sheet& sheet)
{
    const std::size_t index = index_of(profile, criterion.name);
    return index == no_criterion ? Standing::dropped : Standings(profile, sheet).of(index);
}

bool settled(const Profile& profile, const Condition& condition, const Sheet& sheet)
{
    return Standings(profile, sheet).settled(condition);
}

std::vector<std::string> criteria_of(const Condition& condition)
{
    std::vector<std::string> names;
    for (const auto& block : condition.any)
        for (const Test& test : block)
            if (!test.is_fact && std::find(names.begin(), names.end(), test.subject) == names.end())
                names.push_back(test.subject);
    return names;
}

std::string spoken(std::string_view name)
{
    for (const std::string_view prefix : {"visit.", "crm."})
        if (name.substr(0, prefix.size()) == prefix) name.remove_prefix(prefix.size());
    std::string words(name);
    for (char& c : words)
        if (c == '_' || c == '.') c = ' ';
    return words;
}

std::string in_words(const Profile& profile, const Test& test)
{
    const std::string subject = spoken(test.subject);
    switch (test.kind) {
    case Test::Kind::is_one_of:
        return subject + " " + list_of(test.values, " or ");
    case Test::Kind::is_none_of:
        return subject + " not " + list_of(test.values, " or ");
    case Test::Kind::known:
        return subject + " known";
    case Test::Kind::unknown:
        return subject + " unknown";
    case Test::Kind::amount:
        break;
    }
    const Criterion* criterion = profile.criterion(test.subject);
    return subject + " " + in_words(test.amount, criterion ? criterion->kind : Kind::number);
}

std::string in_words(const Profile& profile, const Condition& condition)
{
    if (condition.always()) return "always";
    std::string words;
    for (const auto& block : condition.any) {
        if (!words.empty()) words += ", or ";
        for (std::size_t i = 0; i < block.size(); ++i)
            words += (i == 0 ? "" : " and ") + in_words(profile, block[i]);
    }
    return words;
}

}  // namespace usher::rules
