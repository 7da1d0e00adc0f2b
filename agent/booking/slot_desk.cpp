// Asked on the records thread, where the answer is the one that a turn would get.

#include "agent/booking/slot_desk.hpp"

#include "agent/booking/conflicts.hpp"
#include "agent/json_text.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

// What a person can look through; a page of a support desk, not an export.
constexpr std::chrono::days asked_at_once_max{31};

void write_calendars(
    const std::vector<CalendarHealth>& all, const std::string& only_rep, JsonText& out
)
{
    out.name("calendars").open_list();
    for (const auto& one : all) {
        if (!only_rep.empty() && one.source.rep != only_rep) continue;
        out.open_block().field("name", one.source.name).field("rep", one.source.rep);
        out.field("offered", one.is_offered).name("age_seconds");
        if (one.age)
            out.number(one.age->count());
        else
            out.nothing();
        out.name("problem");
        if (one.problem.empty())
            out.nothing();
        else
            out.text(one.problem);
        out.name("notes").open_list();
        for (const auto& note : one.notes)
            out.open_block().field("uid", note.uid).field("note", note.sentence).close_block();
        out.close_list().close_block();
    }
    out.close_list();
}

void write_conflicts(const std::vector<ConflictRow>& all, JsonText& out)
{
    out.name("conflicts").open_list();
    for (const auto& one : all) {
        out.open_block().field("meeting", one.meeting).field("rep", one.rep);
        out.field("start", rfc3339(one.start)).field("event_start", rfc3339(one.event_start));
        out.field("event_end", rfc3339(one.event_end)).field("found", rfc3339(one.found));
        out.close_block();
    }
    out.close_list();
}

// The stretch that was asked about; absent: it is none.
std::optional<Interval> window_of(const SlotsAsked& asked, const Interval& otherwise)
{
    const auto from = asked.from.empty() ? otherwise.start : read_rfc3339(asked.from);
    const auto until = asked.until.empty() ? otherwise.end : read_rfc3339(asked.until);
    if (!from || !until || *until <= *from) return std::nullopt;
    return Interval{*from, std::min(*until, *from + asked_at_once_max)};
}

}  // namespace

std::variant<std::string, BadRequest> SlotDesk::why(const SlotsAsked& asked)
{
    std::variant<std::string, BadRequest> answer;
    records_.run([&](Store& store) { answer = why(store, asked); });
    return answer;
}

std::variant<std::string, BadRequest> SlotDesk::why(Store& store, const SlotsAsked& asked)
{
    const auto* const rep = bookings_.teams().rep(asked.rep);
    if (rep == nullptr) return BadRequest{"rep", "there is no such rep in teams.jsonc"};
    const auto live = profiles_.live(store, asked.profile);
    if (!live || !live.profile->booking)
        return BadRequest{"profile", "there is no such profile that books meetings"};
    const auto now = clock_.now();
    auto question =
        bookings_.search().offered(store, {rep}, *live.profile->booking, now, {}).question;
    const auto window = window_of(asked, question.window);
    if (!window) return BadRequest{"from", "from and until must be times, one before the other"};
    question.window = *window;
    const auto judged = bookings_.search().judged(store, *rep, question);

    JsonText free;
    JsonText removed;
    JsonText out;
    free.open_list();
    removed.open_list();
    for (const auto& [start, rule] : judged) {
        const auto written = rfc3339(start);
        if (rule.empty())
            free.text(written);
        else
            removed.open_block().field("start", written).field("because", rule).close_block();
    }
    out.open_block().field("rep", rep->id).field("time_zone", rep->works.zone.name());
    out.field("now", rfc3339(now));
    out.name("slots").raw(free.close_list().take());
    out.name("why").raw(removed.close_list().take());
    write_calendars(shelf_.health(now), rep->id, out);
    return out.close_block().take();
}

std::string SlotDesk::calendars()
{
    const auto now = clock_.now();
    std::vector<ConflictRow> conflicts;
    records_.run([&](Store& store) { conflicts = standing_conflicts(store, now); });
    JsonText out;
    out.open_block();
    write_calendars(shelf_.health(now), "", out);
    write_conflicts(conflicts, out);
    return out.close_block().take();
}

}  // namespace usher::agent
