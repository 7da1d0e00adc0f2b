// Rows of sheet, with the conversations and meetings they belong to.

#include "agent/records/sheets.hpp"

#include <limits>

namespace usher::agent {
namespace {

std::int64_t seconds_of(const std::optional<Instant>& at, std::int64_t otherwise)
{
    return at ? static_cast<std::int64_t>(at->time_since_epoch().count()) : otherwise;
}

}  // namespace

void keep_sheet(
    Store& store,
    std::int64_t conversation,
    const std::string& profile,
    int version,
    const dialog::Recorded& recorded
)
{
    const auto sent_to = recorded.sent_to.empty() ? std::nullopt : std::optional(recorded.sent_to);
    store
        .query("INSERT INTO sheet (conversation, profile, version, verdict, sent_to, answers) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (conversation, profile) DO UPDATE SET "
               "version = ?3, verdict = ?4, sent_to = ?5, answers = ?6")
        .with(conversation, profile, version, recorded.verdict, sent_to, to_text(recorded))
        .run();
}

void forget_sheet(Store& store, std::int64_t conversation, const std::string& profile)
{
    store.query("DELETE FROM sheet WHERE conversation = ? AND profile = ?")
        .with(conversation, profile)
        .run();
}

void each_sheet(Store& store, const SheetsWanted& wanted, const std::function<bool(SheetRow)>& take)
{
    // The talks of this profile, those without a sheet too; its last real meeting beside it.
    auto rows = store.query(
        "SELECT c.n, c.id, coalesce(s.version, c.version), c.started, s.answers, c.outcome, "
        "c.lead, m.state, m.answer, c.experiments "
        "FROM conversation AS c "
        "LEFT JOIN sheet AS s ON s.conversation = c.n AND s.profile = ?1 "
        "LEFT JOIN meeting AS m ON m.n = (SELECT max(n) FROM meeting WHERE conversation = c.n "
        "AND state NOT IN ('hold', 'expired', 'released')) "
        "WHERE c.erased IS NULL AND c.started >= ?2 AND c.started < ?3 "
        "AND (s.conversation IS NOT NULL OR c.profile = ?1) ORDER BY c.started, c.n"
    );
    constexpr auto ever = std::numeric_limits<std::int64_t>::max();
    rows.with(wanted.profile, seconds_of(wanted.since, -ever), seconds_of(wanted.until, ever));
    while (rows.row()) {
        SheetRow row;
        row.n = rows.integer(0);
        row.conversation = rows.text(1);
        row.version = static_cast<int>(rows.integer(2));
        row.started = Instant{std::chrono::seconds{rows.integer(3)}};
        row.answers = rows.text(4);
        row.outcome = rows.text(5);
        row.lead = rows.text(6);
        row.meeting_state = rows.text(7);
        row.meeting_answer = rows.text(8);
        row.experiments = rows.text(9);
        if (!take(std::move(row))) return;
    }
}

}  // namespace usher::agent
