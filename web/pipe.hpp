#pragma once
// Bytes from a thread that makes them to a connection that takes its time. What waits in between
// is bounded: the maker blocks until the reader has caught up or has gone.

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "web/mailbox.hpp"
#include "web/task.hpp"

namespace usher::web {

class Pipe : public std::enable_shared_from_this<Pipe> {
  public:
    Pipe(Executor executor, std::shared_ptr<Mailbox> mailbox);

    // The maker's side, on its own thread. False: the reader has gone, stop.
    bool put(std::string piece);
    enum class End { whole, broken };
    void end(End how);

    // The reader's side, on the network thread. Absent: that was all; see `broken`.
    Task<std::optional<std::string>> take();
    bool broken() const { return broken_; }
    void abandon();

  private:
    void wake_reader();

    std::shared_ptr<Mailbox> mailbox_;
    Gate filled_;  // the network thread's
    bool broken_ = false;

    std::mutex mutex_;  // guards what follows
    std::condition_variable taken_;
    std::deque<std::string> pieces_;
    std::size_t bytes_ = 0;
    bool ended_ = false, broke_ = false, abandoned_ = false;
};

}  // namespace usher::web
