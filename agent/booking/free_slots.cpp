// The rules of slots, one small function for each.

#include "agent/booking/free_slots.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace usher::agent {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

// Zones differ from UTC by up to 14 hours and a window may run a day past its date.
constexpr days dates_around{2};

// A sorted list without overlaps, asked about with half-open intervals.
class Timeline {
  public:
    explicit Timeline(std::vector<Interval> intervals) : intervals_(united(std::move(intervals))) {}

    bool overlaps(const Interval& asked) const
    {
        const auto next = std::ranges::upper_bound(intervals_, asked.start, {}, &Interval::end);
        return next != intervals_.end() && next->start < asked.end;
    }

    bool covers(const Interval& asked) const
    {
        const auto next = std::ranges::upper_bound(intervals_, asked.start, {}, &Interval::end);
        return next != intervals_.end() && next->start <= asked.start && asked.end <= next->end;
    }

  private:
    std::vector<Interval> intervals_;
};

std::vector<Interval> occupied(const std::vector<TakenTime>& bookings, Instant now)
{
    std::vector<Interval> ranges;
    for (const auto& one : bookings) {
        if (!is_live(one, now)) continue;
        ranges.push_back(
            {one.start - minutes{one.buffer_before_min}, one.end + minutes{one.buffer_after_min}}
        );
    }
    return ranges;
}

std::map<LocalDate, int>
meetings_by_date(const std::vector<TakenTime>& bookings, Instant now, const Zone& zone)
{
    std::map<LocalDate, int> counts;
    for (const auto& one : bookings) {
        if (is_live(one, now)) ++counts[zone.date_at(one.start)];
    }
    return counts;
}

// One rep's answer to one question, prepared once and asked for each start of the grid.
class Judge {
  public:
    Judge(const SlotQuestion& question, const RepTimes& rep, std::vector<Interval> windows)
        : question_(question), meeting_(question.meeting), zone_(rep.works.zone),
          working_(std::move(windows)), busy_(rep.busy),
          booked_(occupied(rep.bookings, question.now)),
          meetings_(meetings_by_date(rep.bookings, question.now, zone_)),
          today_(zone_.date_at(question.now))
    {
    }

    std::optional<Removed> removed_by(Instant start) const
    {
        const auto end = start + minutes{meeting_.length_min};
        const Interval with_buffers{
            start - minutes{meeting_.buffer_before_min}, end + minutes{meeting_.buffer_after_min}};
        if (!working_.covers({start, end})) return Removed::does_not_fit;
        if (busy_.overlaps(with_buffers)) return Removed::busy;
        if (booked_.overlaps(with_buffers)) return Removed::booked;
        if (start < question_.now + minutes{meeting_.min_notice_min}) return Removed::notice;
        return removed_by_date(zone_.date_at(start));
    }

  private:
    std::optional<Removed> removed_by_date(LocalDate date) const
    {
        if (meeting_.horizon_days && date > today_ + days{*meeting_.horizon_days})
            return Removed::horizon;
        if (meeting_.bookable_from && date < *meeting_.bookable_from) return Removed::not_bookable;
        if (meeting_.bookable_until && date > *meeting_.bookable_until)
            return Removed::not_bookable;
        if (!meeting_.max_per_day) return std::nullopt;
        const auto counted = meetings_.find(date);
        const int already = counted == meetings_.end() ? 0 : counted->second;
        if (already >= *meeting_.max_per_day) return Removed::cap;
        return std::nullopt;
    }

    const SlotQuestion& question_;
    const MeetingType& meeting_;
    const Zone& zone_;
    Timeline working_, busy_, booked_;
    std::map<LocalDate, int> meetings_;
    LocalDate today_;
};

// Start + k x step of each window, for starts before its end and inside the asked ones. The grid
// hangs on the window alone: neither on what is asked nor on what is busy.
std::vector<Instant> grid(const std::vector<Interval>& windows, const Interval& asked, minutes step)
{
    std::vector<Instant> starts;
    for (const auto& window : windows) {
        auto start = window.start;
        if (start < asked.start) {
            const auto steps = (asked.start - start + step - seconds{1}) / seconds{step};
            start += steps * seconds{step};
        }
        for (; start < std::min(window.end, asked.end); start += step)
            starts.push_back(start);
    }
    std::ranges::sort(starts);
    const auto doubled = std::ranges::unique(starts);
    starts.erase(doubled.begin(), doubled.end());
    return starts;
}

}  // namespace

bool is_live(const TakenTime& booking, Instant now)
{
    if (booking.state == TakenTime::State::hold)
        return booking.expires_at && *booking.expires_at > now;
    return booking.state == TakenTime::State::confirmed;
}

std::string_view name_of(Removed rule)
{
    constexpr std::array<std::string_view, 7> names = {
        "does_not_fit", "busy", "booked", "notice", "horizon", "not_bookable", "cap"};
    return names.at(static_cast<std::size_t>(rule));
}

std::vector<GridStart> grid_starts(const SlotQuestion& question, const RepTimes& rep)
{
    const auto& [from, to] = question.window;
    if (to <= from) return {};
    const auto& zone = rep.works.zone;
    auto windows = working_windows(
        rep.works,
        zone.date_at(from) - dates_around,
        zone.date_at(to + minutes{question.meeting.length_min}) + dates_around
    );
    const auto starts = grid(windows, question.window, minutes{question.meeting.step_min});
    const Judge judge(question, rep, std::move(windows));
    std::vector<GridStart> judged;
    judged.reserve(starts.size());
    for (const auto start : starts)
        judged.push_back({start, judge.removed_by(start)});
    return judged;
}

std::vector<Instant> free_slots(const SlotQuestion& question, const RepTimes& rep)
{
    std::vector<Instant> slots;
    for (const auto& one : grid_starts(question, rep)) {
        if (!one.removed) slots.push_back(one.start);
    }
    return slots;
}

Interval interval_that_matters(const SlotQuestion& question)
{
    const auto& meeting = question.meeting;
    return {
        question.window.start - minutes{meeting.buffer_before_min},
        question.window.end + minutes{meeting.length_min + meeting.buffer_after_min}};
}

std::vector<TeamSlot>
free_team_slots(const SlotQuestion& question, const std::vector<RepTimes>& reps, TeamMode mode)
{
    std::map<Instant, std::vector<std::string>> takers;
    for (const auto& rep : reps) {
        for (const auto start : free_slots(question, rep))
            takers[start].push_back(rep.id);
    }
    std::vector<TeamSlot> slots;
    for (auto& [start, ids] : takers) {
        if (mode == TeamMode::all && ids.size() < reps.size()) continue;
        std::ranges::sort(ids);
        slots.push_back({start, std::move(ids)});
    }
    return slots;
}

}  // namespace usher::agent
