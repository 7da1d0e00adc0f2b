// A second, simple-minded implementation of the rules, minute by minute, on random reps.
#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

#include "tests/agent/booking/support.hpp"

using namespace usher::agent;
using namespace usher::agent::test;
using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr int lookaround_days = 3;

class RandomCase {
  public:
    explicit RandomCase(unsigned seed) : random_(seed)
    {
        // Just before changes of clocks: New York, Berlin, Lord Howe and Auckland, Santiago.
        first_day_ = local_date(one_of<std::string>(
            {"2026-10-30", "2026-10-23", "2026-04-03", "2026-09-25", "2026-03-06", "2026-09-04"}
        ));
        first_ = Instant{first_day_.time_since_epoch()};
    }

    RepTimes rep()
    {
        RepTimes made;
        made.id = "ann";
        made.works.zone = zone(one_of<const char*>(
            {"America/New_York",
             "Europe/Berlin",
             "Australia/Lord_Howe",
             "Pacific/Auckland",
             "UTC",
             "Asia/Kathmandu",
             "America/Santiago"}
        ));
        for (int i = number(1, 3); i > 0; --i)
            made.works.hours.push_back({some_days(), piece()});
        for (int i = number(0, 2); i > 0; --i) {
            HoursOverride special{day(), {}};
            for (int k = number(0, 2); k > 0; --k)
                special.intervals.push_back(piece());
            made.works.overrides.push_back(special);
        }
        for (int i = number(0, 2); i > 0; --i)
            made.works.holidays.push_back(day());
        for (int i = number(0, 5); i > 0; --i) {
            const auto start = instant();
            made.busy.push_back({start, start + minutes{number(-1, 20) * 15}});
        }
        for (int i = number(0, 4); i > 0; --i)
            made.bookings.push_back(booking());
        return made;
    }

    SlotQuestion question()
    {
        SlotQuestion asked;
        asked.now = first_ + minutes{number(-2000, 2000)};
        asked.window.start = instant();
        asked.window.end = asked.window.start + minutes{number(1, 3 * 24 * 60)};
        asked.meeting = meeting(number(1, 12) * 10, number(1, 9) * 10);
        asked.meeting.buffer_before_min = number(0, 3) * 10;
        asked.meeting.buffer_after_min = number(0, 3) * 10;
        asked.meeting.min_notice_min = number(0, 2) * 300;
        if (number(0, 2) == 0) asked.meeting.max_per_day = number(0, 2);
        if (number(0, 2) == 0) asked.meeting.horizon_days = number(0, 3);
        if (number(0, 4) == 0) asked.meeting.bookable_until = day();
        return asked;
    }

  private:
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    template <class T> T one_of(std::vector<T> values)
    {
        return values[static_cast<std::size_t>(number(0, static_cast<int>(values.size()) - 1))];
    }
    LocalHours piece()
    {
        const minutes end{number(0, 48) * 30};
        return {minutes{number(0, 47) * 30}, end};
    }
    LocalDate day() { return first_day_ + days{number(-2, 5)}; }
    Instant instant() { return first_ + minutes{number(0, 4 * 24 * 12) * 5}; }
    std::vector<std::chrono::weekday> some_days()
    {
        std::vector<std::chrono::weekday> some;
        for (const auto one : every_day) {
            if (number(0, 2) > 0) some.push_back(one);
        }
        return some;
    }
    TakenTime booking()
    {
        TakenTime made;
        made.start = instant();
        made.end = made.start + minutes{number(1, 6) * 15};
        made.state = one_of<TakenTime::State>(
            {TakenTime::State::confirmed, TakenTime::State::hold, TakenTime::State::cancelled}
        );
        if (made.state == TakenTime::State::hold) made.expires_at = instant();
        made.buffer_before_min = number(0, 2) * 10;
        return made;
    }

    std::mt19937 random_;
    LocalDate first_day_;
    Instant first_;
};

// The windows as (start, end), straight from the sentences of the rules.
std::vector<Interval> windows_of(const WorkingHours& works, LocalDate first, LocalDate last)
{
    std::map<LocalDate, std::vector<LocalHours>> special;
    for (const auto holiday : works.holidays)
        special[holiday] = {};
    for (const auto& one : works.overrides)
        special[one.date] = one.intervals;
    std::vector<Interval> windows;
    for (auto day = first; day <= last; day += days{1}) {
        std::vector<LocalHours> pieces;
        for (const auto& weekly : works.hours)
            for (const auto on : weekly.days)
                if (on == std::chrono::weekday{day}) pieces.push_back(weekly.hours);
        if (special.contains(day)) pieces = special[day];
        for (const auto& piece : pieces) {
            WallClock end = day + piece.end;
            if (piece.end <= piece.start) end += days{1};
            if (special.contains(day + days{1}) && end > day + days{1}) end = day + days{1};
            windows.push_back({works.zone.to_utc(day + piece.start), works.zone.to_utc(end)});
        }
    }
    return windows;
}

bool inside_every_minute(const std::vector<Interval>& windows, Interval meeting_time)
{
    for (auto t = meeting_time.start; t < meeting_time.end; t += minutes{1}) {
        bool inside = false;
        for (const auto& window : windows)
            inside = inside || (window.start <= t && t < window.end);
        if (!inside) return false;
    }
    return true;
}

bool overlap(Interval a, Interval b)
{
    return b.start < b.end && a.start < b.end && b.start < a.end;
}

bool free_by_hand(const SlotQuestion& asked, const RepTimes& rep, Instant start)
{
    const auto& wanted = asked.meeting;
    const Interval wide{
        start - minutes{wanted.buffer_before_min},
        start + minutes{wanted.length_min + wanted.buffer_after_min}};
    const auto date = rep.works.zone.date_at(start);
    int that_day = 0;
    for (const auto& busy : rep.busy)
        if (overlap(wide, busy)) return false;
    for (const auto& one : rep.bookings) {
        const bool live = one.state == TakenTime::State::confirmed ||
                          (one.state == TakenTime::State::hold && *one.expires_at > asked.now);
        if (!live) continue;
        if (overlap(
                wide,
                {one.start - minutes{one.buffer_before_min},
                 one.end + minutes{one.buffer_after_min}}
            ))
            return false;
        that_day += rep.works.zone.date_at(one.start) == date ? 1 : 0;
    }
    if (start < asked.now + minutes{wanted.min_notice_min}) return false;
    const auto today = rep.works.zone.date_at(asked.now);
    if (wanted.horizon_days && date > today + days{*wanted.horizon_days}) return false;
    if (wanted.bookable_until && date > *wanted.bookable_until) return false;
    return !wanted.max_per_day || that_day < *wanted.max_per_day;
}

std::vector<Instant> slots_by_hand(const SlotQuestion& asked, const RepTimes& rep)
{
    const auto& zone_of_rep = rep.works.zone;
    const auto windows = windows_of(
        rep.works,
        zone_of_rep.date_at(asked.window.start) - days{lookaround_days},
        zone_of_rep.date_at(asked.window.end) + days{lookaround_days}
    );
    std::set<Instant> found;
    for (const auto& window : windows)
        for (auto t = window.start; t < window.end; t += minutes{asked.meeting.step_min})
            if (t >= asked.window.start && t < asked.window.end &&
                inside_every_minute(windows, {t, t + minutes{asked.meeting.length_min}}) &&
                free_by_hand(asked, rep, t))
                found.insert(t);
    return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("the rules, done again minute by minute, give the same slots")
{
    const unsigned seed = 20'261'101;
    std::size_t offered = 0;
    for (unsigned i = 0; i < 400; ++i) {
        INFO("seed " << seed + i);
        RandomCase random(seed + i);
        const auto rep = random.rep();
        const auto asked = random.question();
        const auto slots_found = free_slots(asked, rep);
        REQUIRE(slots_found == slots_by_hand(asked, rep));
        offered += slots_found.size();
    }
    CHECK(offered > 2'000);  // The cases are not empty ones.
}

// Booking a time is listing the window [t, t+1s) again (families 5, 14 and 15).
TEST_CASE("of a thousand random reps every listed slot books, and nothing else on the grid does")
{
    const unsigned seed = 20'261'102;
    std::size_t booked = 0, refused = 0;
    for (unsigned i = 0; i < 1'000; ++i) {
        INFO("seed " << seed + i);
        RandomCase random(seed + i);
        const auto rep = random.rep();
        auto asked = random.question();
        const auto listed = free_slots(asked, rep);
        const std::set<Instant> offered(listed.begin(), listed.end());
        const auto grid = grid_starts(asked, rep);
        for (const auto& [start, removed] : grid) {
            asked.window = {start, start + std::chrono::seconds{1}};
            const bool books = free_slots(asked, rep) == std::vector{start};
            REQUIRE(books == offered.contains(start));
            ++(books ? booked : refused);
        }
    }
    CHECK(booked > 5'000);
    CHECK(refused > 5'000);
}
