#pragma once
// One look at every connection a few times a second, instead of a timer in each: an idle visitor
// costs nothing between two looks, and all deadlines are kept in one place.

#include <cstddef>
#include <vector>

#include <boost/asio/steady_timer.hpp>

#include "web/task.hpp"

namespace usher::web {

// How often deadlines are checked, so how late one can be kept.
constexpr std::chrono::milliseconds look_every{200};

class Watch;

class Watched {
  public:
    explicit Watched(Watch& watch);
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    // May end this connection or others, but destroys none.
    virtual void look(Moment now) = 0;

  protected:
    ~Watched();

  private:
    friend class Watch;
    Watch& watch_;
    std::size_t place_;
};

class Watch {
  public:
    explicit Watch(Executor executor) : timer_(executor) {}

    // Runs until `stop`.
    Task<> run();
    void stop();
    // The time of the last look: exact enough for deadlines, and free.
    Moment now() const { return now_; }

  private:
    friend class Watched;
    asio::basic_waitable_timer<
        std::chrono::steady_clock,
        asio::wait_traits<std::chrono::steady_clock>,
        Executor>
        timer_;
    std::vector<Watched*> watched_;
    Moment now_ = std::chrono::steady_clock::now();
    bool stopped_ = false;
};

}  // namespace usher::web
