// The question about free time, put to each rep of a route.

#include "agent/booking/rep_search.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace usher::agent {
namespace {

// The cap counts whole local dates, wherever the rep is.
constexpr std::chrono::days dates_of_the_cap{2};

}  // namespace

RouteReps reps_of(
    const Teams& teams, const rules::Sheet& sheet, const std::string& route, const std::string& pick
)
{
    constexpr std::string_view team_prefix = "team:";
    RouteReps found;
    const auto add = [&](const std::string& id) {
        if (const auto* rep = teams.rep(id)) found.reps.push_back(rep);
    };
    if (route.starts_with(team_prefix)) {
        const auto* team = teams.team(route.substr(team_prefix.size()));
        if (team == nullptr) return found;
        for (const auto& id : team->reps)
            add(id);
        found.pool = route;
        found.pick = pick_named(pick).value_or(team->pick);
    } else if (route == "account_owner") {
        const auto owner = sheet.facts.find("crm.account_owner");
        if (owner != sheet.facts.end()) add(owner->second);
    } else {
        add(route);
    }
    if (found.reps.empty()) spdlog::warn("the route {} leads to nobody in teams.jsonc", route);
    return found;
}

SlotQuestion RepSearch::question(const rules::Booking& booking, Instant now, Reach reach) const
{
    SlotQuestion question;
    question.now = now;
    question.meeting = meeting_of(teams_, booking);
    auto& days = question.meeting.horizon_days;
    if (!days) days = booking.look_up_to_days;
    if (reach == Reach::as_far_as_it_looks) days = std::max(*days, booking.look_up_to_days);
    // Two days more than the horizon: it ends at a midnight of the rep's, wherever they are.
    question.window = {now, now + std::chrono::days{*days + 2}};
    return question;
}

std::vector<Instant> RepSearch::starts(
    Store& store, const std::vector<const Rep*>& reps, const SlotQuestion& question, const Own& own
)
{
    std::vector<Instant> starts;
    for (const auto* rep : reps) {
        const auto times = times_of(store, *rep, question, own);
        if (!times) continue;
        const auto free = free_slots(question, *times);
        starts.insert(starts.end(), free.begin(), free.end());
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

RepSearch::Offered RepSearch::offered(
    Store& store,
    const std::vector<const Rep*>& reps,
    const rules::Booking& booking,
    Instant now,
    const Own& own,
    const std::optional<Instant>& besides
)
{
    Offered offered;
    for (const auto reach : {Reach::within_days, Reach::as_far_as_it_looks}) {
        offered.question = question(booking, now, reach);
        offered.starts = starts(store, reps, offered.question, own);
        if (besides) std::erase(offered.starts, *besides);
        if (!offered.starts.empty()) break;
    }
    return offered;
}

std::vector<const Rep*> RepSearch::free_at(
    Store& store,
    const std::vector<const Rep*>& reps,
    const SlotQuestion& question,
    Instant start,
    const Own& own
)
{
    auto only_then = question;
    only_then.window = {start, start + std::chrono::seconds{1}};
    std::vector<const Rep*> free;
    for (const auto* rep : reps) {
        const auto times = times_of(store, *rep, only_then, own);
        if (times && !free_slots(only_then, *times).empty()) free.push_back(rep);
    }
    return free;
}

std::vector<std::pair<Instant, std::string>>
RepSearch::judged(Store& store, const Rep& rep, const SlotQuestion& question)
{
    const auto times = times_of(store, rep, question, {});
    const auto known = times.value_or(RepTimes{rep.id, rep.works, {}, {}});
    std::vector<std::pair<Instant, std::string>> judged;
    for (const auto& [start, removed] : grid_starts(question, known)) {
        auto because = removed ? std::string(name_of(*removed)) : std::string();
        if (!times) because = calendar_unreadable;
        judged.emplace_back(start, std::move(because));
    }
    return judged;
}

std::optional<RepTimes>
RepSearch::times_of(Store& store, const Rep& rep, const SlotQuestion& question, const Own& own)
{
    const auto around = interval_that_matters(question);
    auto busy = feeds_.busy(store, rep, around, question.now);
    if (!busy) return std::nullopt;
    const Interval counted{around.start - dates_of_the_cap, around.end + dates_of_the_cap};
    return RepTimes{
        rep.id, rep.works, std::move(*busy), taken_times_of(store, rep.id, counted, own)};
}

}  // namespace usher::agent
