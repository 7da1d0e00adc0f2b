#pragma once
// Questions across profiles: which one would get this visitor, and what one talk is worth under
// each of them.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/profiles.hpp"
#include "agent/settings.hpp"
#include "rules/finding.hpp"
#include "rules/load.hpp"

namespace usher::agent {

// By the live versions: {"profile", "version", "fallback", "passed": [{"profile", "because"}]}.
// `facts`: "visit.page" ... `profile` is null if nobody would take them.
std::string choose_for_visitor(
    Store& store,
    Profiles& profiles,
    const SiteSettings& site,
    const std::map<std::string, std::string>& facts
);

// {"conversation", "scores": [{"profile", "version", "verdict", "disqualifier", "sent_to", "score",
// "layers"}]}: what was said, weighed under every live profile. Absent: there is no such talk.
std::optional<std::string> scores_of_talk(
    Store& store, Profiles& profiles, const SiteSettings& site, const std::string& conversation
);

// U312 over the live profiles, with `page` (read from `files`) in the place of its own, where they
// are written. None if the site doesn't list it.
std::vector<rules::Finding> routing_findings(
    Store& store,
    Profiles& profiles,
    const SiteSettings& site,
    const rules::Profile& page,
    const rules::ProfileFiles& files
);

}  // namespace usher::agent
