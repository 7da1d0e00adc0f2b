#pragma once
// One line of `usher slots` as values. The names of its fields are those of config/teams.jsonc.

#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "agent/booking/calendar.hpp"
#include "agent/booking/free_slots.hpp"

namespace usher::agent {

struct SlotsLine {
    struct Rep {
        RepTimes times;  // `busy` is still empty
        std::string email;
        std::string busy_ics;
    };
    bool is_team = false;
    TeamMode mode = TeamMode::any;
    SlotQuestion question;
    Zone visitor_zone;
    std::vector<Rep> reps;  // exactly one unless is_team
};

// What is wrong with a line, in a sentence that names the field.
struct BadLine : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Throws BadLine.
SlotsLine read_slots_line(const nlohmann::json& line);

}  // namespace usher::agent
