// Every filter is a parameter that may be NULL; the statements never change.

#include "agent/records/lists.hpp"

#include <limits>

#include "agent/json_text.hpp"

namespace usher::agent {
namespace {

std::optional<std::int64_t> seconds_if_any(const std::optional<Instant>& at)
{
    if (!at) return std::nullopt;
    return static_cast<std::int64_t>(at->time_since_epoch().count());
}

// A LIKE pattern that finds the text as it stands in recorded JSON.
std::optional<std::string> pattern_for(const std::optional<std::string>& text)
{
    if (!text) return std::nullopt;
    const auto json = JsonText().text(*text).take();
    std::string pattern = "%";
    for (const char letter : json.substr(1, json.size() - 2)) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

}  // namespace

std::vector<ConversationRow> list_conversations(
    Store& store,
    const ConversationsWanted& wanted,
    Direction direction,
    std::optional<std::int64_t> after,
    int count
)
{
    const bool up = direction == Direction::oldest_first;
    const auto start = after.value_or(up ? 0 : std::numeric_limits<std::int64_t>::max());
    auto rows =
        store.query("SELECT n FROM conversation AS c WHERE erased IS NULL "
                    "AND CASE WHEN ?1 THEN n > ?2 ELSE n < ?2 END "
                    "AND (?3 IS NULL OR profile = ?3) AND (?4 IS NULL OR version = ?4) "
                    "AND (?5 IS NULL OR verdict = ?5) AND (?6 IS NULL OR outcome = ?6) "
                    "AND (?7 IS NULL OR lead = ?7) "
                    "AND (?8 IS NULL OR started >= ?8) AND (?9 IS NULL OR started < ?9) "
                    "AND (?10 IS NULL OR EXISTS (SELECT 1 FROM turn WHERE conversation = c.n "
                    "AND body LIKE ?10 ESCAPE '\\')) "
                    "ORDER BY CASE WHEN ?1 THEN n ELSE -n END LIMIT ?11");
    rows.with(
        up,
        start,
        wanted.profile,
        wanted.version,
        wanted.verdict,
        wanted.outcome,
        wanted.lead,
        seconds_if_any(wanted.since),
        seconds_if_any(wanted.until),
        pattern_for(wanted.text),
        count
    );
    std::vector<std::int64_t> found;
    while (rows.row())
        found.push_back(rows.integer(0));
    std::vector<ConversationRow> conversations;
    for (const auto n : found)
        if (auto row = find_conversation(store, n)) conversations.push_back(std::move(*row));
    return conversations;
}

std::vector<ListedMeeting> list_meetings(
    Store& store,
    const MeetingsWanted& wanted,
    Instant now,
    const std::optional<AfterMeeting>& after,
    int count
)
{
    auto rows = store.query(
        "SELECT m.id, c.id FROM meeting AS m JOIN conversation AS c ON c.n = m.conversation "
        "WHERE m.state NOT IN ('expired', 'released') "
        "AND (m.state <> 'hold' OR m.expires_at > ?1) "
        "AND (?2 IS NULL OR m.state = ?2) AND (?3 IS NULL OR m.rep = ?3) "
        "AND (?4 IS NULL OR m.start >= ?4) AND (?5 IS NULL OR m.start < ?5) "
        "AND (?6 IS NULL OR (m.start, m.n) > (?6, ?7)) "
        "ORDER BY m.start, m.n LIMIT ?8"
    );
    const auto after_start = after ? std::optional(after->start) : std::nullopt;
    rows.with(
        seconds_if_any(now),
        wanted.state,
        wanted.rep,
        seconds_if_any(wanted.since),
        seconds_if_any(wanted.until),
        seconds_if_any(after_start),
        after ? after->n : std::int64_t{0},
        count
    );
    std::vector<std::pair<std::string, std::string>> found;
    while (rows.row())
        found.emplace_back(rows.text(0), rows.text(1));
    std::vector<ListedMeeting> meetings;
    for (const auto& [meeting, conversation] : found)
        if (auto row = find_meeting(store, meeting))
            meetings.push_back({std::move(*row), conversation});
    return meetings;
}

}  // namespace usher::agent
