#pragma once
// When reps are busy by their own calendars: files in the configuration folder, and whatever is
// kept on the shelf. What can't be read, or was read too long ago, is never taken for free time.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agent/booking/busy.hpp"
#include "agent/booking/teams.hpp"
#include "agent/calendars/shelf.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

class Feeds {
  public:
    // Paths in teams.jsonc are relative to this folder.
    Feeds(std::string config_folder, CalendarShelf& shelf);
    // Busy intervals that reach into the window, sorted. Our own meetings, as they come back in a
    // rep's calendar, are none of them: the store knows those better. Absent: a calendar of theirs
    // can't be relied on now, so this rep is not offered.
    std::optional<std::vector<Interval>>
    busy(Store& store, const Rep& rep, const Interval& window, Instant now);

    // Their calendars as far as they may be relied on now; they are not read sooner for it.
    CalendarShelf::Reliable reliable(const Rep& rep, Instant now);
    // What makes them busy in one of these, but for our own meetings.
    static std::vector<BusyEvent>
    events_in(Store& store, const Rep& rep, const Calendar& calendar, const Interval& window);

  private:
    struct FromFile {
        std::filesystem::file_time_type changed;
        std::shared_ptr<const Calendar> calendar;
    };
    // A calendar worked out for a stretch of time, of which questions are answered as long as they
    // lie in it.
    struct Expanded {
        std::shared_ptr<const Calendar> calendar;
        Interval stretch;
        std::vector<Interval> busy;
        bool is_asked_for = false;
    };
    std::shared_ptr<const Calendar> from_file(const std::string& address);
    std::optional<std::vector<KeptCalendar>> calendars_of(const Rep& rep, Instant now);
    const std::vector<Interval>& expanded(
        Store& store,
        const Rep& rep,
        const std::shared_ptr<const Calendar>& calendar,
        const Interval& window
    );

    std::filesystem::path folder_;
    CalendarShelf& shelf_;
    std::map<std::string, FromFile> files_;
    std::map<std::string, std::vector<Expanded>> expanded_;  // by rep
};

}  // namespace usher::agent
