#pragma once
// A conversation in memory: where it stands, under which profile. Everything in it can be rebuilt
// from the store at any time, so it may be dropped at any time.

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "agent/profiles.hpp"
#include "agent/records/turns.hpp"
#include "agent/seal.hpp"
#include "dialog/conversation.hpp"
#include "dialog/step.hpp"

namespace usher::agent {

struct Talk {
    std::int64_t n = 0;
    std::string id;
    std::shared_ptr<const rules::Profile> profile;
    dialog::Conversation conversation;
    bool has_masks = false;  // rebuilt without the key to what is sealed
};

// One recorded turn, stepped again: what was shown and wanted, and where the talk stood then.
struct TurnAgain {
    const TurnRow& row;
    const std::vector<dialog::Event>& events;
    const std::vector<dialog::Shown>& shown;
    const std::vector<dialog::Deed>& deeds;
    const dialog::Conversation& before;
    const Talk& talk;
};

// Steps through all that is recorded of a conversation. Throws with a sentence if its version is
// gone or the record can't be read.
Talk rebuild(
    Store& store,
    Profiles& profiles,
    const ConversationRow& row,
    const SealKey& key,
    const std::function<void(const TurnAgain&)>& on_turn = {}
);

// Talks that were heard of lately. Bounded: the one not heard of for longest is let go.
class TalkMemory {
  public:
    explicit TalkMemory(std::size_t talks_max) : talks_max_(talks_max) {}
    // Takes it out: a talk that is being worked on is not in here, so that nothing half-done stays
    // when the work fails.
    std::optional<Talk> take(const std::string& id);
    void put(Talk talk);
    void forget(const std::string& id);
    std::size_t size() const { return talks_.size(); }

  private:
    std::size_t talks_max_;
    std::list<Talk> talks_;  // the latest first
    std::unordered_map<std::string, std::list<Talk>::iterator> by_id_;
};

}  // namespace usher::agent
