#pragma once
// Which zone a calendar means by a TZID. Calendars name zones as they please and half of them
// describe what they mean, so names are tried in a fixed order and UTC is never assumed in silence.

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "agent/booking/ical_text.hpp"
#include "agent/booking/recurrence.hpp"

namespace usher::agent {

// A zone by a calendar's own VTIMEZONE, good for the years 1970 to 2100.
class DescribedZone {
  public:
    // Absent: the description has no change of clocks that can be read.
    static std::optional<DescribedZone> read(const IcalComponent& vtimezone, StepBudget& budget);

    Instant to_utc(WallClock wall) const;  // by the same rule as Zone::to_utc
    std::chrono::seconds offset_at(Instant instant) const;

  private:
    struct Change {
        Instant at;
        std::chrono::seconds before, after;  // offsets
    };
    bool add_observance(const IcalComponent& observance, StepBudget& budget);

    std::vector<Change> changes_;  // ascending, never empty
};

using CalendarZone = std::variant<Zone, DescribedZone>;

// The zones of one VCALENDAR, each name looked up once. Tried in this order: the IANA name, the
// Windows name, what follows a prefix ("/mozilla.org/20050126_1/Europe/Berlin"), X-LIC-LOCATION,
// the calendar's own VTIMEZONE, the IANA name in other letters, X-WR-TIMEZONE.
class CalendarZones {
  public:
    // What is found is appended to `zones`, which must outlive this, like `calendar` and `budget`.
    CalendarZones(
        const IcalComponent& calendar, StepBudget& budget, std::vector<CalendarZone>& zones
    );

    // An index into `zones`; absent: the name means nothing to us.
    std::optional<std::size_t> find(const std::string& tzid);

  private:
    std::optional<CalendarZone> look_up(const std::string& tzid) const;

    std::map<std::string, const IcalComponent*> described_;
    std::string default_name_;  // X-WR-TIMEZONE
    StepBudget& budget_;
    std::vector<CalendarZone>& zones_;
    std::map<std::string, std::optional<std::size_t>> found_;
};

}  // namespace usher::agent
