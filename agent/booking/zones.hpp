#pragma once
// Time zones: wall clock to instant and back, gaps and folds included (GCC 12 has none of its own).
// Time is stored as instants; a wall clock exists only together with the zone it hangs in.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/clock.hpp"

namespace date {
class time_zone;
}

namespace usher::agent {

using WallClock = std::chrono::local_seconds;  // what a clock on some wall shows
using LocalDate = std::chrono::local_days;     // a page of some wall's calendar

// Half-open. Empty or backwards: nothing.
struct Interval {
    Instant start, end;
    friend bool operator==(const Interval&, const Interval&) = default;
    friend auto operator<=>(const Interval&, const Interval&) = default;
};

// A zone of the IANA database. A small value: copies are the same zone.
class Zone {
  public:
    Zone();  // UTC

    // By its exact IANA name, links included ("US/Eastern"). Absent: there is no such zone.
    static std::optional<Zone> find(std::string_view name);
    // Also finds "europe/berlin"; for names that other programs wrote.
    static std::optional<Zone> find_in_any_case(std::string_view name);

    static std::vector<std::string> all_names();

    const std::string& name() const;

    // RFC 5545 3.3.5: a time that a forward change skips takes the offset from before the change
    // (02:30 is 03:30); one that a backward change repeats is the first of the two.
    Instant to_utc(WallClock wall) const;
    WallClock to_local(Instant instant) const;
    LocalDate date_at(Instant instant) const;
    std::chrono::seconds offset_at(Instant instant) const;  // local minus UTC

    friend bool operator==(const Zone&, const Zone&) = default;

  private:
    explicit Zone(const date::time_zone* entry) : entry_(entry) {}
    const date::time_zone* entry_;  // Lives as long as the process.
};

}  // namespace usher::agent
