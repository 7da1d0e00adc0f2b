// Rows of conversation and turn.

#include "agent/records/turns.hpp"

#include "agent/records/erase.hpp"

namespace usher::agent {
namespace {

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

std::optional<Instant> instant_if_any(const Query& row, int column)
{
    const auto seconds = row.integer_if_any(column);
    return seconds ? std::optional(instant_of(*seconds)) : std::nullopt;
}

std::optional<std::string> or_null(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<ConversationRow> read(Query& row)
{
    if (!row.row()) return std::nullopt;
    ConversationRow found;
    found.n = row.integer(0);
    found.id = row.text(1);
    found.token_sha256 = row.text(2);
    found.first_profile = row.text(3);
    found.first_version = static_cast<int>(row.integer(4));
    found.profile = row.text(5);
    found.version = static_cast<int>(row.integer(6));
    found.language = row.text(7);
    found.started = instant_of(row.integer(8));
    found.last_at = instant_of(row.integer(9));
    found.ended = instant_if_any(row, 10);
    found.turns = static_cast<int>(row.integer(11));
    found.visit = row.text(12);
    found.experiments = row.text(13);
    found.lead = row.text(14);
    found.lead_at = instant_if_any(row, 15);
    found.erased = row.integer_if_any(16).has_value();
    return found;
}

}  // namespace

void insert_conversation(
    Store& store, ConversationRow& conversation, std::optional<std::int64_t> carried_from
)
{
    store
        .query("INSERT INTO conversation (id, token_sha256, first_profile, first_version, profile, "
               "version, language, started, last_at, visit, experiments, carried_from) "
               "VALUES (?1, ?2, ?3, ?4, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9)")
        .with(
            conversation.id,
            conversation.token_sha256,
            conversation.first_profile,
            conversation.first_version,
            conversation.language,
            seconds_of(conversation.started),
            conversation.visit,
            conversation.experiments,
            carried_from
        )
        .run();
    conversation.n = store.last_row();
}

std::optional<ConversationRow> find_conversation(Store& store, const std::string& id)
{
    auto found = store.query("SELECT n FROM conversation WHERE id = ?");
    if (!found.with(id).row()) return std::nullopt;
    return find_conversation(store, found.integer(0));
}

std::optional<ConversationRow> find_conversation(Store& store, std::int64_t n)
{
    auto found = store.query(
        "SELECT n, id, token_sha256, first_profile, first_version, profile, version, language, "
        "started, last_at, ended, turns, visit, experiments, lead, lead_at, erased "
        "FROM conversation WHERE n = ?"
    );
    return read(found.with(n));
}

void append_turn(
    Store& store, std::int64_t conversation, const TurnRow& turn, const TalkSummary& summary
)
{
    store
        .query("INSERT INTO turn (conversation, seq, re, at, events, sealed, body, trace) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .with(
            conversation,
            turn.seq,
            or_null(turn.re),
            seconds_of(turn.at),
            turn.events,
            or_null(turn.sealed),
            turn.body,
            turn.trace
        )
        .run();
    // `ended` is when the outcome was given; a talk that was reopened has not ended.
    store
        .query("UPDATE conversation SET turns = ?1, last_at = ?2, profile = ?3, version = ?4, "
               "language = ?5, verdict = ?6, disqualifier = ?7, "
               "ended = CASE WHEN ?8 IS NULL THEN NULL WHEN outcome IS ?8 THEN ended ELSE ?2 END, "
               "outcome = ?8, score_low = ?9, score_high = ?10, cut_off = ?11 WHERE n = ?12")
        .with(
            turn.seq,
            seconds_of(turn.at),
            summary.profile,
            summary.version,
            summary.language,
            summary.verdict,
            or_null(summary.disqualifier),
            or_null(summary.outcome),
            summary.score_low,
            summary.score_high,
            summary.cut_off,
            conversation
        )
        .run();
}

void remember_email(Store& store, std::int64_t conversation, const std::string& email)
{
    store.query("UPDATE conversation SET email_sha256 = ? WHERE n = ?")
        .with(email_hash(email), conversation)
        .run();
}

std::optional<std::string>
body_answering(Store& store, std::int64_t conversation, const std::string& re)
{
    auto found = store.query("SELECT body FROM turn WHERE conversation = ? AND re = ?");
    if (!found.with(conversation, re).row()) return std::nullopt;
    return found.text(0);
}

std::vector<std::string> bodies_after(Store& store, std::int64_t conversation, int seq)
{
    auto rows =
        store.query("SELECT body FROM turn WHERE conversation = ? AND seq > ? ORDER BY seq");
    rows.with(conversation, seq);
    std::vector<std::string> bodies;
    while (rows.row())
        bodies.push_back(rows.text(0));
    return bodies;
}

std::vector<TurnRow> turns_of(Store& store, std::int64_t conversation)
{
    auto rows = store.query("SELECT seq, re, at, events, sealed, body, trace FROM turn "
                            "WHERE conversation = ? ORDER BY seq");
    rows.with(conversation);
    std::vector<TurnRow> turns;
    while (rows.row()) {
        turns.push_back(
            {static_cast<int>(rows.integer(0)),
             rows.text(1),
             instant_of(rows.integer(2)),
             rows.text(3),
             rows.text(4),
             rows.text(5),
             rows.text(6)}
        );
    }
    return turns;
}

void unmask_turn(Store& store, std::int64_t conversation, int seq, const std::string& events)
{
    store.query("UPDATE turn SET events = ?, sealed = NULL WHERE conversation = ? AND seq = ?")
        .with(events, conversation, seq)
        .run();
}

}  // namespace usher::agent
