// Each event's occurrences near the window on its own wall clock, then as instants, minus what is
// excluded or replaced.

#include "agent/booking/busy.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "agent/booking/working_hours.hpp"

namespace usher::agent {

namespace {

using namespace std::chrono;

// Days that one event, and all of a calendar, may look at. 100,000 are 270 years of a daily
// series; 5 million take under half a second.
constexpr StepBudget event_steps_max = 100'000;
constexpr StepBudget calendar_steps_max = 5'000'000;

// More than zones differ from UTC, and than any change of the clocks.
constexpr days wall_clock_margin{2};

LocalDate page(WallClock wall) { return floor<days>(wall); }

// Times of one calendar as instants, for one rep.
class Clock {
  public:
    Clock(const Calendar& calendar, const Zone& rep) : calendar_(calendar), rep_(rep) {}

    Instant instant(const EventTime& time) const
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

    // UNTIL in any of its forms, inclusive. Of a date the whole day counts.
    bool is_until(const EventTime& start, const std::string& until_text) const
    {
        const auto until = read_ical_time(until_text);
        if (!until) return true;
        if (until->form == IcalTime::Form::date || start.is_date())
            return page(start.wall) <= page(until->wall);
        if (until->form == IcalTime::Form::local) return start.wall <= until->wall;
        return instant(start) <= Instant{until->wall.time_since_epoch()};
    }

  private:
    const Calendar& calendar_;
    const Zone& rep_;
};

// How far an event reaches from its start: the exact length that DTEND fixed, or the nominal days
// and exact time of a DURATION, or the pages of the calendar that a whole-day event covers.
struct Length {
    days nominal{0};
    seconds exact{0};
};

Length length_of(const CalendarEvent& event, const Clock& clock)
{
    if (event.end && event.start.is_date() && event.end->is_date())
        return {page(event.end->wall) - page(event.start.wall), {}};
    if (event.end) return {{}, clock.instant(*event.end) - clock.instant(event.start)};
    if (event.duration) return {event.duration->nominal, event.duration->exact};
    if (event.start.is_date()) return {days{1}, {}};
    return {};
}

Interval interval_of(EventTime start, const Length& length, const Clock& clock)
{
    const auto begin = clock.instant(start);
    start.wall += length.nominal;
    return {begin, clock.instant(start) + length.exact};
}

// Times by which EXDATE and RECURRENCE-ID name occurrences. They are compared as instants; only
// where one side is a date and the other is not, calendar pages must do.
class NamedTimes {
  public:
    NamedTimes(const CalendarEvent& event, const Clock& clock) : event_(event), clock_(clock) {}

    void add(const EventTime& time)
    {
        const bool as_page = time.is_date() && !event_.start.is_date();
        if (!as_page) instants_.insert(clock_.instant(time));
        const bool is_midnight = time.wall == page(time.wall);
        if (as_page || (event_.start.is_date() && !time.is_date() && is_midnight))
            pages_.insert(page(time.wall));
    }

    bool contain(const EventTime& start) const
    {
        return instants_.contains(clock_.instant(start)) || pages_.contains(page(start.wall));
    }

  private:
    const CalendarEvent& event_;
    const Clock& clock_;
    std::set<Instant> instants_;
    std::set<LocalDate> pages_;
};

// Everything under one UID: the series and what replaces parts of it.
struct Series {
    std::vector<const CalendarEvent*> masters;
    std::vector<const CalendarEvent*> replacements;
};

class Expansion {
  public:
    Expansion(const Calendar& calendar, const BusyQuestion& question)
        : question_(question), clock_(calendar, question.zone), email_(lower(question.email))
    {
    }

    void add(const Series& series)
    {
        for (const auto* master : series.masters)
            add_master(*master, series.replacements);
        for (const auto* one : latest(series.replacements)) {
            if (!is_free(*one))
                add_interval(interval_of(one->start, length_of(*one, clock_), clock_));
        }
    }

    BusyTimes finish()
    {
        times_.busy = united(std::move(times_.busy));
        return std::move(times_);
    }

  private:
    static std::string lower(std::string text)
    {
        for (char& c : text) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        }
        return text;
    }

    bool is_free(const CalendarEvent& event) const
    {
        return event.is_free ||
               (!email_.empty() && std::ranges::count(event.declined_by, email_) > 0);
    }

    void add_interval(const Interval& one)
    {
        if (one.start < question_.window.end && one.end > question_.window.start)
            times_.busy.push_back(one);
    }

    // Of several replacements of one occurrence the one of the highest SEQUENCE, then the last.
    std::vector<const CalendarEvent*> latest(const std::vector<const CalendarEvent*>& replacements
    ) const
    {
        std::map<std::pair<Instant, bool>, const CalendarEvent*> by_time;
        for (const auto* one : replacements) {
            auto& kept = by_time[{clock_.instant(*one->replaces), one->replaces->is_date()}];
            if (!kept || one->sequence >= kept->sequence) kept = one;
        }
        std::vector<const CalendarEvent*> kept;
        for (const auto& [time, one] : by_time)
            kept.push_back(one);
        return kept;
    }

    void
    add_master(const CalendarEvent& event, const std::vector<const CalendarEvent*>& replacements)
    {
        NamedTimes excluded(event, clock_), replaced(event, clock_);
        for (const auto& time : event.excluded)
            excluded.add(time);
        for (const auto* one : replacements)
            replaced.add(*one->replaces);
        const auto moves = moves_of_later_ones(replacements);
        const auto length = length_of(event, clock_);
        const auto keep = [&](const EventTime& start, const Length& own) {
            if (excluded.contain(start) || replaced.contain(start)) return;
            if (const auto* move = move_for(start, moves)) return add_moved(start, *move);
            if (!is_free(event)) add_interval(interval_of(start, own, clock_));
        };
        for (const auto& start : starts(event, length, moves))
            keep(start, length);
        for (const auto& extra : event.extra)
            keep(extra.start, length_of(extra, event, length));
    }

    Length length_of(const ExtraTime& extra, const CalendarEvent& event, const Length& usual) const
    {
        if (!extra.end && !extra.duration) return usual;
        auto own = event;
        own.start = extra.start;
        own.end = extra.end;
        own.duration = extra.duration;
        return agent::length_of(own, clock_);
    }

    Length length_of(const CalendarEvent& event, const Clock& clock) const
    {
        return agent::length_of(event, clock);
    }

    // The replacements that also move everything after them, by the time from which they do.
    using Moves = std::map<Instant, const CalendarEvent*>;
    Moves moves_of_later_ones(const std::vector<const CalendarEvent*>& replacements) const
    {
        Moves moves;
        for (const auto* one : latest(replacements)) {
            if (one->replaces_later_ones) moves[clock_.instant(*one->replaces)] = one;
        }
        return moves;
    }

    const CalendarEvent* move_for(const EventTime& start, const Moves& moves) const
    {
        const auto next = moves.upper_bound(clock_.instant(start));
        return next == moves.begin() ? nullptr : std::prev(next)->second;
    }

    void add_moved(EventTime start, const CalendarEvent& move)
    {
        if (is_free(move)) return;
        const auto by = move.start.wall - move.replaces->wall;
        const auto wall = start.wall + by;
        start = move.start;
        start.wall = wall;
        add_interval(interval_of(start, length_of(move, clock_), clock_));
    }

    // DTSTART and what the rules add, as far as it may reach into the window.
    std::vector<EventTime>
    starts(const CalendarEvent& event, const Length& length, const Moves& moves)
    {
        if (event.rules.empty()) return {event.start};
        seconds reach = std::max(seconds{0}, length.nominal + length.exact);
        for (const auto& [time, one] : moves) {
            const auto own = length_of(*one, clock_);
            reach += abs(one->start.wall - one->replaces->wall) + abs(own.nominal + own.exact);
        }
        const auto& [begin, end] = question_.window;
        const WallClock from{begin.time_since_epoch() - reach - wall_clock_margin};
        const WallClock to{
            end.time_since_epoch() + wall_clock_margin + (moves.empty() ? seconds{0} : reach)};
        std::vector<EventTime> found;
        for (const auto& rule : event.rules) {
            if (!add_starts(event, rule, from, to, found)) return {event.start};
        }
        return found;
    }

    // False: the rule costs too much.
    bool add_starts(
        const CalendarEvent& event,
        const RecurrenceRule& rule,
        WallClock from,
        WallClock to,
        std::vector<EventTime>& found
    )
    {
        StepBudget own = std::min(event_steps_max, budget_);
        const auto before = own;
        const auto walls = occurrences(rule, event.start.wall, from, to, own);
        budget_ -= before - std::max(own, StepBudget{0});
        if (!walls.complete) {
            times_.notes.push_back(
                {event.uid, "taken as busy only at its first time, because it repeats too often"}
            );
            return false;
        }
        for (const auto wall : walls.starts) {
            auto start = event.start;
            start.wall = wall;
            if (clock_.is_until(start, rule.until)) found.push_back(start);
        }
        return true;
    }

    const BusyQuestion& question_;
    Clock clock_;
    std::string email_;
    StepBudget budget_ = calendar_steps_max;
    BusyTimes times_;
};

}  // namespace

BusyTimes busy_times(const Calendar& calendar, const BusyQuestion& question)
{
    std::map<std::string, Series> by_uid;
    Expansion expansion(calendar, question);
    for (const auto& event : calendar.events) {
        Series alone;
        auto& series = event.uid.empty() ? alone : by_uid[event.uid];
        (event.replaces ? series.replacements : series.masters).push_back(&event);
        if (event.uid.empty()) expansion.add(alone);
    }
    for (const auto& [uid, series] : by_uid)
        expansion.add(series);
    return expansion.finish();
}

}  // namespace usher::agent
