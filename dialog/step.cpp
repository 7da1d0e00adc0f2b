// The one switch: which event goes to which stage, and what holds for every turn.

#include "dialog/step.hpp"

#include "dialog/stages.hpp"

namespace usher::dialog {
namespace {

// Nothing has been opened yet, so there is nothing to answer.
bool before_the_first(const Talk& talk) { return talk.now.stage == Stage::opening; }

bool offers_slots(const Talk& talk)
{
    const auto& now = talk.now;
    return !now.meeting && now.stage != Stage::with_person && now.stage != Stage::ended &&
           !now.route.to.empty() && (!now.offered.empty() || now.held);
}

void show_pressed(Talk& talk, std::string label)
{
    talk.shown.emplace_back(VisitorLine{{}, {std::move(label)}});
}

void on(Talk& talk, const Opened& opened)
{
    if (before_the_first(talk)) begin(talk, opened);
}

void on(Talk& talk, const Said& said)
{
    choose_zone(talk.now, said.time_zone);
    hear(talk, said);
}
void on(Talk& talk, const Picked& picked) { pick(talk, picked); }
void on(Talk& talk, const SkipPressed& pressed) { skip(talk, pressed.question); }
void on(Talk& talk, const UnsurePressed& pressed) { unsure(talk, pressed.question); }
void on(Talk& talk, const ChangeAsked& asked) { change(talk, asked.question); }

void on(Talk& talk, const SlotChosen& chosen)
{
    if (!offers_slots(talk)) return refuse_as_stale(talk);
    auto label = chosen.slot;
    for (const auto& slot : talk.now.offered)
        if (slot.slot == chosen.slot) label = slot.label;
    show_pressed(talk, label);
    // Another choice while one is held costs a turn, so that choosing comes to an end.
    if (talk.now.held && !spend_off_topic(talk)) return;
    choose_zone(talk.now, chosen.time_zone);
    choose_slot(talk, chosen.slot);
}

void on(Talk& talk, const MoreSlotsAsked& asked)
{
    if (!offers_slots(talk)) return refuse_as_stale(talk);
    show_pressed(talk, talk.words().own(Phrase::other_times));
    choose_zone(talk.now, asked.time_zone);
    more_slots(talk, asked.from);
}

void on(Talk& talk, const PersonAsked&)
{
    show_pressed(talk, talk.words().own(Phrase::talk_to_person));
    if (talk.now.stage == Stage::with_person) return;
    heard(talk, talk.now.open_question, "person");
    ask_for_person(talk);
}

void on(Talk& talk, const ByeSaid&) { say_bye(talk); }

// ---- Answers to deeds. One that nobody waits for changes nothing.

void on(Talk& talk, const SlotsFound& found)
{
    if (talk.now.awaiting == Awaiting::slots) take_slots(talk, found);
}

void on(Talk& talk, const SlotHeld& held)
{
    if (talk.now.awaiting == Awaiting::hold) take_hold(talk, held);
}

void on(Talk& talk, const SlotGone& gone)
{
    const auto awaiting = talk.now.awaiting;
    if (awaiting == Awaiting::hold || awaiting == Awaiting::booking) lose_slot(talk, gone);
}

void on(Talk& talk, const MeetingBooked& booked)
{
    if (talk.now.awaiting == Awaiting::booking) take_meeting(talk, booked);
}

void on(Talk& talk, const DeskFound& found)
{
    if (talk.now.awaiting == Awaiting::desk) take_desk(talk, found);
}

void on(Talk& talk, const AccountFound& found)
{
    auto& now = talk.now;
    for (const auto& [name, value] : found.facts)
        now.sheet.facts[name] = value;
    take_known_facts(talk);
    if (now.awaiting != Awaiting::account) return;
    now.awaiting = Awaiting::nothing;
    go_on(talk);
}

void on(Talk& talk, const ProfileChanged& changed) { change_profile(talk, changed); }

// ---- What comes unasked.

// A meeting that this talk doesn't have cannot be moved or cancelled.
void on(Talk& talk, const MeetingMoved& moved)
{
    if (!talk.now.meeting) return;
    talk.now.meeting = moved.meeting;
    talk.shown.emplace_back(ShowMoved{moved.meeting});
}

void on(Talk& talk, const MeetingCancelled& cancelled)
{
    if (!talk.now.meeting) return;
    talk.now.meeting.reset();
    talk.shown.emplace_back(ShowCancelled{cancelled.meeting});
}

// The slot may still be free when they are done; booking finds out.
void on(Talk& talk, const HoldExpired&) { talk.now.held_until.reset(); }

void on(Talk& talk, const PersonJoined& joined) { join(talk, joined); }
void on(Talk& talk, const PersonSaid& said) { speak(talk, said); }
void on(Talk& talk, const PersonLeft& left) { leave(talk, left); }

// The verdict on record is that of the answers as they stand now.
void weigh(Talk& talk)
{
    auto& now = talk.now;
    if (before_the_first(talk) || now.awaiting == Awaiting::profile) return;
    now.verdict = rules::decide(talk.profile, now.sheet);
    if (now.concluded && now.verdict.outcome == rules::Outcome::open)
        now.verdict = rules::decide(talk.profile, now.sheet, rules::Asking::is_over);
    if (now.open_question == "confirm" && now.confirm_about == Confirming::disqualifier) {
        now.verdict.outcome = rules::Outcome::open;
        now.verdict.disqualifier.clear();
    }
}

// The answer to a deed comes in the same turn; if the visitor speaks first, it will not come.
void stop_waiting(Conversation& now)
{
    if (now.awaiting == Awaiting::profile) now.sheet.sent_here = true;
    now.awaiting = Awaiting::nothing;
}

}  // namespace

Turn step(const rules::Profile& profile, Conversation conversation, const Event& event)
{
    Talk talk{profile, conversation, event.at, {}, {}, {}};
    std::visit(
        [&](const auto& what) {
            if constexpr (requires { what.id; }) {
                if (before_the_first(talk)) return refuse_as_stale(talk);
                stop_waiting(talk.now);
            }
            on(talk, what);
        },
        event.what
    );
    if (talk.stale) return {std::move(conversation), {}, {}, std::move(talk.stale)};
    weigh(talk);
    return {std::move(talk.now), std::move(talk.shown), std::move(talk.deeds), {}};
}

}  // namespace usher::dialog
