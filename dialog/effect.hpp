#pragma once
// Everything a conversation can want: what is shown to the visitor, and what is done in the world.
// The agent carries deeds out in order; those that ask for something are answered by an event
// (event.hpp), which is stepped at once, so that all of it is one turn.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dialog/event.hpp"
#include "dialog/slot_wish.hpp"

namespace usher::dialog {

// ---- Shown: the events of a turn as the chat protocol names them (protocol.md 1.2).

struct HeardAlso {
    std::string question, reading;
};
struct Heard {
    std::string question;  // "" = none was open
    std::string status;    // answered, unclear, unsure, skipped, corrected, question, person, back,
                           // why, noted
    std::string reading;   // in words; "" = none
    std::vector<HeardAlso> also;
};
struct VisitorLine {
    std::string text;
    std::vector<std::string> picked;
};  // one of the two
struct Link {
    std::string label, url;
};
struct Say {
    std::string text;
    enum class By { agent, person } by = By::agent;
    std::string name;  // of the person
    std::optional<Link> link;
};
struct AskOption {
    std::string name, label;
};
struct Ask {
    std::string question;  // a criterion's name, a contact field's, or opening/consent/confirm/more
    std::string answer;    // its kind as in the file: "number", "email" ...
    std::string text, hint, why;
    std::vector<AskOption> options;
    bool several = false, may_skip = false;
    int answered = 0, at_most = 0;  // progress
};
struct OfferSlots {
    std::string text, time_zone;
    std::vector<SlotOffer> slots;
    std::optional<Instant> held_until;  // exactly one slot: it is held until then
};
struct ShowBooked {
    Meeting meeting;
};
struct ShowMoved {
    Meeting meeting;
};
struct ShowCancelled {
    Meeting meeting;
};
struct ShowPerson {
    std::string state, name;
};  // called, joined, left
struct OfferShown {
    std::string kind, label, url;
};
struct Ended {
    std::string outcome;  // booked, handed_over, disqualified, not_a_fit, offered, left
    std::string text;
    std::optional<OfferShown> offer;
};
using Shown = std::variant<
    Heard,
    VisitorLine,
    Say,
    Ask,
    OfferSlots,
    ShowBooked,
    ShowMoved,
    ShowCancelled,
    ShowPerson,
    Ended>;

// ---- Deeds.

struct FindSlots {  // answered by SlotsFound
    std::string route, pick;
    std::string from;                        // a date, or ""
    std::vector<std::string> already_shown;  // slots not to offer again
    SlotWish wish = {};                      // as far as times are to be had
};
struct HoldSlot {
    std::string slot, route, pick;
};                      // SlotHeld or SlotGone
struct ReleaseHold {};  // gives a held slot back; unanswered
struct BookMeeting {
    std::map<std::string, std::string> contact;
};                  // MeetingBooked or SlotGone
struct AskDesk {};  // DeskFound
struct LookUpAccount {
    std::string email_domain;
};  // AccountFound
struct CallPerson {
    std::string reason;
    std::map<std::string, std::string> contact;
};  // unanswered
struct ChangeProfile {
    std::string profile;
    bool keep_answers = true;
};  // ProfileChanged
struct SendOffer {
    std::string offer;
    std::map<std::string, std::string> contact;
};                             // unanswered
struct ForgetConversation {};  // consent refused: erased once this turn has been sent; unanswered
struct Decided {};             // the verdict has fallen or changed: tell the webhooks; unanswered
using Deed = std::variant<
    FindSlots,
    HoldSlot,
    ReleaseHold,
    BookMeeting,
    AskDesk,
    LookUpAccount,
    CallPerson,
    ChangeProfile,
    SendOffer,
    ForgetConversation,
    Decided>;

}  // namespace usher::dialog
