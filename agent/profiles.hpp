#pragma once
// The profiles in use, compiled from the store's versions. A version never changes, so it is
// compiled once and shared by every conversation pinned to it.

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"
#include "agent/settings.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

struct PinnedProfile {
    std::shared_ptr<const rules::Profile> profile;  // null: there is none
    int version = 0;
    explicit operator bool() const { return profile != nullptr; }
};

// Not for several threads at once: whoever reads the store has its own.
class Profiles {
  public:
    // Throws with a sentence if the stored version can't be compiled any more.
    PinnedProfile version(Store& store, const std::string& id, int number);
    // What new talks get; empty if no version is live.
    PinnedProfile live(Store& store, const std::string& id);

  private:
    std::map<std::pair<std::string, int>, std::shared_ptr<const rules::Profile>> compiled_;
};

// Puts the profiles of the configuration folder into the store: once if the store has none of this
// name (rules live in the console), or whenever the bytes differ from what is live (in files).
// Throws with all findings printed if one with an error would go live.
void seed_profiles(Store& store, const Settings& settings, Instant now);

}  // namespace usher::agent
