#pragma once
// One TCP connection, plain or TLS, as Beast wants a stream to be. It counts what has passed, so
// that whoever watches over it needs no timer of its own, and TLS runs on the descriptor itself:
// asio::ssl::stream would keep four buffers of 17 KB for every idle visitor.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/role.hpp>

#include "web/task.hpp"

struct ssl_st;
struct ssl_ctx_st;

namespace usher::web {

class Stream {
  public:
    enum class Way { in, out };
    using executor_type = Executor;
    using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

    // `tls` absent: a plain connection. The context must outlive the stream.
    Stream(Socket socket, ssl_ctx_st* tls);
    Stream(Stream&&) noexcept;
    ~Stream();

    Executor get_executor() { return socket_.get_executor(); }
    bool is_tls() const { return tls_ != nullptr; }

    // The TLS handshake; false if the other side does not speak it. True at once when plain.
    Task<bool> shake_hands();

    // Says that nothing more will be sent; what has been sent still arrives.
    void end_sending();
    // Closes the descriptor; everything that waits on the stream ends with an error.
    void cut();
    // What a closed stream still does for the other side: reads on until it has seen our last
    // words and ends too, or `cut` is called. Without this, an answer to somebody who is still
    // sending is lost to a reset.
    Task<> read_out();

    // How much the kernel may hold that the other side has not taken.
    void limit_send_buffer(int bytes);

    std::uint64_t bytes_in() const { return bytes_in_; }
    std::uint64_t bytes_out() const { return bytes_out_; }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            Passing<Buffers, Way::in>{*this, buffers}, token, socket_
        );
    }
    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            Passing<Buffers, Way::out>{*this, buffers}, token, socket_
        );
    }

  private:
    enum class Wants { nothing, to_read, to_write };
    struct Progress {
        std::size_t bytes = 0;
        Wants wants = Wants::nothing;  // else: try again once the socket can
        error_code error;
    };
    template <class Buffers, Way way> struct Passing;

    // One step over TLS, without waiting.
    Progress read_now(asio::mutable_buffer to);
    Progress write_now(asio::const_buffer from);
    Progress progress(int answer, std::size_t bytes);
    Task<bool> wait_for(Wants wants);

    struct Free {
        void operator()(ssl_st* tls) const;
    };
    Socket socket_;
    std::unique_ptr<ssl_st, Free> tls_;
    std::uint64_t bytes_in_ = 0, bytes_out_ = 0;
};

// What Beast calls when a WebSocket is over, and when it wants the connection gone.
template <class Handler>
void async_teardown(boost::beast::role_type, Stream& stream, Handler&& handler)
{
    stream.end_sending();
    asio::post(stream.get_executor(), [handler = std::forward<Handler>(handler)]() mutable {
        handler(error_code{});
    });
}
inline void teardown(boost::beast::role_type, Stream& stream, error_code& error)
{
    stream.end_sending();
    error = {};
}
inline void beast_close_socket(Stream& stream) { stream.cut(); }

// One read or write. Plain: the socket's own. TLS: tried, and tried again once the socket is ready.
template <class Buffers, Stream::Way way> struct Stream::Passing {
    Stream& stream;
    Buffers buffers;
    enum class Stage { start, waiting, done } stage = Stage::start;
    Progress result = {};

    template <class Self> void operator()(Self& self, error_code error = {}, std::size_t bytes = 0)
    {
        if (!stream.tls_) return plain(self, error, bytes);
        if (stage == Stage::done) return finish(self, result.error, result.bytes);
        if (error) return finish(self, error, 0);
        const auto first = stage == Stage::start;
        result = step();
        if (result.wants == Wants::to_read) return wait(self, Socket::wait_read);
        if (result.wants == Wants::to_write) return wait(self, Socket::wait_write);
        if (!first) return finish(self, result.error, result.bytes);
        stage = Stage::done;
        asio::post(stream.get_executor(), std::move(self));
    }

  private:
    template <class Self> void plain(Self& self, error_code error, std::size_t bytes)
    {
        if (stage == Stage::waiting) return finish(self, error, bytes);
        stage = Stage::waiting;
        // Named before `self`, which holds them, is moved away.
        auto& socket = stream.socket_;
        const auto with = buffers;
        if constexpr (way == Way::in)
            socket.async_read_some(with, std::move(self));
        else
            socket.async_write_some(with, std::move(self));
    }
    template <class Self> void wait(Self& self, Socket::wait_type what)
    {
        stage = Stage::waiting;
        stream.socket_.async_wait(what, std::move(self));
    }
    template <class Self> void finish(Self& self, error_code error, std::size_t bytes)
    {
        (way == Way::in ? stream.bytes_in_ : stream.bytes_out_) += bytes;
        self.complete(error, bytes);
    }
    Progress step()
    {
        const auto end = asio::buffer_sequence_end(buffers);
        for (auto at = asio::buffer_sequence_begin(buffers); at != end; ++at) {
            const auto buffer = *at;
            if (buffer.size() == 0) continue;
            if constexpr (way == Way::in)
                return stream.read_now(buffer);
            else
                return stream.write_now(buffer);
        }
        return {};
    }
};

}  // namespace usher::web
