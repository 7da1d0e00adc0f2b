// Asking on or stopping, and what to ask (rules-and-console.md 4.6).

#include "rules/next_question.hpp"

#include <algorithm>
#include <limits>

#include "rules/fewest.hpp"
#include "rules/question_limit.hpp"
#include "rules/route.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

struct Choice {
    std::size_t criterion = no_criterion;
    Because because = Because::file_order;
};

bool askable(const Standings& standings, std::size_t criterion)
{
    return criterion != no_criterion && standings.of(criterion) == Standing::askable;
}

// The first askable criterion that a rule's condition names; rules in the order they are written.
template <typename Rules> std::size_t named_by(const Rules& rules, const Standings& standings)
{
    for (const auto& rule : rules)
        for (const auto& block : rule.when.any)
            for (const Test& test : block) {
                if (test.is_fact) continue;
                const std::size_t criterion = index_of(standings.profile(), test.subject);
                if (askable(standings, criterion)) return criterion;
            }
    return no_criterion;
}

std::size_t first_in_file(const Standings& standings)
{
    for (std::size_t i = 0; i < standings.profile().criteria.size(); ++i)
        if (askable(standings, i)) return i;
    return no_criterion;
}

std::size_t moves_most(const Standings& standings)
{
    std::size_t best = no_criterion;
    int best_spread = -1;
    for (std::size_t i = 0; i < standings.profile().criteria.size(); ++i) {
        if (!askable(standings, i)) continue;
        const PointRange points = standings.points(i);
        if (points.high - points.low <= best_spread) continue;
        best = i;
        best_spread = points.high - points.low;
    }
    return best;
}

// What the author wants to hear first; no_criterion if all of it is said.
std::size_t asked_first(const Standings& standings)
{
    for (const std::string& name : standings.profile().manners.ask_first) {
        const std::size_t criterion = index_of(standings.profile(), name);
        if (askable(standings, criterion)) return criterion;
    }
    return no_criterion;
}

Choice fewest(const Standings& standings)
{
    if (const auto first = asked_first(standings); first != no_criterion)
        return {first, Because::asked_first};
    return {most_telling(standings), Because::tells_most};
}

Choice adaptive(const Standings& standings)
{
    const Profile& profile = standings.profile();
    if (const auto first = asked_first(standings); first != no_criterion)
        return {first, Because::asked_first};
    if (const auto criterion = named_by(profile.disqualifiers, standings);
        criterion != no_criterion)
        return {criterion, Because::could_disqualify};
    if (!standings.sheet().sent_here)
        if (const auto criterion = named_by(profile.send_to, standings); criterion != no_criterion)
            return {criterion, Because::could_send_elsewhere};
    return {moves_most(standings), Because::moves_the_score};
}

Choice choose(const Standings& standings)
{
    switch (standings.profile().manners.order) {
    case Order::fixed:
        return {first_in_file(standings), Because::file_order};
    case Order::adaptive:
        return adaptive(standings);
    case Order::fewest:
        return fewest(standings);
    }
    return {};
}

// What a route waits for, once the visitor is qualified.
Choice choose_for_route(const Standings& standings)
{
    for (const std::string& name : route_still_needs(standings.profile(), standings.sheet()))
        return {index_of(standings.profile(), name), Because::route_needs_it};
    return {};
}

}  // namespace

int question_limit(const Profile& profile, const Progress& progress)
{
    if (progress.ask_everything) return std::numeric_limits<int>::max();
    const bool agreed = progress.more == Progress::More::agreed;
    return profile.manners.questions_at_most + (agreed ? profile.manners.more_if_close : 0);
}

namespace {

bool stops_when_decided(const Profile& profile, const Progress& progress)
{
    return profile.manners.stop_when_decided && !progress.ask_everything;
}

bool offers_more(const Standings& standings, const Progress& progress)
{
    return progress.more == Progress::More::not_offered &&
           standings.profile().manners.more_if_close > 0 && could_qualify(standings);
}

void ask(const Standings& standings, const Choice& choice, Next& next)
{
    next.kind = Next::Kind::ask;
    next.criterion = standings.profile().criteria[choice.criterion].name;
    next.because = choice.because;
}

}  // namespace

Next next_step(const Standings& standings, const Progress& progress)
{
    const Profile& profile = standings.profile();
    Next next;
    next.verdict = judge(standings, Asking::goes_on);
    const Outcome outcome = next.verdict.outcome;
    if (!next.verdict.sent_to.empty() || outcome == Outcome::disqualified) return next;

    const bool decided = outcome != Outcome::open;
    const bool room = progress.asked < question_limit(profile, progress);
    if (decided && stops_when_decided(profile, progress)) {
        if (outcome != Outcome::qualified || !room) return next;
        const Choice choice = choose_for_route(standings);
        if (choice.criterion != no_criterion) ask(standings, choice, next);
        return next;
    }
    const Choice choice = choose(standings);
    if (choice.criterion != no_criterion && room) {
        ask(standings, choice, next);
        return next;
    }
    if (choice.criterion != no_criterion && !decided && offers_more(standings, progress)) {
        next.kind = Next::Kind::offer_more;
        return next;
    }
    next.cut_off = choice.criterion != no_criterion && !decided;
    next.verdict = judge(standings, Asking::is_over);
    return next;
}

std::string_view name_of(Because because)
{
    switch (because) {
    case Because::asked_first:
        return "asked first";
    case Because::could_disqualify:
        return "could disqualify";
    case Because::could_send_elsewhere:
        return "could send elsewhere";
    case Because::moves_the_score:
        return "moves the score most";
    case Because::tells_most:
        return "tells most about the verdict";
    case Because::file_order:
        return "next in the file";
    case Because::route_needs_it:
        return "the route needs it";
    }
    return "next in the file";
}

Next next_question(const Profile& profile, const Sheet& sheet, const Progress& progress)
{
    const Standings standings(profile, sheet);
    Next next = next_step(standings, progress);
    next.verdict.why = reasons(standings, next.verdict);
    return next;
}

int questions_at_most(const Profile& profile, const Sheet& sheet, const Progress& progress)
{
    const Standings standings(profile, sheet);
    int open = 0;
    for (std::size_t i = 0; i < profile.criteria.size(); ++i)
        open += standings.is_open(i) ? 1 : 0;
    const int limit = std::max(question_limit(profile, progress), progress.asked);
    return std::min(limit, progress.asked + open);
}

}  // namespace usher::rules
