// What hangs in which zone, and RFC 5545's two ways to count time.

#include "agent/booking/event_times.hpp"

namespace usher::agent {

namespace {

using std::chrono::days;

LocalDate page(WallClock wall) { return std::chrono::floor<days>(wall); }

}  // namespace

Instant EventClock::instant(const EventTime& time) const
{
    switch (time.hangs) {
    case EventTime::Hangs::rep_date:
    case EventTime::Hangs::rep_zone:
        return rep_.to_utc(time.wall);
    case EventTime::Hangs::utc:
        return Instant{time.wall.time_since_epoch()};
    case EventTime::Hangs::zone:
        break;
    }
    const auto& zone = calendar_.zones.at(time.zone);
    return std::visit([&](const auto& known) { return known.to_utc(time.wall); }, zone);
}

bool EventClock::is_until(const EventTime& start, const std::string& written) const
{
    const auto until = read_ical_time(written);
    if (!until) return true;
    if (until->form == IcalTime::Form::date || start.is_date())
        return page(start.wall) <= page(until->wall);
    if (until->form == IcalTime::Form::local) return start.wall <= until->wall;
    return instant(start) <= Instant{until->wall.time_since_epoch()};
}

Length length_of(const CalendarEvent& event, const EventClock& clock)
{
    if (event.end && event.start.is_date() && event.end->is_date())
        return {page(event.end->wall) - page(event.start.wall), {}};
    if (event.end) return {{}, clock.instant(*event.end) - clock.instant(event.start)};
    if (event.duration) return {event.duration->nominal, event.duration->exact};
    if (event.start.is_date()) return {days{1}, {}};
    return {};
}

Length length_of(const ExtraTime& extra, const CalendarEvent& event, const EventClock& clock)
{
    if (extra.end) return {{}, clock.instant(*extra.end) - clock.instant(extra.start)};
    if (extra.duration) return {extra.duration->nominal, extra.duration->exact};
    return length_of(event, clock);
}

Interval interval_of(EventTime start, const Length& length, const EventClock& clock)
{
    const auto begin = clock.instant(start);
    start.wall += length.nominal;
    return {begin, clock.instant(start) + length.exact};
}

void CalledTimes::add(const EventTime& time)
{
    const bool series_of_dates = event_.start.is_date();
    const bool as_page = time.is_date() && !series_of_dates;
    if (!as_page) instants_.insert(clock_.instant(time));
    // "20260310T000000Z" for the whole day of the tenth, as some programs write.
    const bool is_midnight = time.wall == page(time.wall);
    if (as_page || (series_of_dates && !time.is_date() && is_midnight))
        pages_.insert(page(time.wall));
}

bool CalledTimes::contain(const EventTime& start) const
{
    return instants_.contains(clock_.instant(start)) || pages_.contains(page(start.wall));
}

}  // namespace usher::agent
