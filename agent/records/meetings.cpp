// Rows of meeting and credit.

#include "agent/records/meetings.hpp"

#include <algorithm>

#include "agent/booking/meeting_uid.hpp"

namespace usher::agent {
namespace {

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

std::optional<std::int64_t> seconds_if_any(const std::optional<Instant>& at)
{
    return at ? std::optional(seconds_of(*at)) : std::nullopt;
}

std::optional<std::string> or_null(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

MeetingRow read(const Query& row)
{
    MeetingRow meeting;
    int at = 0;
    meeting.n = row.integer(at++);
    meeting.id = row.text(at++);
    meeting.rep = row.text(at++);
    meeting.team = row.text(at++);
    meeting.state = row.text(at++);
    meeting.start = instant_of(row.integer(at++));
    meeting.end = instant_of(row.integer(at++));
    meeting.occ_start = instant_of(row.integer(at++));
    meeting.occ_end = instant_of(row.integer(at++));
    if (const auto expires = row.integer_if_any(at++)) meeting.expires_at = instant_of(*expires);
    meeting.conversation = row.integer(at++);
    meeting.profile = row.text(at++);
    meeting.title = row.text(at++);
    meeting.place = row.text(at++);
    meeting.time_zone = row.text(at++);
    meeting.language = row.text(at++);
    meeting.visitor_name = row.text(at++);
    meeting.visitor_email = row.text(at++);
    meeting.visitor_company = row.text(at++);
    meeting.sequence = static_cast<int>(row.integer(at++));
    meeting.credit_paid = row.integer(at++) != 0;
    meeting.created = instant_of(row.integer(at++));
    meeting.changed = instant_of(row.integer(at++));
    meeting.answer = row.text(at++);
    meeting.reason = row.text(at++);
    ++at;  // invited_as
    meeting.uid_domain = row.text(at++);
    if (meeting.uid_domain.empty()) meeting.uid_domain = first_uid_domain;
    return meeting;
}

std::vector<MeetingRow> find(Query& rows)
{
    std::vector<MeetingRow> meetings;
    while (rows.row())
        meetings.push_back(read(rows));
    return meetings;
}

}  // namespace

void insert_meeting(Store& store, MeetingRow& meeting)
{
    store
        .query("INSERT INTO meeting (id, rep, team, state, start, end, occ_start, occ_end, "
               "expires_at, conversation, profile, title, place, time_zone, language, "
               "visitor_name, visitor_email, visitor_company, sequence, credit_paid, created, "
               "changed, uid_domain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
               "?, ?, "
               "?, ?, ?)")
        .with(
            meeting.id,
            meeting.rep,
            meeting.team,
            meeting.state,
            seconds_of(meeting.start),
            seconds_of(meeting.end),
            seconds_of(meeting.occ_start),
            seconds_of(meeting.occ_end),
            seconds_if_any(meeting.expires_at),
            meeting.conversation,
            meeting.profile,
            meeting.title,
            meeting.place,
            meeting.time_zone,
            meeting.language,
            or_null(meeting.visitor_name),
            or_null(meeting.visitor_email),
            or_null(meeting.visitor_company),
            meeting.sequence,
            meeting.credit_paid,
            seconds_of(meeting.created),
            seconds_of(meeting.changed),
            or_null(meeting.uid_domain)
        )
        .run();
    meeting.n = store.last_row();
}

void update_meeting(Store& store, const MeetingRow& meeting)
{
    store
        .query("UPDATE meeting SET rep = ?, state = ?, start = ?, end = ?, occ_start = ?, occ_end "
               "= ?, "
               "expires_at = ?, time_zone = ?, visitor_name = ?, visitor_email = ?, "
               "visitor_company = ?, sequence = ?, credit_paid = ?, changed = ?, answer = ?, "
               "reason = ? WHERE n = ?")
        .with(
            meeting.rep,
            meeting.state,
            seconds_of(meeting.start),
            seconds_of(meeting.end),
            seconds_of(meeting.occ_start),
            seconds_of(meeting.occ_end),
            seconds_if_any(meeting.expires_at),
            meeting.time_zone,
            or_null(meeting.visitor_name),
            or_null(meeting.visitor_email),
            or_null(meeting.visitor_company),
            meeting.sequence,
            meeting.credit_paid,
            seconds_of(meeting.changed),
            or_null(meeting.answer),
            or_null(meeting.reason),
            meeting.n
        )
        .run();
}

std::optional<MeetingRow> find_meeting(Store& store, const std::string& id)
{
    auto row = store.query("SELECT * FROM meeting WHERE id = ?");
    if (!row.with(id).row()) return std::nullopt;
    return read(row);
}

std::vector<MeetingRow> holds_of(Store& store, std::int64_t conversation)
{
    auto rows = store.query("SELECT * FROM meeting WHERE conversation = ? "
                            "AND state IN ('hold', 'expired') ORDER BY n DESC");
    return find(rows.with(conversation));
}

std::optional<MeetingRow> meeting_of(Store& store, std::int64_t conversation)
{
    auto row = store.query("SELECT * FROM meeting WHERE conversation = ? "
                           "AND state NOT IN ('hold', 'expired', 'released') "
                           "ORDER BY n DESC LIMIT 1");
    if (!row.with(conversation).row()) return std::nullopt;
    return read(row);
}

std::vector<MeetingRow> dead_holds_of(Store& store, const std::string& rep, Instant now)
{
    auto rows =
        store.query("SELECT * FROM meeting WHERE rep = ? AND state = 'hold' AND expires_at <= ?");
    return find(rows.with(rep, seconds_of(now)));
}

std::vector<MeetingRow> meetings_ahead_of(Store& store, const std::string& rep, Instant now)
{
    auto rows = store.query("SELECT * FROM meeting WHERE rep = ? AND state = 'confirmed' "
                            "AND start > ? ORDER BY start");
    return find(rows.with(rep, seconds_of(now)));
}

std::vector<TakenTime>
taken_times_of(Store& store, const std::string& rep, const Interval& interval, const Own& own)
{
    auto rows = store.query("SELECT start, end, occ_start, occ_end, state, expires_at FROM meeting "
                            "WHERE rep = ?1 "
                            "AND state IN ('hold', 'confirmed', 'held', 'no_show') "
                            "AND occ_start < ?2 AND occ_end > ?3 AND n <> ?4 "
                            "AND NOT (state = 'hold' AND conversation = ?5)");
    rows.with(
        rep,
        seconds_of(interval.end),
        seconds_of(interval.start),
        own.meeting,
        own.conversation_holds
    );
    std::vector<TakenTime> taken;
    while (rows.row()) {
        TakenTime one;
        one.start = instant_of(rows.integer(0));
        one.end = instant_of(rows.integer(1));
        one.buffer_before_min = static_cast<int>((rows.integer(0) - rows.integer(2)) / 60);
        one.buffer_after_min = static_cast<int>((rows.integer(3) - rows.integer(1)) / 60);
        one.state = rows.text(4) == "hold" ? TakenTime::State::hold : TakenTime::State::confirmed;
        if (const auto expires = rows.integer_if_any(5)) one.expires_at = instant_of(*expires);
        taken.push_back(one);
    }
    return taken;
}

int live_meetings_of(Store& store, const std::string& rep, const Interval& interval, Instant now)
{
    auto count = store.query("SELECT count(*) FROM meeting WHERE rep = ? AND start >= ? "
                             "AND start < ? AND (state IN ('confirmed', 'held', 'no_show') "
                             "OR (state = 'hold' AND expires_at > ?))");
    count.with(rep, seconds_of(interval.start), seconds_of(interval.end), seconds_of(now)).row();
    return static_cast<int>(count.integer(0));
}

Turns load_turns(Store& store, const std::string& pool)
{
    auto rows = store.query("SELECT rep, credit, last_assigned FROM credit WHERE pool = ?");
    rows.with(pool);
    Turns turns;
    while (rows.row()) {
        const auto last = rows.integer(2);
        turns.by_rep[rows.text(0)] = {rows.integer(1), last};
        turns.taken = std::max(turns.taken, last);  // The last turn is somebody's.
    }
    return turns;
}

void save_turns(Store& store, const std::string& pool, const Turns& turns)
{
    for (const auto& [rep, standing] : turns.by_rep) {
        store
            .query("INSERT INTO credit (pool, rep, credit, last_assigned) VALUES (?1, ?2, ?3, ?4) "
                   "ON CONFLICT (pool, rep) DO UPDATE SET credit = ?3, last_assigned = ?4")
            .with(pool, rep, standing.credit, standing.last_turn)
            .run();
    }
}

}  // namespace usher::agent
