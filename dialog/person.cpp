// Persons: calling one, leaving an address when nobody is there, and keeping quiet while one talks.

#include "dialog/stages.hpp"

namespace usher::dialog {
namespace {

bool asked_by_visitor(const Talk& talk) { return talk.now.person_because == "visitor_asks"; }

// What was going on before goes on: a slot or an offer that waits for an address, else the
// questions.
void stop_calling(Talk& talk)
{
    auto& now = talk.now;
    now.contact_for = now.held                     ? ContactFor::booking
                      : !now.pending_offer.empty() ? ContactFor::offer
                                                   : ContactFor::nothing;
    now.desk_asked = false;
}

// What follows for them, and nothing that can't be kept: only who left an address is answered.
std::string handed_over_text(const Talk& talk)
{
    const auto words = talk.words();
    const auto& opening = talk.now.next_opening;
    const bool later = !opening.empty();
    if (is_reachable(talk))
        return later ? words.own(Phrase::handed_over_by, {{"next_opening", opening}})
                     : words.own(Phrase::handed_over);
    return later ? words.own(Phrase::unreachable_until, {{"next_opening", opening}})
                 : words.own(Phrase::unreachable);
}

// Usher's own words for a closed desk: they ask for an address only if it is going to be asked.
Phrase closed_phrase(const Talk& talk)
{
    const bool answered = asks_to_be_reached(talk) && !talk.now.next_opening.empty();
    return answered ? Phrase::person_closed : Phrase::person_away;
}

void end_handed_over(Talk& talk, std::string text)
{
    stop_calling(talk);
    part(talk, "handed_over", std::move(text), {});
}

}  // namespace

void hand_over(Talk& talk, std::string because)
{
    auto& now = talk.now;
    release(talk);
    now.person_because = std::move(because);
    if (!talk.profile.people) {
        talk.deeds.emplace_back(CallPerson{now.person_because, now.contact});
        return end_handed_over(talk, handed_over_text(talk));
    }
    now.contact_for = ContactFor::person;
    now.desk_asked = false;
    go_on_to_person(talk);
}

void go_on_to_person(Talk& talk)
{
    auto& now = talk.now;
    if (now.desk_asked) return go_on_to_contact(talk);
    now.desk_asked = true;
    now.awaiting = Awaiting::desk;
    talk.deeds.emplace_back(AskDesk{});
}

void take_desk(Talk& talk, const DeskFound& found)
{
    auto& now = talk.now;
    const auto words = talk.words();
    const auto& people = talk.profile.people;
    now.awaiting = Awaiting::nothing;
    now.next_opening = found.open ? std::string() : found.next_opening;
    if (!people) return;
    if (!found.open) {
        const auto text = words.at("people.say_closed", people->say_closed, closed_phrase(talk));
        say(talk, fill(text, {{"next_opening", found.next_opening}}));
        return go_on_to_contact(talk);
    }
    say(talk, words.at("people.say_open", people->say_open, Phrase::person_open));
    talk.shown.emplace_back(ShowPerson{"called", {}});
    talk.deeds.emplace_back(CallPerson{now.person_because, now.contact});
    now.person_called = true;
    // Who asked for a person in the middle may go on until one comes; else there is nothing left.
    if (asked_by_visitor(talk)) return stop_calling(talk);
    end_handed_over(
        talk, words.own(is_reachable(talk) ? Phrase::handed_over : Phrase::handed_over_here)
    );
}

void call_person(Talk& talk)
{
    auto& now = talk.now;
    talk.deeds.emplace_back(CallPerson{now.person_because, now.contact});
    now.person_called = true;
    end_handed_over(talk, handed_over_text(talk));
}

void ask_for_person(Talk& talk)
{
    auto& now = talk.now;
    const auto words = talk.words();
    if (now.meeting) return say(talk, words.own(Phrase::already_booked));
    if (now.forgotten) return say(talk, words.own(Phrase::consent_refused));
    if (!talk.profile.people) {
        say(talk, words.own(Phrase::no_person));
        if (spend_off_topic(talk)) ask(talk);
        return;
    }
    if (now.person_called || now.contact_for == ContactFor::person) {
        if (now.person_called) say(talk, words.own(Phrase::person_already));
        if (spend_off_topic(talk)) ask(talk);
        return;
    }
    now.person_because = "visitor_asks";
    now.contact_for = ContactFor::person;
    now.desk_asked = false;
    go_on_to_person(talk);
}

void join(Talk& talk, const PersonJoined& joined)
{
    auto& now = talk.now;
    talk.shown.emplace_back(ShowPerson{"joined", joined.name});
    if (now.stage == Stage::with_person) return;
    now.before_person = now.stage;
    now.stage = Stage::with_person;
    now.person_called = true;
    if (now.outcome.empty()) now.outcome = "handed_over";
}

void speak(Talk& talk, const PersonSaid& said)
{
    talk.shown.emplace_back(Say{said.text, Say::By::person, said.name, {}});
}

void leave(Talk& talk, const PersonLeft& left)
{
    auto& now = talk.now;
    talk.shown.emplace_back(ShowPerson{"left", left.name});
    if (now.stage != Stage::with_person) return;
    now.stage = now.before_person;
    now.person_called = false;
    if (now.stage == Stage::ended) return;
    now.outcome.clear();
    ask(talk);
}

}  // namespace usher::dialog
