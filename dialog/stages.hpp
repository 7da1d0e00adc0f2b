#pragma once
// One turn in the making, and what the stages of a talk do with it. step.cpp calls these; they call
// each other only where one stage leads into the next.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/asked.hpp"
#include "dialog/conversation.hpp"
#include "dialog/effect.hpp"
#include "dialog/event.hpp"
#include "dialog/step.hpp"
#include "dialog/words.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

struct Talk {
    const rules::Profile& profile;
    Conversation now;
    Instant at{};
    std::vector<Shown> shown;
    std::vector<Deed> deeds;
    std::optional<Stale> stale;

    Words words() const { return Words(profile, now); }
    const rules::Criterion* open_criterion() const { return profile.criterion(now.open_question); }
};

// ---- questions.cpp: the open question and what is said about it.

void say(Talk& talk, std::string text);  // "" says nothing
void heard(Talk& talk, std::string question, std::string status, std::string reading = {});
// Opens a question, without asking it yet.
void open_question(Talk& talk, Stage stage, std::string question);
void close_question(Talk& talk);
// The open question as it is asked at first; absent: none is open.
std::optional<Ask> open_ask(const Talk& talk);
void ask(Talk& talk);  // the open question, or the slots that can be chosen
void ask(Talk& talk, std::string in_other_words);
// Spends one of the turns that lead nowhere. False: they are used up; a person has been offered,
// and this one counts as a miss.
bool spend_off_topic(Talk& talk);
void refuse_as_stale(Talk& talk);
bool may_skip(const Talk& talk);

// ---- opening.cpp

void begin(Talk& talk, const Opened& opened);
// The page's words in this language from now on; in the page's own if it has none.
void speak_language(Talk& talk, const std::string& tag);
Ask ask_opening(const Talk& talk);  // "shall we start?", with its two buttons
// What becomes of "start" or "question", pressed or typed.
void answer_opening(Talk& talk, std::string_view button);
void change_profile(Talk& talk, const ProfileChanged& changed);
// Facts that count without being confirmed fill their criteria.
void take_known_facts(Talk& talk);
// What a fact says about a criterion that is confirmed first; absent: nothing.
std::optional<rules::Answer> fact_to_confirm(const Talk& talk, const rules::Criterion& criterion);

// ---- asking.cpp

void go_on(Talk& talk);             // whatever comes next: a question, a goodbye, a meeting
void give_up_question(Talk& talk);  // after too many misses; goes on
void miss(Talk& talk);              // one more; asks again in other words, or gives up
bool is_costly(const rules::Profile& profile, std::string_view criterion);
// Opens an answered criterion again, to be asked next.
void reopen(Talk& talk, const std::string& criterion);
// The talk is decided anew: what was told and planned under the old answers no longer stands.
void decide_anew(Talk& talk);
bool may_change(const Talk& talk);  // false once a meeting is booked, or all is forgotten
void say_why_not(Talk& talk);       // why nothing can be changed any more

// ---- hearing.cpp and picking.cpp: what the visitor says and presses.

void hear(Talk& talk, const Said& said);
void pick(Talk& talk, const Picked& picked);
void skip(Talk& talk, const std::string& question);
void unsure(Talk& talk, const std::string& question);
void change(Talk& talk, const std::string& question);
void say_bye(Talk& talk);

// Gives an answer its place on the sheet.
struct Evidenced {
    rules::Value value;
    rules::Evidence evidence;
};
void give(Talk& talk, const rules::Criterion& criterion, Evidenced answer);
void count_unsure(Talk& talk, const std::string& words, const std::string& rule);

// ---- confirming.cpp: questions that are answered by yes or no.

void confirm(Talk& talk, Confirming about, std::string what);
std::string confirm_text(const Talk& talk);
bool is_yes_or_no(std::string_view question);  // consent, confirm, more
void answer_yes_or_no(Talk& talk, YesNoSaid::Word word);
void ask_consent(Talk& talk);
bool needs_consent(const Talk& talk);
// The criterion whose answer brought a disqualifier about: the last one given among those it names.
std::string
cause_of(const rules::Profile& profile, const rules::Sheet& sheet, const std::string& disqualifier);
// The disqualifier together with the answers that it rests on, for asking back once only.
std::string key_of(const Talk& talk, const rules::Disqualifier& disqualifier);

// ---- contact.cpp: name, e-mail, phone and company.

void go_on_to_contact(Talk& talk);  // the next field, or what comes after the last
// A contact datum, volunteered or given by the page; false: it is of no use.
bool take_contact(Talk& talk, std::string_view field, const Meaning& said);
void pick_contact(Talk& talk, const std::string& value);
void skip_contact(Talk& talk);
std::string guess_from_fact(const Talk& talk, std::string_view field);
bool is_reachable(const Talk& talk);        // by e-mail or phone: only then somebody gets back
bool asks_to_be_reached(const Talk& talk);  // will an address be asked before a hand-over?

// ---- booking.cpp

void meet(Talk& talk);  // qualified: consent, slots, contact, whatever is next
void choose_slot(Talk& talk, const std::string& slot);
void more_slots(Talk& talk, const std::string& from);
// `from`: a date from which on, or "".
void find_slots(Talk& talk, std::string from, SlotWish wish);
void take_slots(Talk& talk, const SlotsFound& found);
void take_hold(Talk& talk, const SlotHeld& held);
void lose_slot(Talk& talk, const SlotGone& gone);
void take_meeting(Talk& talk, const MeetingBooked& booked);
// The visitor sees times by this zone from now on; "" changes nothing.
void choose_zone(Conversation& now, const std::string& zone);
void book(Talk& talk);
void show_slots(Talk& talk, std::string text);
void release(Talk& talk);  // a held slot, if there is one, and the slots that were offered
void find_no_slot(Talk& talk);

// ---- parting.cpp

// Says how it ends and offers something better to do. `offer`: an offer's name, or "".
void part(Talk& talk, std::string outcome, std::string text, const std::string& offer);
void conclude(Talk& talk, const rules::Verdict& verdict);
void refuse_consent(Talk& talk);
void send_offer(Talk& talk);
void tell_decision(Talk& talk);  // to the webhooks, once per outcome
bool has_told(const Talk& talk);

// ---- person.cpp

void hand_over(Talk& talk, std::string because);
void go_on_to_person(Talk& talk);
void take_desk(Talk& talk, const DeskFound& found);
void call_person(Talk& talk);
void ask_for_person(Talk& talk);  // the visitor wants one
void join(Talk& talk, const PersonJoined& joined);
void speak(Talk& talk, const PersonSaid& said);
void leave(Talk& talk, const PersonLeft& left);

}  // namespace usher::dialog
