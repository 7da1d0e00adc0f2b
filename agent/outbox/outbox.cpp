// A row of outbox, and one of delivery for each channel that takes it.

#include "agent/outbox/outbox.hpp"

#include <algorithm>

#include "agent/ids.hpp"

namespace usher::agent {

void put_in_outbox(Store& store, const Letter& letter, Instant now, Secrets& secrets)
{
    const auto created = static_cast<std::int64_t>(now.time_since_epoch().count());
    const auto due =
        std::max(created, static_cast<std::int64_t>(letter.not_before.time_since_epoch().count()));
    const auto conversation =
        letter.conversation == 0 ? std::nullopt : std::optional(letter.conversation);
    const int written =
        store
            .query("INSERT INTO outbox (id, kind, ordering_key, idempotency_key, body, "
                   "conversation, created, not_before, state) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting') "
                   "ON CONFLICT (idempotency_key) DO NOTHING")
            .with(
                new_id(now, secrets),
                letter.kind,
                letter.ordering_key,
                letter.idempotency_key,
                letter.body,
                conversation,
                created,
                due
            )
            .run();
    if (written == 0) return;  // It is the same letter.
    const auto row = store.last_row();
    const int shared =
        store
            .query("INSERT INTO delivery (letter, channel, ordering_key, not_before, state) "
                   "SELECT ?1, name, ?2, ?3, 'waiting' FROM channel WHERE state <> 'gone' "
                   "AND instr(kinds, ' ' || ?4 || ' ') > 0")
            .with(row, letter.ordering_key, due, letter.kind)
            .run();
    if (shared == 0) store.query("UPDATE outbox SET state = 'sent' WHERE n = ?").with(row).run();
}

}  // namespace usher::agent
