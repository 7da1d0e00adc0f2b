// The first route that fits, and a word on those that did not.

#include "rules/route.hpp"

#include <algorithm>

#include "rules/condition.hpp"
#include "rules/prose.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

// Routes are for meetings: a profile that hands everybody over takes none.
bool books(const Profile& profile)
{
    const Decision& decision = profile.decision;
    return profile.booking && (decision.qualified_then == "book" || decision.review_then == "book");
}

std::string what_it_is(const Standings& standings, const Test& test)
{
    if (test.is_fact) {
        const auto& facts = standings.sheet().facts;
        const auto fact = facts.find(test.subject);
        return fact == facts.end() || fact->second.empty() ? "" : fact->second;
    }
    const std::size_t index = index_of(standings.profile(), test.subject);
    if (index == no_criterion || standings.of(index) != Standing::answered) return "";
    return in_words(standings.profile().criteria[index], *standings.value(index));
}

// "no account owner known", "company size is 220, not over 500".
std::string why_not(const Standings& standings, const Test& test)
{
    const std::string subject = spoken(test.subject);
    if (test.kind == Test::Kind::known) return "no " + subject + " known";
    const std::string is = what_it_is(standings, test);
    if (is.empty()) return subject + " is not known";
    const std::string wanted = in_words(standings.profile(), test).substr(subject.size() + 1);
    if (test.kind == Test::Kind::unknown) return subject + " is known";
    if (test.kind == Test::Kind::is_none_of) return subject + " is " + is;
    return subject + " is " + is + ", not " + wanted;
}

std::string why_not(const Standings& standings, const Condition& when)
{
    for (const auto& block : when.any)
        for (const Test& test : block)
            if (standings.evaluate(Condition{{{test}}}) != Truth::yes)
                return why_not(standings, test);
    return "its condition is not met";
}

}  // namespace

RouteTaken take_route(const Profile& profile, const Sheet& sheet)
{
    RouteTaken taken;
    if (!books(profile)) return taken;
    const Standings standings(profile, sheet);
    for (const Route& route : profile.booking->routes) {
        if (standings.evaluate(route.when) == Truth::yes) {
            taken.to = route.to;
            taken.pick = route.pick;
            break;
        }
        taken.passed.push_back({route.to, why_not(standings, route.when)});
    }
    return taken;
}

std::vector<std::string> route_still_needs(const Profile& profile, const Sheet& sheet)
{
    if (!books(profile)) return {};
    const Standings standings(profile, sheet);
    for (const Route& route : profile.booking->routes) {
        const Truth truth = standings.evaluate(route.when);
        if (truth == Truth::yes) return {};
        if (truth == Truth::no) continue;
        std::vector<std::string> needed;
        for (const std::string& name : criteria_of(route.when)) {
            const std::size_t index = index_of(profile, name);
            if (index != no_criterion && standings.of(index) == Standing::askable)
                needed.push_back(profile.criteria[index].name);
        }
        // Unknown for ever, as with "unsure": it will be passed over, and the next one looked at.
        if (!needed.empty()) return needed;
    }
    return {};
}

}  // namespace usher::rules
