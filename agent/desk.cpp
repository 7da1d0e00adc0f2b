// Opening hours are wall-clock times of the desk's own zone; only the label is the visitor's.

#include "agent/desk.hpp"

#include <algorithm>

#include "agent/booking/offer.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/booking/zones.hpp"

namespace usher::agent {
namespace {

using namespace std::chrono;

Zone desk_zone(const rules::OpeningHours& hours)
{
    return Zone::find(hours.time_zone).value_or(Zone());
}

bool is_closed_on(const rules::OpeningHours& hours, LocalDate date)
{
    const auto& closed = hours.closed_on;
    return std::find(closed.begin(), closed.end(), print_date(date)) != closed.end();
}

// The day's openings in UTC, in the order of the file.
std::vector<Interval> openings_on(const rules::OpeningHours& hours, LocalDate date)
{
    if (is_closed_on(hours, date)) return {};
    const auto zone = desk_zone(hours);
    const auto monday_is_0 = (weekday{date}.iso_encoding() + 6) % 7;
    std::vector<Interval> openings;
    for (const auto& [from, to] : hours.open[monday_is_0])
        openings.push_back({zone.to_utc(date + minutes{from}), zone.to_utc(date + minutes{to})});
    return openings;
}

}  // namespace

bool is_open(const rules::OpeningHours& hours, Instant now)
{
    const auto openings = openings_on(hours, desk_zone(hours).date_at(now));
    return std::any_of(openings.begin(), openings.end(), [&](const Interval& opening) {
        return opening.start <= now && now < opening.end;
    });
}

std::optional<Instant> next_opening(const rules::OpeningHours& hours, Instant now)
{
    const auto today = desk_zone(hours).date_at(now);
    for (auto date = today; date <= today + days{days_looked_at}; date += days{1}) {
        std::optional<Instant> first;
        for (const auto& opening : openings_on(hours, date))
            if (opening.start > now && (!first || opening.start < *first)) first = opening.start;
        if (first) return first;
    }
    return std::nullopt;
}

dialog::DeskFound
desk_at(Instant now, const rules::Profile& profile, const dialog::Conversation& conversation)
{
    dialog::DeskFound found;
    if (!profile.people) return found;
    const auto& hours = profile.people->hours;
    found.open = is_open(hours, now);
    const auto next = next_opening(hours, now);
    if (!next) return found;
    const auto visitors = Zone::find(conversation.time_zone);
    const auto zone = visitors ? *visitors : desk_zone(hours);
    found.next_opening = short_label_of(*next, zone, conversation.language);
    return found;
}

}  // namespace usher::agent
