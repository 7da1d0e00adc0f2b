// Asking the slot rules with empty calendars: what isn't free then never is.

#include "agent/promises.hpp"

#include <algorithm>

#include "agent/booking/free_slots.hpp"
#include "agent/booking/rep_search.hpp"
#include "agent/booking/zones.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using rules::Finding;
using rules::Severity;

constexpr int minutes_of_a_day = 24 * 60;
// Long enough to get past everybody's holidays.
constexpr std::chrono::days long_enough{60};

Finding finding(
    Severity severity, std::string code, std::string path, std::string message, std::string remedy
)
{
    Finding found;
    found.code = std::move(code);
    found.severity = severity;
    found.path = std::move(path);
    found.message = std::move(message);
    found.remedy = std::move(remedy);
    return found;
}

std::vector<RepTimes> times_of(const std::vector<const Rep*>& reps)
{
    std::vector<RepTimes> times;
    for (const Rep* rep : reps) {
        RepTimes& each = times.emplace_back();
        each.id = rep->id;
        each.works = rep->works;
    }
    return times;
}

bool anybody_free(const SlotQuestion& question, const std::vector<RepTimes>& reps)
{
    return std::any_of(reps.begin(), reps.end(), [&](const RepTimes& rep) {
        return !free_slots(question, rep).empty();
    });
}

// Of the whole team; a team that doesn't exist is reported by the loader.
std::vector<const Rep*> people_behind(const Teams& teams, const std::string& route)
{
    return reps_of(teams, rules::Sheet{}, route, "").reps;
}

class RepCheck {
  public:
    RepCheck(const rules::Profile& profile, const Teams& teams, Instant now)
        : profile_(profile), teams_(teams), now_(now)
    {
    }

    std::vector<Finding> run()
    {
        if (profile_.people && !profile_.people->desk.empty()) desk(profile_.people->desk);
        if (profile_.booking)
            for (std::size_t i = 0; i < profile_.booking->routes.size(); ++i)
                route(profile_.booking->routes[i], "booking.routes." + std::to_string(i));
        return std::move(findings_);
    }

  private:
    bool known(const std::string& name) const
    {
        constexpr std::string_view team = "team:";
        return name.starts_with(team) ? teams_.team(name.substr(team.size())) != nullptr
                                      : teams_.rep(name) != nullptr;
    }

    void desk(const std::string& name)
    {
        if (!known(name)) return;
        SlotQuestion question;
        question.now = now_;
        question.window = {now_, now_ + long_enough};
        if (anybody_free(question, times_of(people_behind(teams_, name)))) return;
        findings_.push_back(finding(
            Severity::error,
            "U401",
            "people.desk",
            name + " has nobody who works",
            "Visitors who ask for a person would never get one. Give its reps hours in teams.jsonc."
        ));
    }

    void route(const rules::Route& route, const std::string& path)
    {
        if (!known(route.to)) return;
        const auto reps = times_of(people_behind(teams_, route.to));
        SlotQuestion question;
        question.now = now_;
        question.meeting = meeting_of(teams_, *profile_.booking);
        const auto offered =
            question.meeting.horizon_days.value_or(profile_.booking->look_up_to_days);
        question.meeting.horizon_days = {};
        question.window = {now_, now_ + long_enough};
        const std::string length = std::to_string(question.meeting.length_min) + " minutes";
        if (!anybody_free(question, reps)) {
            findings_.push_back(finding(
                Severity::error,
                "U401",
                path + ".to",
                route.to + " has no working hour for a meeting of " + length,
                "Nobody whom this route takes could ever be booked. Give its reps hours in "
                "teams.jsonc, or make the meeting shorter."
            ));
            return;
        }
        question.meeting.horizon_days = offered;
        question.window = {now_, now_ + std::chrono::days{offered + 2}};
        if (anybody_free(question, reps)) return;
        const int notice = question.meeting.min_notice_min;
        const bool too_short_notice = notice >= offered * minutes_of_a_day;
        findings_.push_back(finding(
            Severity::warning,
            "U401w",
            path + ".to",
            route.to + " has no free slot in the next " +
                rules::counted(static_cast<std::size_t>(offered), "day", "days"),
            std::string("Qualified visitors of this route get what \"if_no_slot\" says. ") +
                (too_short_notice
                     ? "A notice of " + std::to_string(notice / 60) +
                           " hours leaves nothing of these days: lower \"notice_hours\", or raise "
                           "\"within_days\"."
                     : "Days off and the notice leave nothing to offer: look at the days off in "
                       "teams.jsonc.")
        ));
    }

    const rules::Profile& profile_;
    const Teams& teams_;
    Instant now_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_desk(const rules::Profile& profile)
{
    if (!profile.people || profile.people->hours.time_zone.empty()) return {};
    const auto& zone = profile.people->hours.time_zone;
    if (Zone::find(zone)) return {};
    return {finding(
        Severity::error,
        "U403",
        "people.hours.time_zone",
        "there is no time zone " + rules::quoted(zone),
        rules::did_you_mean(zone, Zone::all_names()) +
            "Write its name as the zone database has it, for example \"America/New_York\"."
    )};
}

std::vector<Finding> check_reps(const rules::Profile& profile, const Teams& teams, Instant now)
{
    return RepCheck(profile, teams, now).run();
}

}  // namespace usher::agent
