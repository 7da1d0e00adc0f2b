#pragma once
// Where a talk stands; rebuilt from its events by stepping through them (replay below).

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialog/event.hpp"
#include "rules/next_question.hpp"
#include "rules/route.hpp"
#include "rules/sheet.hpp"
#include "rules/verdict.hpp"

namespace usher::dialog {

// The stages of a talk. step.cpp holds the only switch over them.
enum class Stage {
    opening,      // before the first event
    asking,       // criteria are asked
    confirming,   // a disqualifier's or a known value's "do I have that right?"
    more,         // "three more?" at the question limit
    consenting,   // before the first personal datum
    booking,      // slots are offered
    contact,      // a slot is held (or a person/offer needs an address): contact fields are asked
    with_person,  // a person has stepped in; the dialog is silent
    ended  // parted; change, corrections and person still reopen it, unless a meeting is booked
};
std::string_view name_of(Stage stage);

// Why contact fields are being asked, so that the talk knows what comes after them.
enum class ContactFor { nothing, booking, person, offer };

struct Conversation {
    Stage stage = Stage::opening;
    std::string profile;  // id
    int version = 0;
    std::string language;
    std::size_t language_index = 0;
    std::string time_zone;
    rules::Sheet sheet;
    rules::Progress progress;
    rules::Verdict verdict;     // as of the last turn
    rules::RouteTaken route;    // once qualified
    std::string open_question;  // as in Ask::question; "" = none
    std::string confirming;     // what `confirm` is about: a disqualifier's or criterion's name
    std::vector<std::string> asked;  // criteria put to the visitor, in order
    std::string next_because;        // why the open question was chosen
    int misses = 0;                  // failed readings of the open question
    int off_topic = 0;
    bool consented = false, sent_once = false, cut_off = false;
    bool confirmed_disqualifier = false;
    std::map<std::string, std::string> contact;  // name, email, phone, company as known
    ContactFor contact_for = ContactFor::nothing;
    std::string pending_offer;  // an offer's name that waits for contact fields
    std::vector<std::string> slots_shown;
    std::optional<SlotOffer> held;
    std::optional<Instant> held_until;
    std::optional<Meeting> meeting;
    bool person_called = false;
    std::string outcome;  // of Ended; "" while the talk goes on
    int turns = 0;        // seq of the last turn
};

}  // namespace usher::dialog
