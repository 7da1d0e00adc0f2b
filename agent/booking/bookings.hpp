#pragma once
// Booking inside a conversation's turn: find, hold, let go, book. Runs on the records thread, in
// the turn's own transaction, so that what was free when it was looked at is free when it is taken.

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "agent/booking/rep_search.hpp"
#include "agent/secrets.hpp"
#include "agent/settings.hpp"
#include "agent/talk.hpp"
#include "dialog/effect.hpp"

namespace usher::agent {

class Bookings {
  public:
    // Throws with all findings printed if teams.jsonc can't be used; without one nobody is booked.
    Bookings(const Settings& settings, Secrets& secrets, CalendarShelf& shelf);

    dialog::SlotsFound
    find(Store& store, const Talk& talk, const dialog::FindSlots& wanted, Instant now);
    // The same slot again is a renewal (once). Another one lets go of what was held before.
    std::variant<dialog::SlotHeld, dialog::SlotGone>
    hold(Store& store, const Talk& talk, const dialog::HoldSlot& wanted, Instant now);
    void release(Store& store, const Talk& talk, Instant now);
    // A hold that has run out is got again if the time is still free.
    std::variant<dialog::MeetingBooked, dialog::SlotGone>
    book(Store& store, const Talk& talk, const dialog::BookMeeting& wanted, Instant now);

    // For the visitor's own meeting page: the same rep's other times, and one of them.
    std::vector<dialog::SlotOffer>
    times_for(Store& store, const MeetingRow& meeting, const rules::Booking& booking, Instant now);
    // Nothing is changed if it is not free. False: it is gone.
    bool move(
        Store& store, MeetingRow& meeting, const rules::Booking& booking, Instant start, Instant now
    );
    void cancel(Store& store, MeetingRow& meeting, Instant now);
    // Another rep of the same pool takes the meeting over, at the same time: whoever's turn it is
    // of those who are free and not among `declined`. The rep it is taken from gets the turn back.
    // False: nobody can, or it was with a rep by name; nothing is changed.
    bool
    reassign(Store& store, MeetingRow& meeting, const std::set<std::string>& declined, Instant now);
    // What did not take place was no turn of the rep's.
    void give_turn_back(Store& store, MeetingRow& meeting);

    // The meeting as its visitor is told of it, with links that hold now.
    dialog::Meeting meeting_for_visitor(Store& store, const MeetingRow& meeting);
    const Teams& teams() const { return teams_; }
    Secrets& secrets() { return secrets_; }
    RepSearch& search() { return search_; }
    Feeds& feeds() { return feeds_; }
    // For the links; from any thread.
    void set_public_url(const std::string& url);
    std::string public_url();  // without a "/" at its end

  private:
    struct Choice;
    std::string uid_domain();
    SlotQuestion question_for(
        Store& store, const Talk& talk, const RouteReps& route, const std::string& slot, Instant now
    );
    std::optional<MeetingRow>
    take(Store& store, const Talk& talk, const Choice& choice, Instant now);
    const Rep&
    choose(Store& store, const RouteReps& route, const std::vector<const Rep*>& free, Instant now);
    void expire_dead_holds(Store& store, const std::vector<const Rep*>& reps, Instant now);
    void let_go(Store& store, MeetingRow hold, const char* state, Instant now);
    // `wanted`: the slot as it was asked for; "" = none in particular.
    dialog::SlotGone gone(
        Store& store, const Talk& talk, const Choice& choice, const std::string& wanted, Instant now
    );

    const Teams teams_;
    Feeds feeds_;
    RepSearch search_;
    Secrets& secrets_;
    std::optional<std::string> mails_from_;  // absent: no mail leaves this house
    std::mutex url_mutex_;
    std::string public_url_;
};

}  // namespace usher::agent
