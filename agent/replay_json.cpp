// A replay for programs, and for the page that is drawn from it.

#include <cmath>

#include "agent/json_text.hpp"
#include "agent/replay.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

void write_counts(JsonText& to, const Counts& counts)
{
    to.open_block();
    for (const auto& [name, count] : counts)
        to.field(name, count);
    to.close_block();
}

void write_time(JsonText& to, const char* name, const std::optional<Instant>& at)
{
    to.name(name);
    if (at)
        to.text(rfc3339(*at));
    else
        to.nothing();
}

// Tenths, such as 2.5 or -0.3; exact enough for "a week".
void write_per_week(JsonText& to, double change, double weeks)
{
    const auto tenths = static_cast<std::int64_t>(std::lround(change / weeks * 10));
    const auto whole = std::abs(tenths) / 10, rest = std::abs(tenths) % 10;
    to.raw((tenths < 0 ? "-" : "") + std::to_string(whole) + "." + std::to_string(rest));
}

void write_flows(JsonText& to, const ReplayReport& report)
{
    to.name("flows").open_list();
    for (const auto& [ends, flow] : report.flows) {
        to.open_block().field("from", ends.first).field("to", ends.second);
        to.field("count", flow.count).name("became");
        write_counts(to, flow.became);
        to.close_block();
    }
    to.close_list();
}

Counts changes(const ReplayReport& report)
{
    Counts changes;
    for (const auto& [week, change] : report.weeks) {
        for (const auto& [verdict, count] : change.before)
            changes[verdict] -= count;
        for (const auto& [verdict, count] : change.after)
            changes[verdict] += count;
    }
    return changes;
}

void write_weeks(JsonText& to, const ReplayReport& report)
{
    to.name("weeks").open_list();
    for (const auto& [week, change] : report.weeks) {
        to.open_block().field("week", week).name("before");
        write_counts(to, change.before);
        to.name("after");
        write_counts(to, change.after);
        to.close_block();
    }
    to.close_list().name("per_week").open_block();
    for (const auto& [verdict, change] : changes(report)) {
        to.name(verdict);
        write_per_week(to, change, report.weeks_covered());
    }
    to.close_block();
}

void write_teams(JsonText& to, const ReplayReport& report)
{
    to.name("teams").open_list();
    for (const auto& [route, meetings] : report.teams) {
        to.open_block().field("route", route).field("before", meetings.first);
        to.field("after", meetings.second).name("per_week");
        write_per_week(to, meetings.second - meetings.first, report.weeks_covered());
        to.close_block();
    }
    to.close_list();
}

void write_flipped(JsonText& to, const ReplayReport& report)
{
    to.name("flipped").open_list();
    for (const auto& flip : report.flipped) {
        to.open_block().field("conversation", flip.conversation).field("from", flip.from);
        to.field("to", flip.to).field("became", flip.became).close_block();
    }
    to.close_list().name("cant_tell_conversations").open_list();
    for (const auto& conversation : report.untold)
        to.text(conversation);
    to.close_list().name("scores").open_list();
    for (const auto& [score, verdicts] : report.scores) {
        to.open_block().field("from", score).name("verdicts");
        write_counts(to, verdicts);
        to.close_block();
    }
    to.close_list();
}

}  // namespace

std::string replay_to_json(const ReplayReport& report)
{
    JsonText out;
    out.open_block().field("profile", report.profile).field("title", report.title);
    out.field("level", report.wanted.level == ReplayLevel::words ? "words" : "answers");
    write_time(out, "since", report.wanted.since);
    write_time(out, "until", report.wanted.until);
    write_time(out, "first", report.first);
    write_time(out, "last", report.last);
    out.field("conversations", report.conversations).field("same", report.same);
    out.field("flips", report.flips).field("cant_tell", report.cant_tell);
    out.field("unfinished", report.unfinished);
    write_flows(out, report);
    write_weeks(out, report);
    write_teams(out, report);
    write_flipped(out, report);
    return out.close_block().take();
}

}  // namespace usher::agent
