// From "qualified" to a booked meeting: consent, slots, the choice, losing one, contact details.

#include <algorithm>

#include "dialog/slot_wish.hpp"
#include "dialog/stages.hpp"

namespace usher::dialog {
namespace {

void remember_shown(Conversation& now, const std::vector<SlotOffer>& slots)
{
    for (const auto& slot : slots)
        if (std::find(now.slots_shown.begin(), now.slots_shown.end(), slot.slot) ==
            now.slots_shown.end())
            now.slots_shown.push_back(slot.slot);
}

void offer_slots(
    Talk& talk, const std::vector<SlotOffer>& slots, const std::string& zone, std::string text
)
{
    auto& now = talk.now;
    now.offered = slots;
    choose_zone(now, zone);
    now.offered_in = now.time_zone;
    remember_shown(now, slots);
    open_question(talk, Stage::booking, {});
    show_slots(talk, std::move(text));
}

std::string slots_text(const Talk& talk)
{
    const auto& booking = talk.profile.booking;
    if (!booking) return talk.words().own(Phrase::choose_slot);
    return talk.words().at("booking.say", booking->say, Phrase::choose_slot);
}

std::string contact_of(const Conversation& now, const std::string& field)
{
    const auto found = now.contact.find(field);
    return found == now.contact.end() ? std::string() : found->second;
}

// Without the sentences that name the visitor's address: they are about what is mailed there. A
// text that is nothing else says what we say ourselves.
std::string unmailed(const Talk& talk, const std::string& text)
{
    const auto email = contact_of(talk.now, "email");
    const auto names_address = [&](std::string_view sentence) {
        return sentence.find("{email}") != sentence.npos ||
               (!email.empty() && sentence.find(email) != sentence.npos);
    };
    std::string kept;
    for (std::size_t from = 0; from < text.size();) {
        auto end = text.find_first_of(".!?", from);
        while (end < text.size() && end + 1 < text.size() && text[end + 1] != ' ')
            end = text.find_first_of(".!?", end + 1);
        end = end < text.size() ? end + 1 : text.size();
        const auto sentence = std::string_view(text).substr(from, end - from);
        if (!names_address(sentence)) kept += sentence;
        from = end;
    }
    const auto first = kept.find_first_not_of(' ');
    return first == kept.npos ? talk.words().own(Phrase::booked) : kept.substr(first);
}

}  // namespace

void choose_zone(Conversation& now, const std::string& zone)
{
    if (!zone.empty()) now.time_zone = zone;
}

void show_slots(Talk& talk, std::string text)
{
    const auto& now = talk.now;
    if (now.offered.empty()) return;
    if (text.empty()) text = slots_text(talk);
    talk.shown.emplace_back(OfferSlots{std::move(text), now.time_zone, now.offered, {}});
}

void meet(Talk& talk)
{
    auto& now = talk.now;
    auto route = rules::take_route(talk.profile, now.sheet);
    if (route.to.empty()) return hand_over(talk, "no_route");
    if (route.to != now.route.to || route.pick != now.route.pick) release(talk);
    now.route = std::move(route);
    if (needs_consent(talk)) return ask_consent(talk);
    if (now.held) {
        now.contact_for = ContactFor::booking;
        return go_on_to_contact(talk);
    }
    if (now.offered.empty()) return find_slots(talk, {}, {});
    open_question(talk, Stage::booking, {});
    show_slots(talk, {});
}

void choose_slot(Talk& talk, const std::string& slot)
{
    auto& now = talk.now;
    // One slot a visitor: the one held goes back before another is taken.
    if (now.held && now.held->slot != slot) {
        talk.deeds.emplace_back(ReleaseHold{});
        now.held.reset();
        now.held_until.reset();
    }
    now.contact_for = ContactFor::nothing;
    now.awaiting = Awaiting::hold;
    talk.deeds.emplace_back(HoldSlot{slot, now.route.to, now.route.pick});
}

void find_slots(Talk& talk, std::string from, SlotWish wish)
{
    auto& now = talk.now;
    now.awaiting = Awaiting::slots;
    const bool names_a_day = !from.empty();
    FindSlots deed{now.route.to, now.route.pick, std::move(from), now.slots_shown, std::move(wish)};
    // Who names a day, or another clock, or wants it sooner, may well mean times shown before.
    if (!deed.wish.others && !deed.wish.other_day && deed.wish != SlotWish{})
        deed.already_shown.clear();
    if (names_a_day) {
        deed.already_shown.clear();
        for (const auto& slot : now.offered)
            deed.already_shown.push_back(slot.slot);
    }
    talk.deeds.emplace_back(std::move(deed));
}

void more_slots(Talk& talk, const std::string& from) { find_slots(talk, from, {}); }

void take_slots(Talk& talk, const SlotsFound& found)
{
    auto& now = talk.now;
    now.awaiting = Awaiting::nothing;
    // They named a day, and what is free then is what they see already.
    const bool same = found.slots == now.offered;
    const auto words = talk.words();
    const auto text = found.nearest ? words.own(Phrase::slots_nearest)
                      : same        ? words.own(Phrase::same_slots)
                                    : std::string();
    if (!found.slots.empty()) return offer_slots(talk, found.slots, found.time_zone, text);
    if (now.offered.empty()) return find_no_slot(talk);
    // Other times were asked for and there are none; that is one of the turns that lead nowhere.
    if (!spend_off_topic(talk)) return;
    show_slots(talk, talk.words().own(Phrase::no_more_slots));
}

void take_hold(Talk& talk, const SlotHeld& held)
{
    auto& now = talk.now;
    now.awaiting = Awaiting::nothing;
    now.held = held.slot;
    now.held_until = held.until;
    now.rep_name = held.rep_name;
    if (!held.time_zone.empty()) now.time_zone = held.time_zone;
    remember_shown(now, {held.slot});
    const auto text = talk.words().own(Phrase::slot_held, {{"slot", held.slot.label}});
    talk.shown.emplace_back(OfferSlots{text, now.time_zone, {held.slot}, held.until});
    now.contact_for = ContactFor::booking;
    now.stage = Stage::contact;
    go_on_to_contact(talk);
}

void lose_slot(Talk& talk, const SlotGone& gone)
{
    auto& now = talk.now;
    // What nobody was shown can't have been taken just now; it was never to be had.
    const auto& known = now.slots_shown;
    const bool was_shown =
        gone.wanted.empty() || std::find(known.begin(), known.end(), gone.wanted) != known.end();
    now.awaiting = Awaiting::nothing;
    now.held.reset();
    now.held_until.reset();
    now.offered.clear();
    now.contact_for = ContactFor::nothing;
    if (gone.others.empty()) return find_no_slot(talk);
    const auto phrase = was_shown ? Phrase::slot_gone : Phrase::slots_nearest;
    offer_slots(talk, gone.others, gone.time_zone, talk.words().own(phrase));
}

void book(Talk& talk)
{
    talk.now.awaiting = Awaiting::booking;
    close_question(talk);
    talk.deeds.emplace_back(BookMeeting{talk.now.contact});
}

void take_meeting(Talk& talk, const MeetingBooked& booked)
{
    auto& now = talk.now;
    const auto& meeting = booked.meeting;
    const auto email = contact_of(now, "email");
    const auto& rep = meeting.with.empty() ? now.rep_name : meeting.with;
    const auto label = !meeting.label.empty() ? meeting.label
                       : now.held             ? now.held->label
                                              : std::string();
    auto text = talk.words().at(
        "booking.booked",
        talk.profile.booking ? talk.profile.booking->booked : rules::Text{},
        Phrase::booked
    );
    if (!booked.is_mailed) text = unmailed(talk, text);
    now.awaiting = Awaiting::nothing;
    now.meeting = meeting;
    now.held.reset();
    now.held_until.reset();
    now.offered.clear();
    talk.shown.emplace_back(ShowBooked{meeting});
    part(talk, "booked", fill(text, {{"rep", rep}, {"slot", label}, {"email", email}}), {});
}

void release(Talk& talk)
{
    auto& now = talk.now;
    if (now.held) talk.deeds.emplace_back(ReleaseHold{});
    now.held.reset();
    now.held_until.reset();
    now.offered.clear();
    now.slots_shown.clear();
    if (now.contact_for == ContactFor::booking) now.contact_for = ContactFor::nothing;
}

void find_no_slot(Talk& talk)
{
    const auto& booking = talk.profile.booking;
    const auto text = talk.words().own(Phrase::no_slot);
    if (booking && booking->no_slot_then == "offer")
        return part(talk, "offered", text, booking->no_slot_offer);
    release(talk);
    say(talk, text);
    hand_over(talk, "no_slot");
}

}  // namespace usher::dialog
