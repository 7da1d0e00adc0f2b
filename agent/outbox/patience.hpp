#pragma once
// How long a letter waits after each try, and when it is given up.

#include <chrono>
#include <optional>

#include "agent/clock.hpp"

namespace usher::agent {

// The waits after the first, second ... try; then it is a dead letter. Close together at first, for
// most troubles pass at once; in all three days and a bit, as Standard Webhooks advises, so that a
// weekend's outage loses nothing.
constexpr std::chrono::seconds waits_after_tries[] = {
    std::chrono::seconds{5},
    std::chrono::seconds{30},
    std::chrono::minutes{5},
    std::chrono::minutes{30},
    std::chrono::hours{2},
    std::chrono::hours{5},
    std::chrono::hours{10},
    std::chrono::hours{14},
    std::chrono::hours{20},
    std::chrono::hours{24},
};

// A wait is stretched or shortened by up to so many percent, so that what failed together does not
// come back together.
constexpr int jitter_percent = 20;

// No wish of the other side's (Retry-After) is obeyed beyond this.
constexpr std::chrono::seconds wait_most = std::chrono::hours{24};

// A webhook that took nothing for as long as this is shut, and letters wait until it is opened.
constexpr std::chrono::seconds failing_is_persistent_after = std::chrono::days{3};

// The wait after this many tries (1 ..); absent: it is given up. `chance`: 0..65535, evenly drawn.
std::optional<std::chrono::seconds>
wait_after(int tries, std::chrono::seconds wait_at_least, unsigned chance);

}  // namespace usher::agent
