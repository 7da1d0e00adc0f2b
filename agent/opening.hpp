#pragma once
// From a hello to the first event: which profile, language, zone and country, and what is known.

#include <string>
#include <variant>

#include "agent/conversations.hpp"
#include "agent/places.hpp"
#include "agent/profiles.hpp"

namespace usher::agent {

struct Opening {
    PinnedProfile pinned;
    dialog::Opened opened;
    std::string visit;  // JSON, for the record
};

// Refuses a field whose content can't be, and a profile that isn't there.
std::variant<Opening, Refused> prepare_opening(
    const Hello& hello,
    Store& store,
    Profiles& profiles,
    const Places& places,
    const SiteSettings& site
);

// The groups of a conversation's experiments, by a hash of its id and their names.
std::map<std::string, std::string>
experiment_groups(const rules::Profile& profile, const std::string& conversation);

// The visit again, as a hello gave it; for a talk that is begun anew.
std::map<std::string, std::string> visit_from_json(const std::string& json);

}  // namespace usher::agent
