#pragma once
// The whole dialog: where we were and what happened give where we are, what to show and what to do.
// Total and deterministic; preview, test, replay and production call this one function.

#include <variant>
#include <vector>

#include "dialog/conversation.hpp"
#include "dialog/effect.hpp"
#include "dialog/event.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

// The message had no effect because its button is no longer open (protocol: error `stale`).
struct Stale {
    std::optional<Ask> ask;  // the question that is open now, if one is
};

struct Turn {
    Conversation conversation;
    std::vector<Shown> shown;
    std::vector<Deed> deeds;
    std::optional<Stale> stale;  // then nothing else changed and no turn is made of it
};

// `profile` is the pinned version (after ProfileChanged: the new one). Events answering a deed are
// stepped before any other event. `conversation.turns` is counted by the caller, one per turn made.
Turn step(const rules::Profile& profile, Conversation conversation, const Event& event);

}  // namespace usher::dialog
