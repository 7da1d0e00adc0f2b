#pragma once
// A message with the parts that its words play in events, and what is asked of a stretch of it.

#include <vector>

#include "dialog/message.hpp"
#include "dialog/vocabulary/event_words.hpp"

namespace usher::dialog {

using vocabulary::Part;

// Something told: the tokens [first, last) and the word that says what happened.
struct EventTold {
    std::string_view name;  // "funding"
    std::size_t first = 0, last = 0;
    std::size_t verb = 0;
};

class EventScene {
  public:
    explicit EventScene(const Message& message);

    const Message& message() const { return message_; }
    const Tokens& tokens() const { return message_.tokens(); }
    bool plays(std::size_t token, Part part) const
    {
        return token < parts_.size() && (parts_[token] & vocabulary::bit(part)) != 0;
    }
    bool plays_in(std::size_t first, std::size_t last, Part part) const;
    bool word_in(std::size_t first, std::size_t last, const WordList& words) const;
    // "we", "wir", "hemos": said of themselves, in [first, last).
    bool we_in(std::size_t first, std::size_t last) const;
    // The clause of the token, but no more than some words to either side, so that long messages
    // take no longer than they must.
    Clause around(std::size_t token) const;
    bool empty() const { return all_ == 0; }
    bool has(Part part) const { return (all_ & vocabulary::bit(part)) != 0; }

  private:
    void separable_verbs();

    const Message& message_;
    std::vector<vocabulary::Parts> parts_;
    vocabulary::Parts all_ = 0;
};

// A town or country named at the token: with its capital, or after "in" by those who write none.
bool names_a_place(const EventScene& scene, std::size_t token, const Hit& place);

// All that is told, true or not, theirs or not.
std::vector<EventTold> events_told(const EventScene& scene);

// Of these the ones that have happened or are decided, each name once, in order.
std::vector<EventTold> find_triggers(const EventScene& scene, const std::vector<EventTold>& told);

// Did it happen, or is it decided; and is it their own?
bool is_so_and_theirs(const EventScene& scene, const EventTold& event);

// Does it happen to somebody else, or only to the visitor: "I was laid off from my last job"?
bool is_somebody_elses(const EventScene& scene, const EventTold& event);

// "They say", "angeblich": does talk begin at the token?
bool says_by_hearsay(const EventScene& scene, std::size_t token);

// Told as what may come or not.
bool remains_to_be_seen(const EventScene& scene, const EventTold& event);

// All is quiet but for this.
bool is_the_exception(const EventScene& scene, const EventTold& event);

// Printed somewhere, and said not to be so.
bool is_only_on_paper(const EventScene& scene, const EventTold& event);

}  // namespace usher::dialog
