#pragma once
// When reps are busy by their own calendars. What can't be read is never taken for free time.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/booking/busy.hpp"
#include "agent/booking/teams.hpp"

namespace usher::agent {

class Feeds {
  public:
    // Paths in teams.jsonc are relative to this folder.
    explicit Feeds(std::string config_folder);
    // Busy intervals that reach into the window. Absent: a calendar of theirs can't be read now, so
    // this rep is not offered.
    std::optional<std::vector<Interval>> busy(const Rep& rep, const Interval& window);

  private:
    struct Kept {
        std::filesystem::file_time_type changed;
        Calendar calendar;
    };
    const Calendar* calendar(const std::string& address);

    std::filesystem::path folder_;
    std::map<std::string, Kept> kept_;
};

}  // namespace usher::agent
