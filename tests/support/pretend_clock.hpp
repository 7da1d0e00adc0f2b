#pragma once
// A clock that stands still until the test lets time pass.

#include <atomic>

#include "agent/clock.hpp"

namespace usher::tests {

class PretendClock : public agent::Clock {
  public:
    explicit PretendClock(agent::Instant start) : seconds_(start.time_since_epoch().count()) {}
    agent::Instant now() const override
    {
        return agent::Instant{std::chrono::seconds{seconds_.load()}};
    }
    void pass(std::chrono::seconds time) { seconds_ += time.count(); }
    void set(agent::Instant to) { seconds_ = to.time_since_epoch().count(); }

  private:
    std::atomic<std::int64_t> seconds_;
};

}  // namespace usher::tests
