// The days are those of the version the talk stands under, not of today's.

#include "agent/retention.hpp"

#include <map>

#include "agent/records/erase.hpp"

namespace usher::agent {
namespace {

constexpr int talks_at_once_max = 100;

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }

struct PinnedVersion {
    std::string profile;
    int number = 0;
};

std::vector<PinnedVersion> versions_in_use(Store& store)
{
    auto rows = store.query("SELECT DISTINCT profile, version FROM conversation "
                            "WHERE erased IS NULL");
    std::vector<PinnedVersion> versions;
    while (rows.row())
        versions.push_back({rows.text(0), static_cast<int>(rows.integer(1))});
    return versions;
}

}  // namespace

std::vector<std::string> forget_old_talks(Store& store, Profiles& profiles, Instant now)
{
    std::vector<std::pair<std::int64_t, std::string>> old;
    for (const auto& [profile, number] : versions_in_use(store)) {
        const auto pinned = profiles.version(store, profile, number);
        if (!pinned || !pinned.profile->consent) continue;
        const auto days = std::chrono::days{pinned.profile->consent->forget_after_days};
        auto rows = store.query("SELECT n, id FROM conversation AS c WHERE erased IS NULL "
                                "AND profile = ? AND version = ? AND last_at < ? "
                                "AND NOT EXISTS (SELECT 1 FROM meeting WHERE conversation = c.n "
                                "AND state = 'confirmed' AND end > ?) LIMIT ?");
        rows.with(profile, number, seconds_of(now - days), seconds_of(now), talks_at_once_max);
        while (rows.row())
            old.emplace_back(rows.integer(0), rows.text(1));
    }
    std::vector<std::string> ids;
    for (const auto& [n, id] : old) {
        erase_conversation(store, n, now);
        audit(store, now, "retention", "forget", id);
        ids.push_back(id);
    }
    return ids;
}

}  // namespace usher::agent
