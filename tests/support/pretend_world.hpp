#pragma once
// The world as a talk sees it, without clocks, calendars or mail: answers every deed at once and
// the same way each time.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialog/step.hpp"
#include "rules/profile.hpp"

namespace usher::tests {

using Profiles = std::map<std::string, std::shared_ptr<const rules::Profile>>;

// The profiles of a folder, by id; throws with their findings if one has an error.
Profiles load_profiles(const std::string& folder);

class PretendWorld {
  public:
    // `settings`: desk=closed; slots=0 (none to be had); gone=1 (the first hold finds its slot
    // taken), gone=booking (the held slot is lost in the end); owner=ID (accounts have that owner).
    PretendWorld(Profiles profiles, std::map<std::string, std::string> settings);

    const rules::Profile& profile(const std::string& id) const;
    // What happens in answer to a deed; absent: nothing that the talk hears of.
    std::optional<dialog::Event> perform(const dialog::Deed& deed, dialog::Instant at);

  private:
    std::vector<dialog::SlotOffer> free_slots(const std::vector<std::string>& already_shown) const;
    std::string setting(const std::string& name, const std::string& otherwise) const;

    Profiles profiles_;
    std::map<std::string, std::string> settings_;
    dialog::SlotOffer held_;
    int holds_ = 0;
};

// One event with everything that comes of it in the same turn.
struct WholeTurn {
    dialog::Conversation conversation;
    std::vector<dialog::Shown> shown;
    std::vector<dialog::Deed> deeds;
    std::vector<dialog::Event> events;  // as they were stepped, for a replay
    bool stale = false;
};
WholeTurn
whole_turn(PretendWorld& world, const dialog::Conversation& before, const dialog::Event& event);

}  // namespace usher::tests
