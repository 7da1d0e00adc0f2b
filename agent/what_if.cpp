// Times and levels as written; the rest is replay.hpp's.

#include "agent/what_if.hpp"

#include <charconv>

#include "agent/rfc3339.hpp"
#include "rules/load.hpp"

namespace usher::agent {
namespace {

using Why = Declined::Why;

Declined no_time(const char* field, const std::string& given)
{
    return {
        Why::bad,
        "\"" + given + "\" is neither a time nor a span such as 90d, 12w or 36h.",
        {},
        field};
}

}  // namespace

std::optional<Instant> read_since(std::string_view text, Instant now)
{
    constexpr int hours_max = 24 * 366 * 100;  // a century; beyond it is a slip of the finger
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc{} && read.ptr + 1 == end && number >= 0) {
        const int hours = *read.ptr == 'h' ? 1 : *read.ptr == 'd' ? 24 : *read.ptr == 'w' ? 168 : 0;
        if (hours == 0 || number > hours_max / hours) return std::nullopt;
        return now - std::chrono::hours{number * hours};
    }
    return read_rfc3339(text);
}

Done what_if(
    const std::string& store_file, const rules::Profile& page, const WhatIf& wanted, Instant now
)
{
    ReplayWanted range;
    if (!wanted.since.empty() && !(range.since = read_since(wanted.since, now)))
        return no_time("since", wanted.since);
    if (!wanted.until.empty() && !(range.until = read_since(wanted.until, now)))
        return no_time("until", wanted.until);
    if (wanted.level != "answers" && wanted.level != "words")
        return Declined{Why::bad, "level must be answers or words.", {}, "level"};
    if (wanted.level == "words") range.level = ReplayLevel::words;
    Store store(store_file, Store::Access::read_only);
    Profiles profiles;
    return replay_to_json(replay_all(store, profiles, page, range));
}

Done what_if(
    const std::string& store_file,
    const rules::ProfileFiles& page,
    const WhatIf& wanted,
    Instant now
)
{
    const auto loaded = rules::load_profile(page);
    if (loaded.profile) return what_if(store_file, *loaded.profile, wanted, now);
    Declined declined{Why::findings, "The page has errors."};
    for (const auto& finding : loaded.findings)
        if (finding.severity == rules::Severity::error)
            declined.details.push_back(
                finding.code + " line " + std::to_string(finding.line) + ": " + finding.message
            );
    return declined;
}

}  // namespace usher::agent
