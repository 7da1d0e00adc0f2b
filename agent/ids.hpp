#pragma once
// Names for conversations, meetings and letters: 26 capitals and digits that sort by time (ULID).

#include <string>

#include "agent/clock.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

// 48 bits of milliseconds, then 80 random bits: sorts by `at`, can't be guessed, never meets twice.
std::string new_id(Instant at, Secrets& secrets);

}  // namespace usher::agent
