// The row comes first, in the transaction of the letter: whoever dies in between has told nobody
// and written nothing down.

#include "agent/booking/conflicts.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <functional>
#include <set>

#include "agent/booking/meeting_letters.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

// A group of jobs that could not be stored takes our rows with it, and what was seen is only
// remembered here; so everything is looked at anew as often as this.
constexpr std::chrono::minutes remembered_for{10};

// Half-open, as with everything that is booked. The meeting's own entry is no other event, even
// if the rep has moved it there.
bool overlaps(const MeetingRow& meeting, const BusyEvent& event)
{
    return event.time.start < meeting.occ_end && event.time.end > meeting.occ_start &&
           meeting_of_uid(event.uid) != meeting.id;
}

// What stood and was not found again is gone.
void end_others(
    Store& store, const MeetingRow& meeting, const std::set<std::string>& found, Instant now
)
{
    auto rows = store.query("SELECT n, event FROM conflict WHERE meeting = ? AND gone IS NULL");
    rows.with(meeting.n);
    std::vector<std::int64_t> gone;
    while (rows.row())
        if (!found.contains(rows.text(1))) gone.push_back(rows.integer(0));
    for (const auto n : gone)
        store.query("UPDATE conflict SET gone = ? WHERE n = ?").with(seconds_of(now), n).run();
}

std::string sentence_of(const ConflictRow& conflict)
{
    return "the meeting " + conflict.meeting + " of " + conflict.rep + " at " +
           rfc3339(conflict.start) + " is overlapped by another event of their calendar, from " +
           rfc3339(conflict.event_start) + " to " + rfc3339(conflict.event_end);
}

}  // namespace

std::vector<ConflictRow> standing_conflicts(Store& store, Instant now)
{
    auto rows = store.query(
        "SELECT m.id, c.rep, m.start, c.event_start, c.event_end, c.found FROM conflict AS c "
        "JOIN meeting AS m ON m.n = c.meeting WHERE c.gone IS NULL AND m.state = 'confirmed' "
        "AND m.start > ? AND m.start = c.start AND m.rep = c.rep ORDER BY m.start, c.n"
    );
    rows.with(seconds_of(now));
    std::vector<ConflictRow> conflicts;
    while (rows.row()) {
        conflicts.push_back(
            {rows.text(0),
             rows.text(1),
             instant_of(rows.integer(2)),
             instant_of(rows.integer(3)),
             instant_of(rows.integer(4)),
             instant_of(rows.integer(5))}
        );
    }
    return conflicts;
}

void ConflictWatch::look(Store& store, Instant now)
{
    for (const auto& rep : bookings_.teams().reps)
        look_at(store, rep, now);
    const auto standing = standing_conflicts(store, now);
    metrics_.set("usher_meeting_conflicts", static_cast<double>(standing.size()));
    std::vector<std::string> alarms;
    for (const auto& conflict : standing)
        alarms.push_back(sentence_of(conflict));
    const std::lock_guard lock(mutex_);
    alarms_ = std::move(alarms);
}

std::vector<std::string> ConflictWatch::alarms() const
{
    const std::lock_guard lock(mutex_);
    return alarms_;
}

void ConflictWatch::look_at(Store& store, const Rep& rep, Instant now)
{
    const auto meetings = meetings_ahead_of(store, rep.id, now);
    if (meetings.empty()) return;
    const auto [calendars, are_all] = bookings_.feeds().reliable(rep, now);
    Seen seen;
    // Each rep at another time, so that visitors never wait for all of them at once.
    constexpr auto seconds = static_cast<std::size_t>(std::chrono::seconds{remembered_for}.count());
    const std::chrono::seconds shift{std::hash<std::string>{}(rep.id) % seconds};
    seen.stretch = (now.time_since_epoch() + shift) / remembered_for;
    Interval around{meetings.front().occ_start, meetings.front().occ_end};
    for (const auto& meeting : meetings) {
        seen.meetings.emplace_back(meeting.n, meeting.sequence);
        around.start = std::min(around.start, meeting.occ_start);
        around.end = std::max(around.end, meeting.occ_end);
    }
    for (const auto& kept : calendars)
        seen.calendars.push_back(kept.calendar);
    if (seen == seen_[rep.id]) return;

    std::vector<BusyEvent> events;
    for (const auto& calendar : seen.calendars) {
        auto found = Feeds::events_in(store, rep, *calendar, around);
        events.insert(events.end(), found.begin(), found.end());
    }
    for (const auto& meeting : meetings) {
        std::set<std::string> found;
        for (const auto& event : events)
            if (overlaps(meeting, event) && found.insert(key_of(event)).second)
                note(store, meeting, event, now);
        // What a calendar that can't be read now has said before still counts.
        if (are_all) end_others(store, meeting, found, now);
    }
    seen_[rep.id] = std::move(seen);
}

void ConflictWatch::note(
    Store& store, const MeetingRow& meeting, const BusyEvent& event, Instant now
)
{
    const auto key = key_of(event);
    const int is_new =
        store
            .query("INSERT INTO conflict (meeting, rep, start, event, event_start, event_end, "
                   "found) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .with(
                meeting.n,
                meeting.rep,
                seconds_of(meeting.start),
                key,
                seconds_of(event.time.start),
                seconds_of(event.time.end),
                seconds_of(now)
            )
            .run();
    if (is_new == 0) {
        store
            .query("UPDATE conflict SET gone = NULL, event_start = ?, event_end = ? "
                   "WHERE meeting = ? AND rep = ? AND start = ? AND event = ?")
            .with(
                seconds_of(event.time.start),
                seconds_of(event.time.end),
                meeting.n,
                meeting.rep,
                seconds_of(meeting.start),
                key
            )
            .run();
        return;
    }
    spdlog::warn(
        "something else has come into the calendar of {} at the time of the meeting {}",
        meeting.rep,
        meeting.id
    );
    metrics_.count("usher_meeting_conflicts_total");
    MeetingNews news;
    news.kind = "meeting.conflict";
    news.conflict = event;
    write_meeting_letters(store, bookings_.teams(), meeting, news, now, bookings_.secrets());
}

}  // namespace usher::agent
