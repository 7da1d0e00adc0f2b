// Six slots on two days, one desk, one account owner.

#include "tests/support/pretend_world.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "rules/load.hpp"

namespace usher::tests {
namespace {

using namespace std::chrono_literals;
using dialog::Instant;
using dialog::SlotOffer;

constexpr std::size_t slots_at_once = 3;
constexpr auto zone = "America/New_York";

// 1 December 2026, 15:00 UTC: ten in the morning in New York.
constexpr Instant first_slot{std::chrono::seconds{1796137200}};

SlotOffer slot_number(int number)
{
    const auto start = first_slot + 24h * (number / 3) + 1h * (number % 3);
    const auto hour = 15 + number % 3;
    const auto day = 1 + number / 3;
    SlotOffer offer;
    offer.slot = "2026-12-0" + std::to_string(day) + "T" + std::to_string(hour) + ":00:00Z";
    offer.start = start;
    offer.end = start + 30min;
    offer.label = std::string(day == 1 ? "Tue" : "Wed") + " " + std::to_string(day) + " Dec, " +
                  std::to_string(hour - 5) + ":00";
    offer.offset_min = -5 * 60;
    return offer;
}

constexpr int slots_in_all = 6;

}  // namespace

Profiles load_profiles(const std::string& folder)
{
    Profiles profiles;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".jsonc") continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const auto loaded =
            rules::load_profile({entry.path().filename().string(), text.str(), {}, {}});
        if (!loaded.profile) {
            std::string why = entry.path().string();
            for (const auto& finding : loaded.findings)
                why += "\n" + rules::print(finding, text.str());
            throw std::runtime_error(why);
        }
        profiles[loaded.profile->id] = loaded.profile;
    }
    return profiles;
}

PretendWorld::PretendWorld(Profiles profiles, std::map<std::string, std::string> settings)
    : profiles_(std::move(profiles)), settings_(std::move(settings))
{
}

const rules::Profile& PretendWorld::profile(const std::string& id) const
{
    const auto found = profiles_.find(id);
    if (found == profiles_.end()) throw std::runtime_error("no profile " + id);
    return *found->second;
}

std::string PretendWorld::setting(const std::string& name, const std::string& otherwise) const
{
    const auto found = settings_.find(name);
    return found == settings_.end() ? otherwise : found->second;
}

std::vector<SlotOffer> PretendWorld::free_slots(const std::vector<std::string>& already_shown) const
{
    std::vector<SlotOffer> slots;
    if (setting("slots", "6") == "0") return slots;
    for (int number = 0; number < slots_in_all && slots.size() < slots_at_once; ++number) {
        auto slot = slot_number(number);
        if (std::find(already_shown.begin(), already_shown.end(), slot.slot) == already_shown.end())
            slots.push_back(std::move(slot));
    }
    return slots;
}

std::optional<dialog::Event> PretendWorld::perform(const dialog::Deed& deed, Instant at)
{
    using namespace dialog;
    if (const auto* find = std::get_if<FindSlots>(&deed))
        return Event{at, SlotsFound{free_slots(find->already_shown), zone}};
    if (const auto* hold = std::get_if<HoldSlot>(&deed)) {
        ++holds_;
        for (int number = 0; number < slots_in_all; ++number)
            if (slot_number(number).slot == hold->slot) held_ = slot_number(number);
        if ((holds_ == 1 && setting("gone", "") == "1") || held_.slot != hold->slot)
            return Event{at, SlotGone{free_slots({hold->slot}), zone, hold->slot}};
        return Event{at, SlotHeld{held_, at + 10min, "Dana Reyes", zone}};
    }
    if (std::get_if<BookMeeting>(&deed)) {
        if (setting("gone", "") == "booking" && holds_ == 1)
            return Event{at, SlotGone{free_slots({held_.slot}), zone, held_.slot}};
        Meeting meeting{
            "m1",
            "Fit call",
            held_.start,
            held_.end,
            zone,
            held_.label,
            "Dana Reyes",
            "video",
            "http://127.0.0.1/m/1",
            "http://127.0.0.1/m/1.ics"};
        return Event{at, MeetingBooked{std::move(meeting), setting("mail", "sent") != "none"}};
    }
    if (std::get_if<AskDesk>(&deed)) {
        const bool open = setting("desk", "open") == "open";
        return Event{at, DeskFound{open, open ? "" : "Mon 09:00 (GMT-5)"}};
    }
    if (std::get_if<LookUpAccount>(&deed)) {
        AccountFound found;
        if (const auto owner = setting("owner", ""); !owner.empty())
            found.facts["crm.account_owner"] = owner;
        return Event{at, std::move(found)};
    }
    if (const auto* change = std::get_if<ChangeProfile>(&deed))
        return Event{at, ProfileChanged{change->profile, 1, "", change->keep_answers}};
    return std::nullopt;
}

WholeTurn
whole_turn(PretendWorld& world, const dialog::Conversation& before, const dialog::Event& event)
{
    WholeTurn whole;
    whole.conversation = before;
    std::vector<dialog::Event> pending{event};
    while (!pending.empty()) {
        const auto next = pending.front();
        pending.erase(pending.begin());
        auto id = whole.conversation.profile;
        if (const auto* changed = std::get_if<dialog::ProfileChanged>(&next.what))
            id = changed->profile;
        auto turn = dialog::step(world.profile(id), whole.conversation, next);
        whole.events.push_back(next);
        whole.stale = turn.stale.has_value();
        whole.conversation = std::move(turn.conversation);
        whole.shown.insert(whole.shown.end(), turn.shown.begin(), turn.shown.end());
        for (const auto& deed : turn.deeds) {
            whole.deeds.push_back(deed);
            if (auto answer = world.perform(deed, event.at)) pending.push_back(std::move(*answer));
        }
    }
    if (!whole.stale) ++whole.conversation.turns;
    return whole;
}

}  // namespace usher::tests
