// TLS over a non-blocking descriptor by OpenSSL, and the polite end of a connection.

#include "web/stream.hpp"

#include <array>

#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace usher::web {

void Stream::Free::operator()(ssl_st* tls) const { SSL_free(tls); }

Stream::Stream(Socket socket, ssl_ctx_st* tls) : socket_(std::move(socket))
{
    if (!tls) return;
    error_code ignored;
    socket_.native_non_blocking(true, ignored);
    tls_.reset(SSL_new(tls));
    if (!tls_ || SSL_set_fd(tls_.get(), socket_.native_handle()) != 1) {
        throw std::bad_alloc();
    }
    // Partial writes: a step says how much of the buffer has gone. The buffer may have moved, and
    // OpenSSL gives its own two buffers back while the visitor is silent.
    SSL_set_mode(
        tls_.get(),
        SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
            SSL_MODE_RELEASE_BUFFERS
    );
    SSL_set_accept_state(tls_.get());
}

Stream::Stream(Stream&&) noexcept = default;
Stream::~Stream() = default;

Stream::Progress Stream::progress(int answer, std::size_t bytes)
{
    if (answer == 1) return {bytes, Wants::nothing, {}};
    switch (SSL_get_error(tls_.get(), answer)) {
    case SSL_ERROR_WANT_READ:
        return {0, Wants::to_read, {}};
    case SSL_ERROR_WANT_WRITE:
        return {0, Wants::to_write, {}};
    case SSL_ERROR_ZERO_RETURN:
        return {0, Wants::nothing, asio::error::eof};
    case SSL_ERROR_SYSCALL:
        return {0, Wants::nothing, asio::error::connection_reset};
    default:
        return {
            0,
            Wants::nothing,
            asio::ssl::error::make_error_code(asio::ssl::error::unexpected_result)};
    }
}

Stream::Progress Stream::read_now(asio::mutable_buffer to)
{
    if (!socket_.is_open()) return {0, Wants::nothing, asio::error::operation_aborted};
    ERR_clear_error();
    std::size_t bytes = 0;
    const int answer = SSL_read_ex(tls_.get(), to.data(), to.size(), &bytes);
    return progress(answer, bytes);
}

Stream::Progress Stream::write_now(asio::const_buffer from)
{
    if (!socket_.is_open()) return {0, Wants::nothing, asio::error::operation_aborted};
    ERR_clear_error();
    std::size_t bytes = 0;
    const int answer = SSL_write_ex(tls_.get(), from.data(), from.size(), &bytes);
    return progress(answer, bytes);
}

Task<bool> Stream::wait_for(Wants wants)
{
    error_code error;
    const auto what = wants == Wants::to_read ? Socket::wait_read : Socket::wait_write;
    co_await socket_.async_wait(what, asio::redirect_error(awaited, error));
    co_return !error;
}

Task<bool> Stream::shake_hands()
{
    if (!tls_) co_return true;
    while (socket_.is_open()) {
        ERR_clear_error();
        const auto step = progress(SSL_accept(tls_.get()), 0);
        if (step.error) co_return false;
        if (step.wants == Wants::nothing) co_return true;
        if (!co_await wait_for(step.wants)) co_return false;
    }
    co_return false;
}

void Stream::end_sending()
{
    if (!socket_.is_open()) return;
    if (tls_ && SSL_is_init_finished(tls_.get())) {
        ERR_clear_error();
        SSL_shutdown(tls_.get());  // "close notify", if there is room for it; no more is owed
    }
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
}

void Stream::cut()
{
    error_code ignored;
    socket_.close(ignored);
}

void Stream::limit_send_buffer(int bytes)
{
    error_code ignored;
    socket_.set_option(asio::socket_base::send_buffer_size(bytes), ignored);
}

Task<> Stream::read_out()
{
    end_sending();
    std::array<char, 1024> bin;
    error_code error;
    while (!error && socket_.is_open()) {
        // Past TLS: what comes is thrown away, so nobody needs to decipher it.
        co_await socket_.async_read_some(asio::buffer(bin), asio::redirect_error(awaited, error));
    }
    cut();
}

}  // namespace usher::web
