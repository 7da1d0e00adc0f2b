#pragma once
// The right to be forgotten: what is left of an erased talk is its counts, its verdict and the time
// its meeting took; nothing of the person.

#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

// Doing it again is harmless. Its token no longer opens anything.
void erase_conversation(Store& store, std::int64_t conversation, Instant now);
bool is_erased(Store& store, std::int64_t conversation);

// The conversations (ids) in which this address was given with consent, in any case.
std::vector<std::string> conversations_of(Store& store, const std::string& email);

// How an address is found again without being kept: a hash of it in small letters.
std::string email_hash(const std::string& email);

void audit(
    Store& store,
    Instant at,
    const std::string& who,
    const std::string& what,
    const std::string& on_what,
    const std::string& note = ""
);

}  // namespace usher::agent
