#pragma once
// All the ways out of the house, each with its lane; and a clerk who counts what waits, raises the
// alarm, and does what is due by the clock.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "agent/outbox/lane.hpp"

namespace usher::agent {

class PostOffice {
  public:
    explicit PostOffice(const LaneMeans& means) : means_(means) {}
    ~PostOffice() { stop(); }
    PostOffice(const PostOffice&) = delete;

    // All of them before `announce`.
    void add(std::unique_ptr<Carrier> carrier, Lane::Shuts shuts);
    // A channel that leads to several others, with a lane for each of these carriers, which are
    // alike. A destination that fails is left alone for `rest`, so that a few silent ones don't
    // keep all lanes.
    void add_lanes(
        std::vector<std::unique_ptr<Carrier>> carriers, Lane::Shuts shuts, std::chrono::seconds rest
    );
    // Runs now and then in a job of the records thread, such as writing the morning's digest.
    void add_chore(std::function<void(Store&, Instant now)> chore);
    // Tells the store which channels there are. From here on letters are shared out among them.
    void announce();
    void start();
    void stop();  // idempotent

    // What an operator should look at, in sentences: "webhook.crm is shut: HTTP 410". From any
    // thread.
    std::vector<std::string> alarms() const;

    // What the threads do, once; for tests, without `start`. How many letters were carried.
    int carry_all_due();
    void do_chores();

  private:
    void clerk_until_stopped();
    void count_what_waits();

    LaneMeans means_;
    std::vector<std::unique_ptr<Lane>> lanes_;
    std::vector<ChannelSettings> channels_;
    std::vector<std::function<void(Store&, Instant)>> chores_;

    mutable std::mutex mutex_;  // guards what follows
    std::vector<std::string> alarms_;
    bool stopping_ = false;
    std::condition_variable stop_;
    std::thread clerk_;
};

}  // namespace usher::agent
