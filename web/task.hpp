#pragma once
// The coroutines of the network thread. Everything in web/ that waits does so on one io_context run
// by one thread, so nothing here is locked; what other threads have to say comes by mailbox.hpp.

#include <chrono>
#include <optional>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

namespace usher::web {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

// A named executor type, not any_io_executor: smaller frames and no virtual calls.
using Executor = asio::io_context::executor_type;
template <class T = void> using Task = asio::awaitable<T, Executor>;
using Awaited = asio::use_awaitable_t<Executor>;
inline constexpr Awaited awaited{};

// Deadlines are counted on the clock that never jumps.
using Moment = std::chrono::steady_clock::time_point;

// Something one coroutine waits for and another part of the network thread brings about. At most
// one coroutine waits at a time. Whoever owns a gate opens it before letting go of it.
class Gate {
  public:
    explicit Gate(Executor executor) : executor_(executor) {}

    // Ends as soon as the gate has been opened since the last wait.
    Task<> wait()
    {
        if (!open_) {
            Awaited token;
            co_await asio::async_initiate<Awaited, void()>(
                [this](Waiter waiter) { waiter_.emplace(std::move(waiter)); }, token
            );
        }
        open_ = false;
    }

    void open()
    {
        open_ = true;
        if (!waiter_) return;
        auto waiter = std::move(*waiter_);
        waiter_.reset();
        asio::post(executor_, std::move(waiter));
    }

  private:
    using Waiter = asio::async_result<Awaited, void()>::handler_type;
    Executor executor_;
    std::optional<Waiter> waiter_;
    bool open_ = false;
};

}  // namespace usher::web
