// A condition on a visit compares facts with texts and beginnings of texts, so the values of a fact
// fall into few classes that no condition tells apart: each text that is named, the texts that
// begin with a named beginning, all others, and none. Every combination of classes is looked at.

#include "rules/routing.hpp"

#include <algorithm>

#include "rules/condition.hpp"
#include "rules/prose.hpp"
#include "rules/sheet.hpp"
#include "rules/visitors.hpp"

namespace usher::rules {
namespace {

constexpr std::size_t combinations_max = 200'000;  // well under a second
// Begins like nothing that anybody writes into a page.
constexpr const char* like_no_other = "~";

using Facts = std::map<std::string, std::string>;
using Classes = std::map<std::string, std::vector<std::string>>;  // fact -> one value of each class

Classes classes_of(const std::vector<const Profile*>& profiles)
{
    std::map<std::string, std::set<std::string>> values;
    for (const auto* profile : profiles)
        for (const auto& block : profile->visitors.any)
            for (const auto& test : block) {
                auto& of_fact = values[test.subject];
                of_fact.insert("");
                of_fact.insert(like_no_other);
                for (const auto& value : test.values) {
                    if (value.empty() || value.back() != '*') {
                        of_fact.insert(value);
                        continue;
                    }
                    const auto beginning = value.substr(0, value.size() - 1);
                    of_fact.insert(beginning + like_no_other);
                    if (!beginning.empty()) of_fact.insert(beginning);
                }
            }
    Classes classes;
    for (auto& [fact, of_fact] : values)
        classes[fact].assign(of_fact.begin(), of_fact.end());
    return classes;
}

bool wants(const Profile& profile, const Facts& facts)
{
    Sheet sheet;
    sheet.facts = facts;
    return evaluate(profile, profile.visitors, sheet) == Truth::yes;
}

std::string in_words(const Facts& facts)
{
    std::string words;
    for (const auto& [name, value] : facts) {
        if (value.empty()) continue;
        auto shown = value;
        if (shown.ends_with(like_no_other)) shown.back() = '*';
        words += (words.empty() ? "" : ", ") + spoken(name) + " " + shown;
    }
    return words.empty() ? "nothing known" : words;
}

Finding about(const Profile& profile, std::string path, std::string message, std::string remedy)
{
    Finding finding;
    finding.code = "U312";
    finding.file = profile.id + ".jsonc";
    finding.path = std::move(path);
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
    return finding;
}

// What the visits there can be say about each profile.
struct Seen {
    std::set<const Profile*> reached;
    std::map<std::pair<const Profile*, const Profile*>, Facts> ties;  // with the first such visit
};

void look_at(const std::vector<const Profile*>& profiles, const Facts& facts, Seen& seen)
{
    std::vector<const Profile*> best;
    for (const auto* profile : profiles) {
        if (!wants(*profile, facts)) continue;
        if (!best.empty() && profile->priority < best.front()->priority) continue;
        if (!best.empty() && profile->priority > best.front()->priority) best.clear();
        best.push_back(profile);
    }
    if (best.empty()) return;
    seen.reached.insert(best.front());
    for (std::size_t i = 1; i < best.size(); ++i)
        seen.ties.emplace(std::pair(best.front(), best[i]), facts);
}

// Counts up through the classes like the digits of a number.
Seen look_at_all(const std::vector<const Profile*>& profiles, const Classes& classes)
{
    Seen seen;
    std::map<std::string, std::size_t> at;
    for (const auto& [fact, values] : classes)
        at[fact] = 0;
    for (;;) {
        Facts facts;
        for (const auto& [fact, digit] : at)
            facts[fact] = classes.at(fact)[digit];
        look_at(profiles, facts, seen);
        auto digit = at.begin();
        for (; digit != at.end(); ++digit) {
            if (++digit->second < classes.at(digit->first).size()) break;
            digit->second = 0;
        }
        if (digit == at.end()) return seen;
    }
}

const Profile* named(const std::vector<const Profile*>& profiles, const std::string& id)
{
    for (const auto* profile : profiles)
        if (profile->id == id) return profile;
    return nullptr;
}

// The ids from `from` back to itself, by send_to_profile; empty: there is no such way.
std::vector<std::string> circle_through(
    const std::vector<const Profile*>& profiles,
    const Profile& from,
    const Profile& at,
    std::set<const Profile*>& been
)
{
    for (const auto& send : at.send_to) {
        if (send.profile == from.id) return {at.id, from.id};
        const auto* next = named(profiles, send.profile);
        if (next == nullptr || !been.insert(next).second) continue;
        auto rest = circle_through(profiles, from, *next, been);
        if (rest.empty()) continue;
        rest.insert(rest.begin(), at.id);
        return rest;
    }
    return {};
}

void find_circles(
    std::vector<const Profile*> profiles,
    const std::set<std::string>& told_at,
    std::vector<Finding>& findings
)
{
    std::stable_partition(profiles.begin(), profiles.end(), [&](const Profile* profile) {
        return told_at.contains(profile->id);
    });
    std::set<std::string> told;
    for (const auto* profile : profiles) {
        if (told.contains(profile->id)) continue;
        std::set<const Profile*> been;
        const auto circle = circle_through(profiles, *profile, *profile, been);
        if (circle.empty()) continue;
        told.insert(circle.begin(), circle.end());
        std::string way;
        for (const auto& id : circle)
            way += (way.empty() ? "" : " to ") + id;
        findings.push_back(about(
            *profile,
            "send_to_profile",
            "visitors are sent in a circle: " + way,
            "A talk is sent on once only, so whoever comes back would be stuck: take one of these "
            "away."
        ));
    }
}

void find_ties(
    const Seen& seen, const std::set<std::string>& told_at, std::vector<Finding>& findings
)
{
    for (const auto& [pair, facts] : seen.ties) {
        const bool at_first =
            told_at.contains(pair.first->id) && !told_at.contains(pair.second->id);
        findings.push_back(about(
            at_first ? *pair.first : *pair.second,
            "visitors.priority",
            quoted(pair.first->id) + " and " + quoted(pair.second->id) +
                " both want the same visitor (" + in_words(facts) + ") with priority " +
                std::to_string(pair.first->priority),
            "Give one of them a higher priority, or let their conditions exclude each other."
        ));
    }
}

void find_unreached(
    const std::vector<const Profile*>& profiles,
    const Seen& seen,
    const std::string& otherwise,
    std::vector<Finding>& findings
)
{
    std::set<std::string> sent_to;
    for (const auto* profile : profiles)
        for (const auto& send : profile->send_to)
            sent_to.insert(send.profile);
    for (const auto* profile : profiles) {
        if (seen.reached.contains(profile) || profile->id == otherwise) continue;
        if (sent_to.contains(profile->id)) continue;
        findings.push_back(about(
            *profile,
            "visitors",
            "nobody can get this profile: others of a higher priority take every visitor it wants",
            "Raise its priority, widen its conditions, or take it off the site's list."
        ));
    }
}

// The facts that could still make it want this visit. A test of what is not known isn't true, and
// neither is one with "not", which surprises.
std::vector<std::string> not_known(const Profile& profile, const Facts& facts)
{
    Sheet sheet;
    sheet.facts = facts;
    std::vector<std::string> names;
    for (const auto& block : profile.visitors.any) {
        if (evaluate(profile, Condition{{block}}, sheet) != Truth::unknown) continue;
        for (const Test& test : block) {
            if (evaluate(profile, Condition{{{test}}}, sheet) != Truth::unknown) continue;
            const auto name = spoken(test.subject);
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

std::string why_not(const Profile& profile, const Profile* chosen, const Facts& facts)
{
    if (wants(profile, facts)) {
        const auto own = std::to_string(profile.priority);
        if (chosen->priority > profile.priority)
            return "its priority " + own + " is lower than " + std::to_string(chosen->priority);
        return "of the same priority " + own + ", it stands later on the list";
    }
    auto wanted = "it wants " + rules::in_words(profile, profile.visitors);
    const auto missing = not_known(profile, facts);
    if (!missing.empty()) wanted += "; no " + list_of(missing, " or ") + " is known of this visit";
    return wanted;
}

}  // namespace

Chosen choose_and_explain(const std::vector<const Profile*>& profiles, const Facts& facts)
{
    Chosen chosen;
    chosen.profile = choose_profile(profiles, facts);
    for (const auto* profile : profiles)
        if (profile != chosen.profile)
            chosen.passed.push_back({profile->id, why_not(*profile, chosen.profile, facts)});
    return chosen;
}

std::vector<Finding> check_routing(
    const std::vector<const Profile*>& profiles,
    const std::string& otherwise,
    const std::set<std::string>& told_at
)
{
    std::vector<Finding> findings;
    find_circles(profiles, told_at, findings);
    const auto classes = classes_of(profiles);
    std::size_t combinations = 1;
    for (const auto& [fact, values] : classes)
        combinations = std::min(combinations_max + 1, combinations * values.size());
    if (combinations > combinations_max) {
        Finding unproved;
        unproved.code = "U312";
        unproved.severity = Severity::note;
        unproved.path = "visitors";
        unproved.message = "who gets which profile could not be proved";
        unproved.remedy = "The profiles' conditions name too many different pages, countries and "
                          "campaigns together to look at every combination.";
        findings.push_back(unproved);
        return findings;
    }
    const auto seen = look_at_all(profiles, classes);
    find_ties(seen, told_at, findings);
    find_unreached(profiles, seen, otherwise, findings);
    return findings;
}

}  // namespace usher::rules
