// The SQL of what leaves.

#include "agent/outbox/deliveries.hpp"

#include <algorithm>
#include <cassert>

namespace usher::agent {
namespace {

// The other side's words are kept, but not a whole page of them.
constexpr std::size_t said_bytes_max = 300;

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

std::string name_of(ChannelRow::State state)
{
    switch (state) {
    case ChannelRow::State::open:
        return "open";
    case ChannelRow::State::shut:
        return "shut";
    case ChannelRow::State::gone:
        break;
    }
    return "gone";
}

ChannelRow::State state_named(const std::string& name)
{
    if (name == "open") return ChannelRow::State::open;
    return name == "shut" ? ChannelRow::State::shut : ChannelRow::State::gone;
}

// From columns name, state, failing_since, said.
ChannelRow read_channel(Query& row)
{
    ChannelRow channel;
    channel.name = row.text(0);
    channel.state = state_named(row.text(1));
    if (const auto since = row.integer_if_any(2)) channel.failing_since = instant_of(*since);
    channel.said = row.text(3);
    return channel;
}

// From the columns that next_delivery asks for.
Delivery read_delivery(Query& row)
{
    Delivery delivery;
    delivery.n = row.integer(0);
    delivery.letter = row.text(1);
    delivery.kind = row.text(2);
    delivery.idempotency_key = row.text(3);
    delivery.body = row.text(4);
    delivery.conversation = row.integer_if_any(5).value_or(0);
    delivery.ordering_key = row.text(6);
    delivery.attempts = static_cast<int>(row.integer(7));
    delivery.created = instant_of(row.integer(8));
    return delivery;
}

// One line, short, without controls: it goes to logs and terminals.
std::string one_line(std::string text)
{
    std::replace_if(
        text.begin(),
        text.end(),
        [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; },
        ' '
    );
    if (text.size() > said_bytes_max) text.resize(said_bytes_max);
    return text;
}

const char* state_after(const Tried& tried)
{
    switch (tried.how) {
    case Carried::How::delivered:
        return "delivered";
    case Carried::How::outdated:
        return "outdated";
    case Carried::How::refused:
        return "given_up";
    case Carried::How::try_later:
    case Carried::How::shut:
        break;
    }
    return tried.then == Tried::Then::give_up ? "given_up" : "waiting";
}

}  // namespace

void set_channels(Store& store, const std::vector<ChannelSettings>& channels)
{
    store.query("UPDATE channel SET state = 'gone' WHERE state = 'open'").run();
    for (const auto& channel : channels) {
        std::string kinds = " ";
        for (const auto& kind : channel.kinds)
            kinds += kind + " ";
        store
            .query("INSERT INTO channel (name, kinds, state) VALUES (?1, ?2, 'open') "
                   "ON CONFLICT (name) DO UPDATE SET kinds = ?2, "
                   "state = CASE state WHEN 'shut' THEN 'shut' ELSE 'open' END")
            .with(channel.name, kinds)
            .run();
    }
}

std::optional<ChannelRow> find_channel(Store& store, const std::string& name)
{
    auto row = store.query("SELECT name, state, failing_since, said FROM channel WHERE name = ?");
    if (!row.with(name).row()) return std::nullopt;
    return read_channel(row);
}

void update_channel(Store& store, const ChannelRow& channel)
{
    std::optional<std::int64_t> since;
    if (channel.failing_since) since = seconds_of(*channel.failing_since);
    store.query("UPDATE channel SET state = ?, failing_since = ?, said = ? WHERE name = ?")
        .with(name_of(channel.state), since, one_line(channel.said), channel.name)
        .run();
}

void open_channel(Store& store, const std::string& name)
{
    store
        .query("UPDATE channel SET state = 'open', failing_since = NULL, said = '' "
               "WHERE name = ? AND state = 'shut'")
        .with(name)
        .run();
    // What waited long enough has waited; a letter that is not due yet (a reminder) stays so.
    store
        .query("UPDATE delivery SET attempts = 0, not_before = "
               "(SELECT not_before FROM outbox WHERE n = letter) "
               "WHERE channel = ? AND state = 'waiting'")
        .with(name)
        .run();
}

std::optional<Delivery> next_delivery(
    Store& store,
    const std::string& channel,
    Instant now,
    const std::function<bool(const Delivery&)>& may_go
)
{
    auto row = store.query(
        "SELECT d.n, o.id, o.kind, o.idempotency_key, o.body, o.conversation, d.ordering_key, "
        "d.attempts, o.created FROM delivery AS d JOIN outbox AS o ON o.n = d.letter "
        "WHERE d.channel = ?1 AND d.state = 'waiting' AND d.not_before <= ?2 "
        "AND EXISTS (SELECT 1 FROM channel WHERE name = ?1 AND state = 'open') "
        "AND NOT EXISTS (SELECT 1 FROM delivery AS e WHERE e.channel = ?1 "
        "AND e.ordering_key = d.ordering_key AND e.state = 'waiting' AND e.letter < d.letter) "
        "ORDER BY d.not_before, d.letter"
    );
    row.with(channel, seconds_of(now));
    while (row.row()) {
        auto delivery = read_delivery(row);
        if (may_go(delivery)) return delivery;
    }
    return std::nullopt;
}

void write_down(Store& store, const Tried& tried)
{
    const std::string state = state_after(tried);
    const auto said = one_line(tried.said);
    const bool waits = state == "waiting";
    // Forgotten while it was under way: it stays so.
    store
        .query("UPDATE delivery SET state = ?2, attempts = attempts + 1, said = ?3, "
               "not_before = ?4, ended = ?5 WHERE n = ?1 AND state = 'waiting'")
        .with(
            tried.delivery,
            state,
            said,
            seconds_of(waits ? tried.next : tried.at),
            waits ? std::nullopt : std::optional(seconds_of(tried.at))
        )
        .run();
    store.query("INSERT INTO attempt (delivery, at, took_ms, said) VALUES (?, ?, ?, ?)")
        .with(
            tried.delivery,
            seconds_of(tried.at),
            static_cast<std::int64_t>(tried.took.count()),
            said
        )
        .run();
    store
        .query("UPDATE outbox SET attempts = attempts + 1, state = CASE "
               "WHEN state = 'erased' THEN state "
               "WHEN EXISTS (SELECT 1 FROM delivery WHERE letter = outbox.n "
               "AND state = 'waiting') THEN 'waiting' "
               "WHEN EXISTS (SELECT 1 FROM delivery WHERE letter = outbox.n "
               "AND state = 'given_up') THEN 'given_up' ELSE 'sent' END "
               "WHERE n = (SELECT letter FROM delivery WHERE n = ?)")
        .with(tried.delivery)
        .run();
}

bool is_forgotten(Store& store, std::int64_t delivery)
{
    auto row = store.query("SELECT 1 FROM delivery AS d JOIN outbox AS o ON o.n = d.letter "
                           "WHERE d.n = ? AND (d.state = 'erased' OR o.body = '')");
    return row.with(delivery).row();
}

std::vector<ChannelStanding> channel_standings(Store& store, Instant now)
{
    auto rows = store.query(
        "SELECT name, state, failing_since, said, "
        // What was tried and comes again waits too; tomorrow's reminders do not yet.
        "(SELECT count(*) FROM delivery AS d JOIN outbox AS o ON o.n = d.letter "
        "WHERE d.channel = name AND d.state = 'waiting' AND o.not_before <= ?1), "
        "(SELECT count(*) FROM delivery WHERE channel = name AND state = 'given_up' "
        "AND ended > ?2), "
        "(SELECT min(o.not_before) FROM delivery AS d JOIN outbox AS o ON o.n = d.letter "
        "WHERE d.channel = name AND d.state = 'waiting' AND o.not_before <= ?1) "
        "FROM channel WHERE state <> 'gone' ORDER BY name"
    );
    rows.with(seconds_of(now), seconds_of(now - dead_letters_alarm_for));
    std::vector<ChannelStanding> standings;
    while (rows.row()) {
        ChannelStanding standing;
        standing.channel = read_channel(rows);
        standing.waiting = rows.integer(4);
        standing.dead = rows.integer(5);
        if (const auto oldest = rows.integer_if_any(6)) standing.oldest_due = instant_of(*oldest);
        standings.push_back(std::move(standing));
    }
    return standings;
}

void forget_old_attempts(Store& store, Instant now)
{
    store.query("DELETE FROM attempt WHERE at < ?").with(seconds_of(now - attempts_kept_for)).run();
}

int replay(Store& store, const std::string& channel, std::optional<Instant> since, Instant now)
{
    const auto from = since ? seconds_of(*since) : std::int64_t{0};
    // Letters nobody subscribed to at the time are sent as well, if they are wanted now.
    if (since) {
        store
            .query("INSERT INTO delivery (letter, channel, ordering_key, not_before, state, ended) "
                   "SELECT o.n, c.name, o.ordering_key, ?3, 'given_up', ?3 FROM outbox AS o "
                   "JOIN channel AS c ON c.name = ?1 WHERE o.created >= ?2 AND o.state <> 'erased' "
                   "AND instr(c.kinds, ' ' || o.kind || ' ') > 0 "
                   "ON CONFLICT (letter, channel) DO NOTHING")
            .with(channel, from, seconds_of(now))
            .run();
    }
    const int again =
        store
            .query("UPDATE delivery SET state = 'waiting', attempts = 0, not_before = ?3, "
                   "ended = NULL WHERE channel = ?1 AND (state = 'given_up' "
                   "OR (?4 AND state = 'delivered')) "
                   "AND letter IN (SELECT n FROM outbox WHERE created >= ?2 AND body <> '')")
            .with(channel, from, seconds_of(now), since.has_value())
            .run();
    return again;
}

}  // namespace usher::agent
