#pragma once
// What the web needs of the agent, part by part, so that a test can put a twin behind any of them.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "agent/archive.hpp"
#include "agent/booking/booking.hpp"
#include "agent/conversations.hpp"
#include "agent/keys.hpp"
#include "agent/metrics.hpp"
#include "agent/people.hpp"
#include "agent/settings.hpp"
#include "agent/versions.hpp"

namespace usher::web {

// All of them outlive the server.
struct Faces {
    agent::Conversations& conversations;
    agent::Archive& archive;
    agent::Booking& booking;
    agent::People& people;
    agent::Keys& keys;
    agent::Versions& versions;
    agent::Metrics& metrics;
    const agent::Settings& settings;
    std::function<std::string()> not_ready_because;  // "" = ready; from any thread
    // What works, but not as it should; from any thread.
    std::function<std::vector<std::string>()> warnings = [] { return std::vector<std::string>{}; };
    // Why times are not offered, and how the reps' calendars are, as JSON; from any thread.
    std::function<std::variant<std::string, agent::BadRequest>(const agent::SlotsAsked&)> slots =
        {};
    std::function<std::string()> calendars = {};
};

}  // namespace usher::web
