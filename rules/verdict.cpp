// The table of rules-and-console.md 4.5, row by row.

#include "rules/verdict.hpp"

#include <algorithm>

#include "rules/standings.hpp"

namespace usher::rules {
namespace {

void add_up(const Standings& standings, Verdict& verdict)
{
    const Profile& profile = standings.profile();
    verdict.score = {};
    verdict.layers.assign(profile.layers.size(), {});
    for (std::size_t i = 0; i < profile.criteria.size(); ++i) {
        const PointRange points = standings.points(i);
        PointRange& layer = verdict.layers[profile.criteria[i].layer];
        layer.low += points.low;
        layer.high += points.high;
        verdict.score.low += points.low;
        verdict.score.high += points.high;
    }
}

bool floors_met(const Profile& profile, const Verdict& verdict, int PointRange::*end)
{
    for (std::size_t i = 0; i < profile.layers.size(); ++i) {
        const auto floor = profile.decision.at_least.find(profile.layers[i].name);
        if (floor == profile.decision.at_least.end()) continue;
        if (verdict.layers[i].*end < floor->second) return false;
    }
    return true;
}

template <typename Stands> bool every_must_know(const Standings& standings, Stands stands)
{
    const auto& names = standings.profile().decision.must_know;
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        const std::size_t criterion = index_of(standings.profile(), name);
        return criterion != no_criterion && stands(criterion);
    });
}

bool is_qualified(const Standings& standings, const Verdict& verdict)
{
    const Profile& profile = standings.profile();
    return verdict.score.low >= profile.decision.qualified_from &&
           floors_met(profile, verdict, &PointRange::low) &&
           every_must_know(standings, [&](std::size_t criterion) {
               return standings.of(criterion) == Standing::answered;
           });
}

// Whatever is answered from here on.
bool can_qualify(const Standings& standings, const Verdict& verdict)
{
    const Profile& profile = standings.profile();
    return verdict.score.high >= profile.decision.qualified_from &&
           floors_met(profile, verdict, &PointRange::high) &&
           every_must_know(standings, [&](std::size_t criterion) {
               return standings.of(criterion) == Standing::answered || standings.is_open(criterion);
           });
}

bool may_be_sent(const Standings& standings) { return !standings.sheet().sent_here; }

// A hand-over, then a disqualifier: each fires on what has been said only.
bool stopped_at_once(const Standings& standings, Verdict& verdict)
{
    const Profile& profile = standings.profile();
    for (const SendTo& send : profile.send_to) {
        if (!may_be_sent(standings) || standings.evaluate(send.when) != Truth::yes) continue;
        verdict.sent_to = send.profile;
        verdict.keep_answers = send.keep_answers;
        return true;
    }
    for (const Disqualifier& disqualifier : profile.disqualifiers) {
        if (standings.evaluate(disqualifier.when) != Truth::yes) continue;
        verdict.outcome = Outcome::disqualified;
        verdict.disqualifier = disqualifier.name;
        return true;
    }
    return false;
}

bool all_settled(const Standings& standings)
{
    const Profile& profile = standings.profile();
    const auto is_settled = [&](const auto& rule) { return standings.settled(rule.when); };
    return std::all_of(profile.disqualifiers.begin(), profile.disqualifiers.end(), is_settled) &&
           (!may_be_sent(standings) ||
            std::all_of(profile.send_to.begin(), profile.send_to.end(), is_settled));
}

Outcome by_points(const Standings& standings, const Verdict& verdict)
{
    const Decision& decision = standings.profile().decision;
    if (is_qualified(standings, verdict)) return Outcome::qualified;
    if (verdict.score.high < decision.review_from) return Outcome::not_a_fit;
    if (verdict.score.low >= decision.review_from && !can_qualify(standings, verdict))
        return Outcome::review;
    return Outcome::open;
}

}  // namespace

std::string_view name_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::open:
        return "open";
    case Outcome::qualified:
        return "qualified";
    case Outcome::review:
        return "review";
    case Outcome::not_a_fit:
        return "not_a_fit";
    case Outcome::disqualified:
        return "disqualified";
    }
    return "open";
}

Verdict judge(const Standings& standings, Asking asking)
{
    Verdict verdict;
    const bool stopped = stopped_at_once(standings, verdict);
    Standings counted = standings;
    if (asking == Asking::is_over) counted.close();
    add_up(counted, verdict);
    // What was never asked disqualifies nobody: closing only settles, the points decide.
    if (!stopped && (asking == Asking::is_over || all_settled(standings)))
        verdict.outcome = by_points(counted, verdict);
    return verdict;
}

bool could_qualify(const Standings& standings)
{
    Verdict verdict;
    if (stopped_at_once(standings, verdict)) return false;
    add_up(standings, verdict);
    return can_qualify(standings, verdict);
}

PointRange points_range(const Profile& profile, const Criterion& criterion, const Sheet& sheet)
{
    const std::size_t index = index_of(profile, criterion.name);
    return index == no_criterion ? PointRange{} : Standings(profile, sheet).points(index);
}

bool could_qualify(const Profile& profile, const Sheet& sheet)
{
    return could_qualify(Standings(profile, sheet));
}

Verdict decide(const Profile& profile, const Sheet& sheet, Asking asking)
{
    const Standings standings(profile, sheet);
    Verdict verdict = judge(standings, asking);
    verdict.why = reasons(standings, verdict);
    return verdict;
}

}  // namespace usher::rules
