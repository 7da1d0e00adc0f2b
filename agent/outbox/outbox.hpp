#pragma once
// What must leave the house, until it has left: written in the same transaction as the turn that
// wants it, so that nothing is announced that didn't happen and nothing that happened is lost.

#include <string>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

struct Letter {
    std::string kind;               // "meeting.booked", "person.called", "offer.wanted" ...
    std::string ordering_key;       // letters of one key leave one after the other
    std::string idempotency_key;    // the same again is the same letter
    std::string body;               // JSON
    std::int64_t conversation = 0;  // its n; 0: none
    Instant not_before{};           // it waits at least until then; the epoch: no wait
};

// Shares the letter out among the channels that take its kind. A letter nobody takes is kept as
// sent.
void put_in_outbox(Store& store, const Letter& letter, Instant now, Secrets& secrets);

}  // namespace usher::agent
