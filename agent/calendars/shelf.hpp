#pragma once
// The calendars as they were last read, each with its age. One side puts them here when they come,
// the other reads what is here: no visitor ever waits for somebody's calendar server. May be used
// from any thread.

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "agent/booking/calendar.hpp"
#include "agent/clock.hpp"

namespace usher::agent {

// One source of a rep's busy times: an account, or a public feed.
struct CalendarSource {
    std::string name;  // what operators call it; no secret in it
    std::string rep;
    friend auto operator<=>(const CalendarSource&, const CalendarSource&) = default;
};

struct KeptCalendar {
    std::shared_ptr<const Calendar> calendar;  // nullptr: never read yet
    Interval known;                            // the time that it says something about
    Instant read_at;                           // when it was last as the server has it
    std::string problem;                       // why the last try failed; "" = it did not
    Instant failing_since;
    bool is_wanted = false;  // somebody has asked for it
};

struct CalendarHealth {
    CalendarSource source;
    bool is_offered = false;                  // read, and not too old
    std::optional<std::chrono::seconds> age;  // absent: never read
    std::string problem;
    std::vector<CalendarNote> notes;
};

class CalendarShelf {
  public:
    // Of a calendar that can't be read just now: may its last copy be relied on while it is young?
    enum class WhenBroken { rely_on_copy, offer_nothing };
    // `age_max`: how old a copy may be at most.
    CalendarShelf(std::chrono::seconds age_max, WhenBroken when_broken)
        : age_max_(age_max), when_broken_(when_broken)
    {
    }

    // Which sources there are from now on; what is known of the others is forgotten.
    void set_sources(const std::vector<CalendarSource>& sources);
    void put(const CalendarSource& source, KeptCalendar kept);
    // Still as it was when it was last read.
    void is_unchanged(const CalendarSource& source, Interval known, Instant now);
    void failed(const CalendarSource& source, const std::string& because, Instant now);

    // A rep's calendars that may be relied on now. Absent: at least one of theirs may not, so
    // nothing is known about when they are free.
    std::optional<std::vector<KeptCalendar>> of(const std::string& rep, Instant now);
    // Those of a rep's calendars that may be relied on now. Nobody waits for them: they are not
    // read sooner for it. `are_all`: there is none besides.
    struct Reliable {
        std::vector<KeptCalendar> calendars;
        bool are_all = true;
    };
    Reliable reliable(const std::string& rep, Instant now) const;
    // Whether anybody has asked for its rep since this was last asked of this source.
    bool was_wanted(const CalendarSource& source);

    std::vector<CalendarHealth> health(Instant now) const;

  private:
    bool is_good(const KeptCalendar& kept, Instant now) const;

    KeptCalendar* find(const CalendarSource& source);

    const std::chrono::seconds age_max_;
    const WhenBroken when_broken_;
    mutable std::mutex mutex_;
    std::map<std::string, std::map<CalendarSource, KeptCalendar>> by_rep_;
};

}  // namespace usher::agent
