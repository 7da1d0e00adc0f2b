// Reading is kept by the calendar, working out by the calendar and a stretch of days: a list of
// times for twenty reps asks for the same month thousands of times a minute.

#include "agent/booking/feeds.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "agent/booking/event_times.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "agent/profile_files.hpp"
#include "agent/records/meetings.hpp"

namespace usher::agent {
namespace {

// Worked out for so much more than is asked for, so that the next days' questions find it done.
constexpr std::chrono::days margin_before{1}, margin_after{14};

constexpr Interval always{
    Instant{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}},
    Instant{std::chrono::sys_days{std::chrono::year{9999} / 1 / 1}}};

// Our own meetings in this calendar. One that the rep has moved to another time there stays busy:
// they must know why.
std::set<std::string> own_meetings(Store& store, const Calendar& calendar, const Rep& rep)
{
    const EventClock clock(calendar, rep.works.zone);
    std::set<std::string> own;
    for (const auto& event : calendar.events) {
        const auto id = meeting_of_uid(event.uid);
        const auto meeting = id ? find_meeting(store, *id) : std::nullopt;
        if (!meeting || domain_of_uid(event.uid) != meeting->uid_domain) continue;
        const bool is_current = meeting->rep == rep.id && event.sequence >= meeting->sequence;
        const bool moved_by_rep = meeting->state == "confirmed" && is_current &&
                                  clock.instant(event.start) != meeting->start;
        if (!moved_by_rep) own.insert(event.uid);
    }
    return own;
}

// What lies outside of the time that the calendar says something about may be anything.
void add_unknown(const Interval& known, const Interval& window, std::vector<Interval>& busy)
{
    if (window.start < known.start) busy.push_back({window.start, known.start});
    if (window.end > known.end) busy.push_back({known.end, window.end});
}

}  // namespace

Feeds::Feeds(std::string config_folder, CalendarShelf& shelf)
    : folder_(std::move(config_folder)), shelf_(shelf)
{
}

std::optional<std::vector<Interval>>
Feeds::busy(Store& store, const Rep& rep, const Interval& window, Instant now)
{
    const auto calendars = calendars_of(rep, now);
    if (!calendars) return std::nullopt;
    auto& kept = expanded_[rep.id];
    for (auto& one : kept)
        one.is_asked_for = false;
    std::vector<Interval> busy;
    for (const auto& one : *calendars) {
        const auto& all = expanded(store, rep, one.calendar, window);
        const auto first = std::ranges::upper_bound(all, window.start, {}, &Interval::end);
        const auto last = std::ranges::lower_bound(all, window.end, {}, &Interval::start);
        if (first < last) busy.insert(busy.end(), first, last);
        add_unknown(one.known, window, busy);
    }
    std::erase_if(kept, [](const Expanded& one) { return !one.is_asked_for; });
    if (calendars->size() > 1) std::ranges::sort(busy);
    return busy;
}

std::optional<std::vector<KeptCalendar>> Feeds::calendars_of(const Rep& rep, Instant now)
{
    auto calendars = shelf_.of(rep.id, now);
    if (!calendars) return std::nullopt;
    for (const auto& address : rep.calendars) {
        if (address.find("://") != std::string::npos) continue;  // It is on the shelf.
        auto calendar = from_file(address);
        if (!calendar || calendar->unreadable) {
            spdlog::warn("the calendar {} of {} can't be read", address, rep.id);
            return std::nullopt;
        }
        calendars->push_back({std::move(calendar), always, now, {}, {}, false});
    }
    return calendars;
}

CalendarShelf::Reliable Feeds::reliable(const Rep& rep, Instant now)
{
    auto reliable = shelf_.reliable(rep.id, now);
    for (const auto& address : rep.calendars) {
        if (address.find("://") != std::string::npos) continue;  // It is on the shelf.
        auto calendar = from_file(address);
        if (calendar && !calendar->unreadable)
            reliable.calendars.push_back({std::move(calendar), always, now, {}, {}, false});
        else
            reliable.are_all = false;
    }
    return reliable;
}

std::vector<BusyEvent>
Feeds::events_in(Store& store, const Rep& rep, const Calendar& calendar, const Interval& window)
{
    BusyQuestion question{rep.works.zone, rep.email, window, {}};
    question.left_out = own_meetings(store, calendar, rep);
    return busy_events(calendar, question);
}

const std::vector<Interval>& Feeds::expanded(
    Store& store,
    const Rep& rep,
    const std::shared_ptr<const Calendar>& calendar,
    const Interval& window
)
{
    auto& kept = expanded_[rep.id];
    const auto covers = [&](const Expanded& one) {
        return one.calendar == calendar && one.stretch.start <= window.start &&
               window.end <= one.stretch.end;
    };
    auto found = std::ranges::find_if(kept, covers);
    if (found == kept.end()) {
        const Interval stretch{window.start - margin_before, window.end + margin_after};
        BusyQuestion question{rep.works.zone, rep.email, stretch, {}};
        question.left_out = own_meetings(store, *calendar, rep);
        std::erase_if(kept, [&](const Expanded& one) { return one.calendar == calendar; });
        kept.push_back({calendar, stretch, busy_times(*calendar, question).busy});
        found = std::prev(kept.end());
    }
    found->is_asked_for = true;
    return found->busy;
}

std::shared_ptr<const Calendar> Feeds::from_file(const std::string& address)
{
    const auto path = folder_ / address;
    std::error_code failed;
    const auto changed = std::filesystem::last_write_time(path, failed);
    if (failed) return nullptr;
    auto& kept = files_[address];
    if (!kept.calendar || kept.changed != changed)
        kept = {changed, std::make_shared<const Calendar>(read_calendar(read_file(path.string())))};
    return kept.calendar;
}

}  // namespace usher::agent
