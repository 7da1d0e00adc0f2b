// Rebuilding a talk from its turns, and keeping the latest ones.

#include "agent/talk.hpp"

#include <stdexcept>

#include "agent/event_json.hpp"

namespace usher::agent {
namespace {

std::vector<dialog::Event> events_of(const TurnRow& row, const SealKey& key, Talk& talk)
{
    if (row.sealed.empty()) return events_from_json(row.events);
    const auto unmasked = unseal(key, row.sealed);
    if (!unmasked) talk.has_masks = true;
    return events_from_json(unmasked.value_or(row.events));
}

std::shared_ptr<const rules::Profile>
pinned(Store& store, Profiles& profiles, const std::string& id, int version)
{
    auto found = profiles.version(store, id, version);
    if (found) return found.profile;
    throw std::runtime_error(
        "version " + std::to_string(version) + " of " + id + " is not in the store"
    );
}

}  // namespace

Talk rebuild(
    Store& store,
    Profiles& profiles,
    const ConversationRow& row,
    const SealKey& key,
    const std::function<void(const TurnAgain&)>& on_turn
)
{
    Talk talk;
    talk.n = row.n;
    talk.id = row.id;
    talk.profile = pinned(store, profiles, row.first_profile, row.first_version);
    talk.conversation.profile = row.first_profile;
    talk.conversation.version = row.first_version;
    for (const auto& turn : turns_of(store, row.n)) {
        const auto events = events_of(turn, key, talk);
        std::vector<dialog::Shown> shown;
        std::vector<dialog::Deed> deeds;
        const auto before = on_turn ? talk.conversation : dialog::Conversation{};
        for (const auto& event : events) {
            if (const auto* changed = std::get_if<dialog::ProfileChanged>(&event.what))
                talk.profile = pinned(store, profiles, changed->profile, changed->version);
            auto done = dialog::step(*talk.profile, std::move(talk.conversation), event);
            talk.conversation = std::move(done.conversation);
            if (!on_turn) continue;
            shown.insert(shown.end(), done.shown.begin(), done.shown.end());
            deeds.insert(deeds.end(), done.deeds.begin(), done.deeds.end());
        }
        talk.conversation.turns = turn.seq;
        if (on_turn) on_turn({turn, events, shown, deeds, before, talk});
    }
    return talk;
}

std::optional<Talk> TalkMemory::take(const std::string& id)
{
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return std::nullopt;
    auto talk = std::move(*found->second);
    talks_.erase(found->second);
    by_id_.erase(found);
    return talk;
}

void TalkMemory::put(Talk talk)
{
    forget(talk.id);
    talks_.push_front(std::move(talk));
    by_id_[talks_.front().id] = talks_.begin();
    if (talks_.size() <= talks_max_) return;
    by_id_.erase(talks_.back().id);
    talks_.pop_back();
}

void TalkMemory::forget(const std::string& id)
{
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return;
    talks_.erase(found->second);
    by_id_.erase(found);
}

}  // namespace usher::agent
