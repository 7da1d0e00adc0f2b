#pragma once
// What comes into a rep's calendar on top of a meeting that stands there already. The rep is told,
// once for each such event, and decides; nothing is ever cancelled for it.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "agent/booking/bookings.hpp"
#include "agent/metrics.hpp"

namespace usher::agent {

// A meeting and an event of somebody else's that overlaps it now, as far as is known.
struct ConflictRow {
    std::string meeting;  // its id
    std::string rep;
    Instant start;                   // the meeting's
    Instant event_start, event_end;  // of what overlaps it, or the room kept around it
    Instant found;
};
// Of meetings that are still ahead, soonest first.
std::vector<ConflictRow> standing_conflicts(Store& store, Instant now);

class ConflictWatch {
  public:
    ConflictWatch(Bookings& bookings, Metrics& metrics) : bookings_(bookings), metrics_(metrics) {}

    // Compares what is known of the reps' calendars with their meetings. Writes down what is new
    // together with the letter about it, and what is no longer there. In a job of the records
    // thread; costs next to nothing if neither has changed since.
    void look(Store& store, Instant now);
    // What stands, in sentences for operators. From any thread.
    std::vector<std::string> alarms() const;

  private:
    // What a rep's meetings were last compared with, and in which stretch of time: what could not
    // be stored is found again soon.
    struct Seen {
        std::int64_t stretch = 0;
        std::vector<std::shared_ptr<const Calendar>> calendars;
        std::vector<std::pair<std::int64_t, int>> meetings;  // n and sequence
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    void look_at(Store& store, const Rep& rep, Instant now);
    void note(Store& store, const MeetingRow& meeting, const BusyEvent& event, Instant now);

    Bookings& bookings_;
    Metrics& metrics_;
    std::map<std::string, Seen> seen_;  // by rep

    mutable std::mutex mutex_;  // guards what follows
    std::vector<std::string> alarms_;
};

}  // namespace usher::agent
