#pragma once
// A recorded talk's typed messages, read again under another page: with its synonyms, labels and
// bands. What was picked, skipped or confirmed stands as it was recorded.

#include <vector>

#include "dialog/replay.hpp"

namespace usher::dialog {

// One recorded turn with where the talk stood before and after it, under its own page.
struct HeardTurn {
    const std::vector<Event>& events;
    const Conversation& before;
    const Conversation& after;
};

class ReadAgain {
  public:
    // `candidate` must outlive it.
    explicit ReadAgain(const rules::Profile& candidate) : candidate_(candidate) {}

    // Turn by turn, in order.
    void take(const HeardTurn& turn);
    // All of it, once the last turn was taken. `as_recorded`: the same talk by its own page. Talks
    // that went through several pages are not read again: that is what comes back.
    Recorded recorded(const Conversation& last, Recorded as_recorded) const;

  private:
    void take_over(const HeardTurn& turn);
    bool read(const HeardTurn& turn, const Event& event);

    const rules::Profile& candidate_;
    Conversation now_;  // under the candidate
    bool moved_ = false;
};

}  // namespace usher::dialog
