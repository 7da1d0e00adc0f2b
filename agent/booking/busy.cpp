// Each event's occurrences near the window on its own wall clock, then as instants, minus what is
// excluded or replaced.

#include "agent/booking/busy.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "agent/booking/event_times.hpp"
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

using Events = std::vector<const CalendarEvent*>;

// Everything under one UID: the series, and what replaces parts of it.
struct Series {
    Events masters, replacements;
};

// Replacements that also move all that follow, by the time from which they do.
using Moves = std::map<Instant, const CalendarEvent*>;

std::string lower(std::string text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

// The wall-clock stretch in which starts may reach into the window.
struct Stretch {
    WallClock from, to;
};

Stretch stretch_for(const Interval& window, seconds before, seconds after)
{
    return {
        WallClock{window.start.time_since_epoch() - before - wall_clock_margin},
        WallClock{window.end.time_since_epoch() + after + wall_clock_margin}};
}

class Expansion {
  public:
    Expansion(const Calendar& calendar, const BusyQuestion& question)
        : question_(question), clock_(calendar, question.zone), email_(lower(question.email))
    {
    }

    void add(const Series& series)
    {
        const auto replacements = latest(series.replacements);
        for (const auto* master : series.masters)
            add_master(*master, replacements);
        for (const auto* one : replacements)
            add_occurrence(*one, one->start, length_of(*one, clock_));
    }

    const std::vector<BusyEvent>& found() const { return found_; }
    std::vector<CalendarNote> notes() && { return std::move(notes_); }

  private:
    // Of several replacements of one occurrence the one of the highest SEQUENCE, then the last.
    Events latest(const Events& replacements) const
    {
        std::map<std::pair<Instant, bool>, const CalendarEvent*> by_time;
        for (const auto* one : replacements) {
            auto& kept = by_time[{clock_.instant(*one->replaces), one->replaces->is_date()}];
            if (!kept || one->sequence >= kept->sequence) kept = one;
        }
        Events kept;
        for (const auto& [time, one] : by_time)
            kept.push_back(one);
        return kept;
    }

    void add_occurrence(const CalendarEvent& event, const EventTime& start, const Length& length)
    {
        if (event.is_free) return;
        if (!email_.empty() && std::ranges::count(event.declined_by, email_) > 0) return;
        const auto interval = interval_of(start, length, clock_);
        if (interval.start < question_.window.end && interval.end > question_.window.start)
            found_.push_back({event.uid, interval});
    }

    void add_master(const CalendarEvent& event, const Events& replacements)
    {
        CalledTimes gone(event, clock_);
        Moves moves;
        for (const auto& time : event.excluded)
            gone.add(time);
        for (const auto* one : replacements) {
            gone.add(*one->replaces);
            if (one->replaces_later_ones) moves[clock_.instant(*one->replaces)] = one;
        }
        const auto add_unless_gone = [&](const EventTime& start, const Length& length) {
            if (gone.contain(start)) return;
            const auto next = moves.upper_bound(clock_.instant(start));
            if (next != moves.begin())
                add_moved(start, *std::prev(next)->second);
            else
                add_occurrence(event, start, length);
        };
        const auto length = length_of(event, clock_);
        for (const auto& start : starts(event, length, moves))
            add_unless_gone(start, length);
        for (const auto& extra : event.extra)
            add_unless_gone(extra.start, length_of(extra, event, clock_));
    }

    void add_moved(const EventTime& start, const CalendarEvent& move)
    {
        auto moved = move.start;
        moved.wall = start.wall + (move.start.wall - move.replaces->wall);
        add_occurrence(move, moved, length_of(move, clock_));
    }

    // DTSTART, or what the rules make of it, as far as it may reach into the window.
    std::vector<EventTime>
    starts(const CalendarEvent& event, const Length& length, const Moves& moves)
    {
        if (event.rules.empty()) return {event.start};
        seconds before = std::max(seconds{0}, length.nominal + length.exact), after{0};
        for (const auto& [time, move] : moves) {
            const auto own = length_of(*move, clock_);
            const auto by = abs(move->start.wall - move->replaces->wall);
            before = std::max(before, by + abs(own.nominal + own.exact));
            after = std::max(after, by);
        }
        const auto stretch = stretch_for(question_.window, before, after);
        std::vector<EventTime> found;
        for (const auto& rule : event.rules) {
            if (!add_starts(event, rule, stretch, found)) return {event.start};
        }
        return found;
    }

    // False: the rule costs too much.
    bool add_starts(
        const CalendarEvent& event,
        const RecurrenceRule& rule,
        const Stretch& stretch,
        std::vector<EventTime>& found
    )
    {
        const auto allowed = std::min(event_steps_max, calendar_steps_left_);
        auto left = allowed;
        const auto walls = occurrences(rule, event.start.wall, stretch.from, stretch.to, left);
        calendar_steps_left_ -= allowed - std::max(left, StepBudget{0});
        if (!walls.complete) {
            add_note(
                notes_,
                {event.uid, "taken as busy only at its first time, because it repeats too often"}
            );
            return false;
        }
        auto start = event.start;
        for (const auto wall : walls.starts) {
            start.wall = wall;
            if (clock_.is_until(start, rule.until)) found.push_back(start);
        }
        return true;
    }

    const BusyQuestion& question_;
    EventClock clock_;
    std::string email_;
    StepBudget calendar_steps_left_ = calendar_steps_max;
    std::vector<BusyEvent> found_;
    std::vector<CalendarNote> notes_;
};

Expansion expanded(const Calendar& calendar, const BusyQuestion& question)
{
    std::map<std::string, Series> by_uid;
    Expansion expansion(calendar, question);
    for (const auto& event : calendar.events) {
        if (question.left_out.contains(event.uid)) continue;
        Series alone;
        auto& series = event.uid.empty() ? alone : by_uid[event.uid];
        (event.replaces ? series.replacements : series.masters).push_back(&event);
        if (event.uid.empty()) expansion.add(alone);
    }
    for (const auto& [uid, series] : by_uid)
        expansion.add(series);
    return expansion;
}

}  // namespace

BusyTimes busy_times(const Calendar& calendar, const BusyQuestion& question)
{
    auto expansion = expanded(calendar, question);
    std::vector<Interval> busy;
    for (const auto& one : expansion.found())
        busy.push_back(one.time);
    return {united(std::move(busy)), std::move(expansion).notes()};
}

std::vector<BusyEvent> busy_events(const Calendar& calendar, const BusyQuestion& question)
{
    return expanded(calendar, question).found();
}

}  // namespace usher::agent
