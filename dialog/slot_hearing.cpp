// What the visitor types while times are offered: one of them, others, or only yes or no.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "dialog/hearing.hpp"
#include "dialog/slot_answer.hpp"
#include "dialog/slot_wish.hpp"
#include "dialog/stages.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {
namespace {

CalendarDate date_of(const SlotOffer& slot)
{
    return std::chrono::floor<std::chrono::days>(
        slot.start + std::chrono::minutes{slot.offset_min}
    );
}

int minute_of(const SlotOffer& slot)
{
    const auto wall = slot.start + std::chrono::minutes{slot.offset_min};
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(wall - date_of(slot)).count()
    );
}

bool fits(const SlotOffer& slot, const SlotWish& wish)
{
    const auto date = date_of(slot);
    const auto minute = minute_of(slot);
    return (!wish.from || date >= *wish.from) && (!wish.until || date <= *wish.until) &&
           (!wish.begin_min || minute >= *wish.begin_min) &&
           (!wish.end_min || minute < *wish.end_min);
}

// The one offered time that the words can only mean; nullptr: none, or they ask for others.
const SlotOffer* chosen_by(const std::vector<SlotOffer>& offered, const SlotWish& wish)
{
    const bool names_one = wish.from == wish.until && (wish.from || wish.is_exact);
    if (!names_one || wish.asks || wish.others || wish.other_day || wish.earlier ||
        !wish.time_zone.empty())
        return nullptr;
    const SlotOffer* chosen = nullptr;
    for (const auto& slot : offered) {
        if (!fits(slot, wish)) continue;
        if (chosen) return nullptr;
        chosen = &slot;
    }
    return chosen;
}

// What was shown, as the days and hours of the visitor's wall.
struct Extent {
    CalendarDate first_date{}, last_date{};
    int first_minute = 0, last_minute = 0;
    Instant first_start{};
};

// On the date only, if one is given and something was shown on it. `slots` are not empty.
Extent extent_of(const std::vector<SlotOffer>& slots, std::optional<CalendarDate> date)
{
    const CalendarDate day = date.value_or(CalendarDate{});
    const auto is_on = [&](const SlotOffer& slot) { return date_of(slot) == day; };
    const bool one_day = date && std::any_of(slots.begin(), slots.end(), is_on);
    std::optional<Extent> extent;
    for (const auto& slot : slots) {
        if (one_day && !is_on(slot)) continue;
        const auto on = date_of(slot);
        const int minute = minute_of(slot);
        if (!extent) extent = Extent{on, on, minute, minute, slot.start};
        extent->first_date = std::min(extent->first_date, on);
        extent->last_date = std::max(extent->last_date, on);
        extent->first_minute = std::min(extent->first_minute, minute);
        extent->last_minute = std::max(extent->last_minute, minute);
        extent->first_start = std::min(extent->first_start, slot.start);
    }
    return *extent;
}

// "Earlier", "later that day", "another day" are about what was shown.
SlotWish settled(SlotWish wish, const std::vector<SlotOffer>& shown)
{
    const auto extent = extent_of(shown, wish.from);
    if (wish.same_day && (wish.earlier || wish.others)) {
        // Of several days none is "that day"; then it is about the hours.
        if (!wish.from && extent.first_date == extent.last_date)
            wish.from = wish.until = extent.first_date;
        if (wish.earlier) wish.end_min = extent.first_minute;
        if (wish.others) wish.begin_min = extent.last_minute + 1;
    } else if (wish.earlier) {
        const bool elsewhere = wish.from && extent.first_date != *wish.from;
        if (!elsewhere) wish.before = extent.first_start;
    }
    if (wish.other_day && !wish.from) wish.from = extent.last_date + std::chrono::days{1};
    return wish;
}

const SlotOffer& first_of(const std::vector<SlotOffer>& offered)
{
    return *std::min_element(offered.begin(), offered.end(), [](const auto& a, const auto& b) {
        return a.start < b.start;
    });
}

const SlotOffer& last_of(const std::vector<SlotOffer>& offered)
{
    return *std::max_element(offered.begin(), offered.end(), [](const auto& a, const auto& b) {
        return a.start < b.start;
    });
}

// The one offered time that a short answer chooses; nullptr: it leaves open which.
const SlotOffer* chosen_by(const std::vector<SlotOffer>& offered, SlotAnswer answer)
{
    switch (answer) {
    case SlotAnswer::soonest:
        return &first_of(offered);
    case SlotAnswer::last:
        return &last_of(offered);
    case SlotAnswer::earlier:
        return offered.size() == 2 ? &first_of(offered) : nullptr;
    case SlotAnswer::later:
        return offered.size() == 2 ? &last_of(offered) : nullptr;
    case SlotAnswer::agrees:
        return offered.size() == 1 ? &offered.front() : nullptr;
    case SlotAnswer::refuses:
    case SlotAnswer::asks_soonest:
    case SlotAnswer::nothing:
        break;
    }
    return nullptr;
}

// "The 11 one", "10": an hour, and nothing else; nullptr: none is offered then, or several are.
const SlotOffer* chosen_by_hour(const std::vector<SlotOffer>& offered, std::string_view message)
{
    const Tokens tokens(message);
    std::string_view digits;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::number) {
            if (!digits.empty()) return nullptr;
            digits = tokens.text(i);
        } else if (tokens[i].kind == TokenKind::word &&
                   !is_among(
                       tokens.text(i),
                       "the one at please then ok okay yes meant i want take die den das der um "
                       "bitte dann nehme ich ja meinte la le celle celui de a l oui svp alors las "
                       "el si por favor prefiero better"
                   )) {
            return nullptr;
        }
    }
    if (digits.empty() || digits.size() > 2) return nullptr;
    int hour = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return nullptr;
        hour = 10 * hour + (digit - '0');
    }
    // Of three times "2" may be the second one.
    if (hour <= static_cast<int>(offered.size())) return nullptr;
    const SlotOffer* chosen = nullptr;
    for (const auto& slot : offered) {
        const int minute = minute_of(slot);
        if (minute != 60 * hour && minute != 60 * (hour + 12)) continue;
        if (chosen) return nullptr;
        chosen = &slot;
    }
    return chosen;
}

// Yes, but to which? Asked once more, as after anything that was not understood.
void ask_which(Talk& talk, Hearing& hearing)
{
    tell(talk, hearing, "unclear");
    miss(talk);
}

bool hear_slot_answer(Talk& talk, Hearing& hearing)
{
    const auto answer = read_slot_answer(hearing.message);
    if (answer == SlotAnswer::nothing) return false;
    if (const auto* slot = chosen_by(talk.now.offered, answer)) {
        tell(talk, hearing, "answered");
        choose_slot(talk, std::string(slot->slot));
        return true;
    }
    SlotWish wish;
    wish.others = answer == SlotAnswer::refuses;
    wish.soonest = answer == SlotAnswer::asks_soonest;
    if (!wish.others && !wish.soonest) return ask_which(talk, hearing), true;
    tell(talk, hearing, "noted");
    find_slots(talk, {}, std::move(wish));
    return true;
}

}  // namespace

bool hear_slot_wish(Talk& talk, Hearing& hearing)
{
    const auto& now = talk.now;
    const bool choosing = now.stage == Stage::booking && !now.offered.empty();
    if (!choosing && !(now.held && now.stage == Stage::contact)) return false;
    if (choosing && hear_slot_answer(talk, hearing)) return true;
    if (const auto* slot = choosing && now.offered_in == now.time_zone
                               ? chosen_by_hour(now.offered, hearing.message)
                               : nullptr) {
        tell(talk, hearing, "answered");
        choose_slot(talk, std::string(slot->slot));
        return true;
    }
    const auto shown = choosing ? now.offered : std::vector{*now.held};
    const auto wall = talk.at + std::chrono::minutes{shown.front().offset_min};
    const auto wish = read_slot_wish(hearing.message, std::chrono::floor<std::chrono::days>(wall));
    if (!wish) return false;
    // While they type their details only plain words for another time are about the time.
    if (!choosing && !wish->others && !wish->other_day && !wish->earlier) return false;
    // By another clock than that of the offer an hour may be another time; it is looked for.
    const bool same_clock = now.offered_in == now.time_zone || !wish->begin_min;
    const auto* const slot = same_clock ? chosen_by(now.offered, *wish) : nullptr;
    if (slot && choosing) {
        tell(talk, hearing, "answered");
        choose_slot(talk, std::string(slot->slot));
        return true;
    }
    tell(talk, hearing, "noted");
    find_slots(talk, {}, settled(*wish, shown));
    return true;
}

}  // namespace usher::dialog
