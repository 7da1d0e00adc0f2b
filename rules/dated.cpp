// Days held against today. Written dates compare like texts.

#include "rules/dated.hpp"

#include <algorithm>

#include "rules/dates.hpp"
#include "rules/prose.hpp"

namespace usher::rules {
namespace {

Finding warning(std::string code, std::string path, std::string message, std::string remedy)
{
    Finding found;
    found.code = std::move(code);
    found.severity = Severity::warning;
    found.path = std::move(path);
    found.message = std::move(message);
    found.remedy = std::move(remedy);
    return found;
}

// Today is today in UTC; a page may be reviewed where it is tomorrow already.
constexpr long days_off_by_zone = 1;

bool covers(const AcceptedWarning& accepted, const Finding& finding)
{
    if (accepted.code != finding.code) return false;
    const std::string& at = accepted.at;
    return at.empty() || finding.path == at ||
           (finding.path.size() > at.size() && finding.path.compare(0, at.size(), at) == 0 &&
            finding.path[at.size()] == '.');
}

}  // namespace

std::vector<Finding> check_dates(const Profile& profile, std::string_view today)
{
    std::vector<Finding> findings;
    if (!is_date(today)) return findings;
    if (is_date(profile.reviewed_on)) {
        const long days = day_number(today) - day_number(profile.reviewed_on);
        if (days > profile.review_every_days)
            findings.push_back(warning(
                "U701",
                "reviewed_on",
                "this page was last reviewed " + std::to_string(days) + " days ago",
                "It asks for a look every " + std::to_string(profile.review_every_days) +
                    " days. Read it with the people who sell, then write today's date here."
            ));
        if (days < -days_off_by_zone)
            findings.push_back(warning(
                "U701",
                "reviewed_on",
                "the day of the last review is " + std::to_string(-days) + " days ahead",
                "It is still to come, so nobody would be reminded in time. Write the day on "
                "which it was last read."
            ));
    }
    for (const Experiment& experiment : profile.experiments)
        if (is_date(experiment.until) && experiment.until < today)
            findings.push_back(warning(
                "U702",
                "experiments." + experiment.name + ".until",
                "the experiment " + quoted(experiment.name) + " has ended",
                "Judge it now: write the better words into the page and remove the experiment."
            ));
    for (std::size_t i = 0; i < profile.accepted_warnings.size(); ++i) {
        const AcceptedWarning& accepted = profile.accepted_warnings[i];
        if (is_date(accepted.until) && accepted.until < today)
            findings.push_back(warning(
                "U703",
                "accepted_warnings." + std::to_string(i),
                "the acceptance of " + accepted.code + " has expired",
                "Look at the warning again: mend what it is about, or write a new day and reason."
            ));
    }
    const auto* closed = profile.people ? &profile.people->hours.closed_on : nullptr;
    const auto past = [&](const std::string& day) { return day < today; };
    if (closed && !closed->empty() && std::all_of(closed->begin(), closed->end(), past))
        findings.push_back(warning(
            "U403",
            "people.hours.closed_on",
            "all days on which the desk is closed are past",
            "Visitors will be promised an answer on the next holiday. Add the coming ones."
        ));
    return findings;
}

Sifted sift_accepted(std::vector<Finding> findings, const Profile& profile, std::string_view today)
{
    Sifted sifted;
    for (Finding& finding : findings) {
        const auto accepts = [&](const AcceptedWarning& accepted) {
            return accepted.until >= today && covers(accepted, finding);
        };
        const auto& all = profile.accepted_warnings;
        const bool accepted = finding.severity != Severity::error && finding.code != "U703" &&
                              std::any_of(all.begin(), all.end(), accepts);
        (accepted ? sifted.accepted : sifted.left).push_back(std::move(finding));
    }
    return sifted;
}

}  // namespace usher::rules
