#pragma once
// Where turns are made: load the talk, step, render, store. Everything here runs inside a job of
// the records thread; nothing here tells anybody.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "agent/clock.hpp"
#include "agent/conversations.hpp"
#include "agent/perform.hpp"
#include "agent/places.hpp"
#include "agent/talk.hpp"

namespace usher::agent {

// A talk that has just been opened, with its first turn.
struct Begun {
    Welcome welcome;
    SealKey key;
    Frame first;
};

// What came of an event.
struct Told {
    Frame turn;
    bool forgotten = false;  // nothing of the talk is left
};
struct NoSuchTalk {};
struct TooLong {};  // it has more turns than any honest talk; nothing was stored
using Heard = std::variant<Told, Repeated, StaleButton, NoSuchTalk, TooLong>;

class TalkRoom {
  public:
    TalkRoom(const Means& means, const Clock& clock, const Places& places);

    std::variant<Begun, Refused> begin(Store& store, const Hello& hello);
    // Begins a talk that goes on from an earlier one which may no longer be resumed.
    std::variant<Begun, Refused>
    begin_anew(Store& store, const ConversationRow& earlier, const Resume& resume, SealKey key);

    // Something happened to this conversation. `key`: of whoever listens; may be unknown.
    Heard
    hear(Store& store, const std::string& conversation, dialog::Event event, const SealKey& key);
    void erase(Store& store, const ConversationRow& conversation);

    // The store knows better than the memory: drop what is in mind of this talk.
    void forget(const std::string& conversation);
    // How long after its last turn a talk may be gone on with, by its own profile.
    std::chrono::hours resumable_for(Store& store, const ConversationRow& conversation);

    Instant now() const { return clock_.now(); }
    std::size_t talks_in_memory() const { return memory_.size(); }

  private:
    struct Carried {
        std::vector<rules::Answer> answers;
        std::optional<std::int64_t> from;
    };
    std::variant<Begun, Refused> begin(Store& store, const Hello& hello, Carried carried);
    // True: the talk's version was withdrawn, and it stands under another one now.
    bool move_if_withdrawn(TurnInHand& turn, MadeTurn& made);
    std::optional<Talk> load(Store& store, const std::string& conversation, const SealKey& key);
    Frame store_turn(
        Store& store,
        Talk& talk,
        const MadeTurn& made,
        const std::string& re,
        Instant at,
        const SealKey& key
    );
    void lift_masks(Store& store, Talk& talk, const SealKey& key);

    Means means_;
    const Clock& clock_;
    const Places& places_;
    TalkMemory memory_;
};

}  // namespace usher::agent
