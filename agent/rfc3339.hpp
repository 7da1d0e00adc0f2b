#pragma once
// Times as the interfaces write them: "2026-11-24T15:00:00Z".

#include <optional>
#include <string>
#include <string_view>

#include "agent/clock.hpp"

namespace usher::agent {

std::string rfc3339(Instant at);
// Also with an offset ("+01:00"), a fraction of a second (cut off), or a date alone (its midnight
// in UTC). Absent: not such a time.
std::optional<Instant> read_rfc3339(std::string_view text);

}  // namespace usher::agent
