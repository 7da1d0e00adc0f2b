#pragma once
// One channel's letters, carried out one after the other on a thread of their own: whatever happens
// here, the others don't wait. A channel that leads to several others may have several lanes.

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "agent/outbox/deliveries.hpp"
#include "agent/outbox/destinations.hpp"
#include "agent/records/records.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

// What lanes work with; all of it outlives them.
struct LaneMeans {
    Records& records;
    const Clock& clock;
    Secrets& secrets;
    Metrics& metrics;
};

class Lane {
  public:
    // `shuts`: whether the channel is shut after failing for long. Mail is not: nobody would think
    // of opening it again.
    enum class Shuts { when_failing_for_long, never };
    // `destinations`: shared by the channel's lanes.
    Lane(
        std::unique_ptr<Carrier> carrier,
        Shuts shuts,
        std::shared_ptr<Destinations> destinations,
        const LaneMeans& means
    );
    ~Lane();
    Lane(const Lane&) = delete;

    void start();
    // What is under way is given up and comes again at the next start.
    void ask_to_stop();
    void stop();  // asks, and waits until it has; idempotent
    // Carries one letter, if one is due. False: none is. What the thread does; for tests without.
    bool carry_next();
    const std::string& channel() const { return channel_; }

  private:
    void work_until_stopped();
    // A letter whose destination is now this lane's; absent: none is due.
    std::optional<Delivery> take(Instant now);
    Tried tried(const Delivery& delivery, const Carried& carried, std::chrono::milliseconds took);
    // Notes what came of a try; false: the record can't be written, it is still to be noted.
    bool note();
    // How the channel stands after it.
    ChannelRow::State note_channel(Store& store, const Tried& tried);
    void count(const Tried& tried);

    std::unique_ptr<Carrier> carrier_;
    const std::string channel_;
    const Shuts shuts_;
    LaneMeans means_;
    Store reading_;
    std::shared_ptr<Destinations> destinations_;
    // Carried, and not on record yet. Nothing else is carried before it is.
    std::optional<Tried> to_note_;
    std::string to_;         // whom it was carried to
    Instant rests_until_{};  // they are left alone until then; the epoch: they need no rest

    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::condition_variable stop_;
    std::thread thread_;
};

}  // namespace usher::agent
