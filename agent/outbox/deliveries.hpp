#pragma once
// Channels and deliveries in the store.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/outbox/carrier.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

struct ChannelRow {
    std::string name;
    enum class State { open, shut, gone } state = State::open;
    std::optional<Instant> failing_since;
    std::string said;
};

struct ChannelSettings {
    std::string name;
    std::vector<std::string> kinds;
};

// Makes the channels those of the settings. One that was shut stays shut; one that is no longer
// there is gone, and what waited for it waits for its return.
void set_channels(Store& store, const std::vector<ChannelSettings>& channels);
std::optional<ChannelRow> find_channel(Store& store, const std::string& name);
void update_channel(Store& store, const ChannelRow& channel);
// Ends the shutting; what waited is due at once.
void open_channel(Store& store, const std::string& name);

// What may leave by this channel now: due, no earlier letter of its key still waits, and `may_go`
// says yes to it. Absent: nothing, or the channel is not open.
std::optional<Delivery> next_delivery(
    Store& store,
    const std::string& channel,
    Instant now,
    const std::function<bool(const Delivery&)>& may_go = [](const Delivery&) { return true; }
);

// What came of a try.
struct Tried {
    std::int64_t delivery = 0;
    Instant at{};
    std::chrono::milliseconds took{0};
    Carried::How how = Carried::How::delivered;
    std::string said;
    Instant next{};  // try_later: when it is tried again
    enum class Then { wait, give_up } then = Then::wait;
};
void write_down(Store& store, const Tried& tried);
// Its visitor was forgotten while it was under way: what the other side said may name them.
bool is_forgotten(Store& store, std::int64_t delivery);

// For the operators: how much waits, and since when.
struct ChannelStanding {
    ChannelRow channel;
    std::int64_t waiting = 0;  // and due
    std::int64_t dead = 0;     // given up within the last `dead_letters_alarm_for`
    std::optional<Instant> oldest_due;
};
std::vector<ChannelStanding> channel_standings(Store& store, Instant now);

// A dead letter is an alarm for this long; then it is history.
constexpr std::chrono::seconds dead_letters_alarm_for = std::chrono::days{7};
// The log of tries is kept this long.
constexpr std::chrono::seconds attempts_kept_for = std::chrono::days{30};
void forget_old_attempts(Store& store, Instant now);

// Sends again: dead letters, or everything since then, delivered or not. How many that are.
int replay(Store& store, const std::string& channel, std::optional<Instant> since, Instant now);

}  // namespace usher::agent
