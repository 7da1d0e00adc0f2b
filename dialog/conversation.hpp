#pragma once
// Where a talk stands; rebuilt from its events by stepping through them. Equal events under equal
// profiles give equal conversations.

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

// The stages of a talk.
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

// What `confirm` is about.
enum class Confirming { nothing, disqualifier, known_value, reading, carried_over, contact, offer };

// The deed whose answer must come before the talk can go on; it comes within the same turn.
enum class Awaiting { nothing, account, slots, hold, booking, desk, profile };

// An answer offered as a button for the open question only ("50 to 99" or "100 to 500"?).
struct Suggested {
    std::string name, label;
    rules::Value value;
    friend bool operator==(const Suggested&, const Suggested&) = default;
};

struct Conversation {
    Stage stage = Stage::opening;
    std::string profile;  // id
    int version = 0;
    std::string language;
    std::size_t language_index = 0;
    std::string time_zone;
    std::map<std::string, std::string> experiments;  // name -> group
    int turns = 0;                                   // seq of the last turn

    // What is known, and what it comes to.
    rules::Sheet sheet;
    rules::Progress progress;
    rules::Verdict verdict;   // as of the last turn; open while a disqualifier is being confirmed
    rules::RouteTaken route;  // once qualified
    std::vector<std::string> asked;  // this profile's criteria put to the visitor, in order
    bool sent_once = false, cut_off = false;
    bool concluded = false;  // the asking is over, until something is asked again
    std::string told;        // the outcome that was last told to the visitor; "" = none yet

    // The open question.
    std::string open_question;  // as in Ask::question; "" = none
    std::string next_because;   // why it was chosen; "" = it is no criterion
    std::string reopened;       // a criterion that is asked next, whatever the order says
    std::vector<Suggested> suggested;
    int misses = 0;  // failed readings of the open question
    int off_topic = 0;
    bool opening_open = false, question_invited = false, person_offered = false;
    std::string suspect_address;  // an address that looked mistyped, as it was typed

    // `confirm`.
    Confirming confirm_about = Confirming::nothing;
    std::string confirming;  // the disqualifier's, criterion's, field's or offer's name
    std::optional<rules::Answer> unsure_of;  // what counts if they say yes
    std::string unsure_contact;              // likewise, for a contact field
    std::vector<rules::Answer> carried;      // to be confirmed in one sentence
    std::vector<std::string> confirmed;      // disqualifiers with the answers asked back about
    std::vector<std::string> denied;         // facts that the visitor said are wrong

    // Consent, contact, persons, offers.
    bool consented = false;
    bool forgotten = false;  // consent was refused: nothing is kept, so nothing goes on
    std::map<std::string, std::string> contact;  // name, email, phone, company as known
    std::vector<std::string> contact_skipped;    // fields that are not asked again
    ContactFor contact_for = ContactFor::nothing;
    std::string pending_offer;   // an offer's name that waits for contact fields
    std::string person_because;  // why a person is called: "visitor_asks", "review" ...
    bool desk_asked = false, person_called = false;
    std::string next_opening;  // of the desk, as said
    Stage before_person = Stage::opening;

    // Booking.
    std::vector<SlotOffer> offered;        // what can be chosen now
    std::string offered_in;                // the zone whose hours it was offered by
    std::vector<std::string> slots_shown;  // all that were ever shown
    std::optional<SlotOffer> held;
    std::optional<Instant> held_until;  // absent with `held`: it has run out, and may be got again
    std::string rep_name;
    std::optional<Meeting> meeting;

    Awaiting awaiting = Awaiting::nothing;
    std::string outcome;  // of Ended; "" while the talk goes on

    friend bool operator==(const Conversation&, const Conversation&) = default;
};

}  // namespace usher::dialog
