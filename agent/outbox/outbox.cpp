// Rows of outbox.

#include "agent/outbox/outbox.hpp"

#include <algorithm>

#include "agent/ids.hpp"

namespace usher::agent {

void put_in_outbox(Store& store, const Letter& letter, Instant now, Secrets& secrets)
{
    const auto created = static_cast<std::int64_t>(now.time_since_epoch().count());
    const auto due =
        std::max(created, static_cast<std::int64_t>(letter.not_before.time_since_epoch().count()));
    store
        .query("INSERT INTO outbox (id, kind, ordering_key, idempotency_key, body, conversation, "
               "created, not_before, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting') "
               "ON CONFLICT (idempotency_key) DO NOTHING")
        .with(
            new_id(now, secrets),
            letter.kind,
            letter.ordering_key,
            letter.idempotency_key,
            letter.body,
            letter.conversation,
            created,
            due
        )
        .run();
}

}  // namespace usher::agent
