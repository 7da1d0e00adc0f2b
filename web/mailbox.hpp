#pragma once
// How other threads reach the network thread: letters in, in order, and one wake-up for as many as
// come together (a group commit answers hundreds of visitors at once).

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "web/task.hpp"

namespace usher::web {

class Mailbox : public std::enable_shared_from_this<Mailbox> {
  public:
    using Letter = std::function<void()>;

    explicit Mailbox(Executor executor) : executor_(executor) {}

    // From any thread, at any time; after `close` the letter is dropped.
    void post(Letter letter);
    // On the network thread, before its io_context goes.
    void close();

  private:
    void deliver();

    Executor executor_;
    std::mutex mutex_;  // guards what follows
    std::vector<Letter> letters_;
    bool closed_ = false;
};

}  // namespace usher::web
