#pragma once
// Everything that can happen to a conversation, each with its time. A conversation is its pinned
// profile version plus its events; everything else is recomputed from them.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dialog/understand.hpp"
#include "rules/sheet.hpp"

namespace usher::dialog {

// ---- What the visitor's side does. `id` is the client's own, unique in the conversation.

struct Opened {
    std::map<std::string, std::string> facts;  // visit.*, crm.*, email.kind; source by prefix
    // Criteria that the page itself knows, confirmed: name -> value as `usher decide` writes it.
    std::vector<std::pair<std::string, rules::Given>> known;
    std::map<std::string, std::string> contact;  // name, email, phone, company given by the page
    std::string language;                        // of the profile, chosen: "fr"
    std::string time_zone;                       // IANA; the visitor's, else the country's, else ""
    // Answers carried over from an earlier conversation or profile, by name.
    std::vector<rules::Answer> carried_over;
    std::map<std::string, std::string> experiments;  // name -> group
};
struct Said {
    std::string id, text;
    std::string time_zone = {};  // IANA: what they have chosen to see times in; "" = not said
};
struct Picked {
    std::string id, question;
    std::vector<std::string> options;
};
struct SkipPressed {
    std::string id, question;
};
struct UnsurePressed {
    std::string id, question;
};
struct ChangeAsked {
    std::string id, question;
};
struct SlotChosen {
    std::string id, slot;
    std::string time_zone = {};  // as in Said
};
struct MoreSlotsAsked {
    std::string id, from;        // from: a date "2026-12-01", or ""
    std::string time_zone = {};  // as in Said
};
struct PersonAsked {
    std::string id;
};
struct ByeSaid {
    std::string id;
};

// ---- What the agent reports back, in answer to a deed (effect.hpp).

struct SlotOffer {
    std::string slot;  // names the time for `book`: "2026-12-01T15:00:00Z"
    Instant start, end;
    std::string label;   // "Tue 1 Dec, 10:00 (GMT-5)", in the visitor's zone and language
    int offset_min = 0;  // of the visitor's clock from UTC, then
    friend bool operator==(const SlotOffer&, const SlotOffer&) = default;
};
struct SlotsFound {
    std::vector<SlotOffer> slots;
    std::string time_zone;
    bool nearest = false;  // there was nothing when they wished; these come nearest to it
};                         // empty: none to be had
struct SlotHeld {
    SlotOffer slot;
    Instant until;
    std::string rep_name;
    std::string time_zone;
};
struct SlotGone {
    std::vector<SlotOffer> others;
    std::string time_zone;
    std::string wanted = {};  // the slot that can't be had; "" in old records
};                            // somebody else was faster, or it was never to be had
struct Meeting {
    std::string id, title;
    Instant start{}, end{};
    std::string time_zone, label, with, where, manage_url, ics_url;
    friend bool operator==(const Meeting&, const Meeting&) = default;
};
struct MeetingBooked {
    Meeting meeting;
    bool is_mailed = true;  // an invitation goes to their address; false: no mail leaves this house
};
struct MeetingMoved {
    Meeting meeting;
};  // by the link in the mail, or by the rep
struct MeetingCancelled {
    Meeting meeting;
};
struct HoldExpired {};
struct DeskFound {
    bool open = false;
    std::string next_opening;
};  // "Mon 09:00 (GMT-5)"
struct AccountFound {
    std::map<std::string, std::string> facts;
};  // crm.*, by the e-mail's domain
struct PersonJoined {
    std::string name;
};
struct PersonSaid {
    std::string name, text;
};
struct PersonLeft {
    std::string name;
};
// The talk goes on under another profile (send_to_profile, a withdrawn version): `step` is called
// with the new profile; answers are kept by name.
struct ProfileChanged {
    std::string profile;
    int version = 0;
    std::string language;
    bool keep_answers = true;
};

struct Event {
    Instant at{};
    std::variant<
        Opened,
        Said,
        Picked,
        SkipPressed,
        UnsurePressed,
        ChangeAsked,
        SlotChosen,
        MoreSlotsAsked,
        PersonAsked,
        ByeSaid,
        SlotsFound,
        SlotHeld,
        SlotGone,
        MeetingBooked,
        MeetingMoved,
        MeetingCancelled,
        HoldExpired,
        DeskFound,
        AccountFound,
        PersonJoined,
        PersonSaid,
        PersonLeft,
        ProfileChanged>
        what;
};

// The client's id of a visitor's event; "" for the others.
std::string id_of(const Event& event);

}  // namespace usher::dialog
