// The table of waits, with jitter.

#include "agent/outbox/patience.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace usher::agent {

std::optional<std::chrono::seconds>
wait_after(int tries, std::chrono::seconds wait_at_least, unsigned chance)
{
    assert(tries >= 1 && chance <= 65535);
    if (tries > static_cast<int>(std::size(waits_after_tries))) return std::nullopt;
    const auto wait = std::chrono::milliseconds{waits_after_tries[tries - 1]};
    const auto spread = wait * jitter_percent / 100;
    const auto jittered = wait - spread + 2 * spread * static_cast<int>(chance) / 65535;
    const auto rounded = std::chrono::ceil<std::chrono::seconds>(jittered);
    return std::max(rounded, std::min(wait_at_least, wait_most));
}

}  // namespace usher::agent
