// Words that are not of the contract are refused by name, so that a typo is no empty list.

#include "agent/list_filters.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "agent/rfc3339.hpp"
#include "agent/secrets.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using Words = std::vector<std::string>;

const Words verdicts = {"open", "qualified", "review", "not_a_fit", "disqualified"};
const Words outcomes = {"booked", "handed_over", "disqualified", "not_a_fit", "offered", "left"};
const Words leads = {"won", "lost", "churned", "expanded"};
const Words meeting_states = {"hold", "confirmed", "cancelled", "moved", "held", "no_show"};

std::optional<std::string> if_any(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

// Collects the first thing that is wrong.
class Checks {
  public:
    std::optional<std::string>
    word(const char* field, const std::string& text, const Words& allowed)
    {
        if (!text.empty() && std::find(allowed.begin(), allowed.end(), text) == allowed.end())
            refuse(field, "must be " + rules::list_of(allowed, " or "));
        return if_any(text);
    }
    std::optional<Instant> time(const char* field, const std::string& text)
    {
        if (text.empty()) return std::nullopt;
        const auto at = read_rfc3339(text);
        if (!at) refuse(field, "must be a time like 2026-11-24T15:00:00Z");
        return at;
    }
    void limit(int limit)
    {
        if (limit < 1 || limit > page_entries_max)
            refuse("limit", "must be from 1 to " + std::to_string(page_entries_max));
    }
    void refuse(const std::string& field, const std::string& what)
    {
        if (!bad) bad = BadRequest{field, field + " " + what};
    }

    std::optional<BadRequest> bad;
};

std::optional<std::int64_t> take_number(std::string_view& text)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return number;
}

}  // namespace

std::variant<ConversationsWanted, BadRequest> read_filter(const ConversationFilter& filter)
{
    Checks checks;
    ConversationsWanted wanted;
    wanted.profile = if_any(filter.profile);
    wanted.verdict = checks.word("verdict", filter.verdict, verdicts);
    wanted.outcome = checks.word("outcome", filter.outcome, outcomes);
    wanted.lead = checks.word("lead", filter.lead, leads);
    wanted.text = if_any(filter.text);
    if (filter.version != 0) wanted.version = filter.version;
    wanted.since = checks.time("since", filter.since);
    wanted.until = checks.time("until", filter.until);
    checks.limit(filter.limit);
    if (!filter.after.empty() && !read_after_conversation(filter.after))
        checks.refuse("after", "must be what the last page gave");
    if (checks.bad) return *checks.bad;
    return wanted;
}

std::variant<MeetingsWanted, BadRequest> read_filter(const MeetingFilter& filter)
{
    Checks checks;
    MeetingsWanted wanted;
    wanted.state = checks.word("state", filter.state, meeting_states);
    wanted.rep = if_any(filter.rep);
    wanted.since = checks.time("since", filter.since);
    wanted.until = checks.time("until", filter.until);
    checks.limit(filter.limit);
    if (!filter.after.empty() && !read_after_meeting(filter.after))
        checks.refuse("after", "must be what the last page gave");
    if (checks.bad) return *checks.bad;
    return wanted;
}

std::string write_after(std::int64_t n) { return base64url("c" + std::to_string(n)); }

std::string write_after(const AfterMeeting& meeting)
{
    return base64url(
        "m" + std::to_string(meeting.start.time_since_epoch().count()) + "," +
        std::to_string(meeting.n)
    );
}

std::optional<std::int64_t> read_after_conversation(const std::string& after)
{
    const auto bytes = from_base64url(after).value_or("");
    std::string_view text = bytes;
    if (!text.starts_with('c')) return std::nullopt;
    text.remove_prefix(1);
    const auto n = take_number(text);
    return text.empty() ? n : std::nullopt;
}

std::optional<AfterMeeting> read_after_meeting(const std::string& after)
{
    const auto bytes = from_base64url(after).value_or("");
    std::string_view text = bytes;
    if (!text.starts_with('m')) return std::nullopt;
    text.remove_prefix(1);
    const auto start = take_number(text);
    if (!start || !text.starts_with(',')) return std::nullopt;
    text.remove_prefix(1);
    const auto n = take_number(text);
    if (!n || !text.empty()) return std::nullopt;
    return AfterMeeting{Instant{std::chrono::seconds{*start}}, *n};
}

}  // namespace usher::agent
