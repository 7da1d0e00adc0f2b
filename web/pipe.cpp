// A mutex between two threads, a gate for the one that may not block.

#include "web/pipe.hpp"

namespace usher::web {

namespace {
constexpr std::size_t pipe_bytes_max = 256 * 1024;  // a second of a slow line
}

Pipe::Pipe(Executor executor, std::shared_ptr<Mailbox> mailbox)
    : mailbox_(std::move(mailbox)), filled_(executor)
{
}

void Pipe::wake_reader()
{
    mailbox_->post([self = shared_from_this()] { self->filled_.open(); });
}

bool Pipe::put(std::string piece)
{
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [this] { return abandoned_ || bytes_ < pipe_bytes_max; });
    if (abandoned_) return false;
    bytes_ += piece.size();
    pieces_.push_back(std::move(piece));
    lock.unlock();
    wake_reader();
    return true;
}

void Pipe::end(End how)
{
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        broke_ = how == End::broken;
    }
    wake_reader();
}

Task<std::optional<std::string>> Pipe::take()
{
    while (true) {
        {
            const std::lock_guard lock(mutex_);
            if (!pieces_.empty()) {
                auto piece = std::move(pieces_.front());
                pieces_.pop_front();
                bytes_ -= piece.size();
                taken_.notify_one();
                co_return piece;
            }
            if (ended_ || abandoned_) {
                broken_ = broke_ || abandoned_;
                co_return std::nullopt;
            }
        }
        co_await filled_.wait();
    }
}

void Pipe::abandon()
{
    {
        const std::lock_guard lock(mutex_);
        abandoned_ = true;
        taken_.notify_all();
    }
    filled_.open();
}

}  // namespace usher::web
