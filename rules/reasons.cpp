// Why a verdict is what it is, in sentences that a rep can say in ten seconds.

#include <string>
#include <vector>

#include "rules/prose.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

using Sentences = std::vector<std::string>;

std::string of(int points, int most)
{
    return std::to_string(points) + " of " + std::to_string(most);
}

std::string spread(const PointRange& range)
{
    if (range.low == range.high) return std::to_string(range.low);
    return std::to_string(range.low) + " to " + std::to_string(range.high);
}

bool is_closed(const Verdict& verdict) { return verdict.score.low == verdict.score.high; }

void say_answers(const Standings& standings, const Verdict& verdict, Sentences& why)
{
    Standings closed = standings;
    if (is_closed(verdict)) closed.close();
    const Profile& profile = standings.profile();
    for (std::size_t i = 0; i < profile.criteria.size(); ++i) {
        const Value* value = closed.value(i);
        if (!value) continue;
        const Criterion& criterion = profile.criteria[i];
        const std::string words = standings.is_open(i) ? "not asked" : in_words(criterion, *value);
        why.push_back(
            spoken(criterion.name) + " " + words + ": " +
            of(closed.points(i).low, possible_points(criterion).high)
        );
    }
}

std::string
named_with_condition(const Profile& profile, const std::string& name, const Condition& when)
{
    return name + " (" + in_words(profile, when) + ")";
}

// The floors of `at_least`, all of them or those missed.
enum class Floors { all, missed };
void say_floors(const Profile& profile, const Verdict& verdict, Floors which, Sentences& why)
{
    for (std::size_t i = 0; i < profile.layers.size(); ++i) {
        const Layer& layer = profile.layers[i];
        const auto floor = profile.decision.at_least.find(layer.name);
        if (floor == profile.decision.at_least.end()) continue;
        const bool missed = verdict.layers[i].high < floor->second;
        if (which == Floors::missed && !missed) continue;
        why.push_back(
            spoken(layer.name) + " " + spread(verdict.layers[i]) + " of " +
            std::to_string(layer.worth) + ", at least " + std::to_string(floor->second) + " wanted"
        );
    }
}

void say_qualified(const Profile& profile, const Verdict& verdict, Sentences& why)
{
    why.push_back(
        "qualified: " + spread(verdict.score) + " points, " +
        std::to_string(profile.decision.qualified_from) + " are enough"
    );
    say_floors(profile, verdict, Floors::all, why);
    if (profile.decision.must_know.empty()) return;
    std::vector<std::string> known;
    for (const std::string& name : profile.decision.must_know)
        known.push_back(spoken(name));
    why.push_back("known for sure: " + list_of(known));
}

void say_review(const Standings& standings, const Verdict& verdict, Sentences& why)
{
    const Profile& profile = standings.profile();
    why.push_back(
        "review: " + spread(verdict.score) + " points, from " +
        std::to_string(profile.decision.review_from) + " on"
    );
    if (verdict.score.high < profile.decision.qualified_from)
        why.push_back(
            "not qualified: that takes " + std::to_string(profile.decision.qualified_from) +
            " points"
        );
    say_floors(profile, verdict, Floors::missed, why);
    for (const std::string& name : profile.decision.must_know) {
        const std::size_t criterion = index_of(profile, name);
        if (criterion == no_criterion) continue;
        const bool may_come = standings.is_open(criterion) && !is_closed(verdict);
        if (may_come || standings.of(criterion) == Standing::answered) continue;
        why.push_back("not qualified: " + spoken(name) + " is not known for sure");
    }
}

}  // namespace

std::vector<std::string> reasons(const Standings& standings, const Verdict& verdict)
{
    Sentences why;
    const Profile& profile = standings.profile();
    if (verdict.outcome == Outcome::open && verdict.sent_to.empty()) return why;
    say_answers(standings, verdict, why);
    for (const SendTo& send : profile.send_to)
        if (send.profile == verdict.sent_to && standings.evaluate(send.when) == Truth::yes) {
            why.push_back("sent to " + named_with_condition(profile, send.profile, send.when));
            return why;
        }
    switch (verdict.outcome) {
    case Outcome::open:
        break;
    case Outcome::qualified:
        say_qualified(profile, verdict, why);
        break;
    case Outcome::review:
        say_review(standings, verdict, why);
        break;
    case Outcome::not_a_fit:
        why.push_back(
            "not a fit: " + spread(verdict.score) + " points, review begins at " +
            std::to_string(profile.decision.review_from)
        );
        break;
    case Outcome::disqualified: {
        const Disqualifier* fired = profile.disqualifier(verdict.disqualifier);
        why.push_back("disqualified: " + named_with_condition(profile, fired->name, fired->when));
        break;
    }
    }
    return why;
}

}  // namespace usher::rules
