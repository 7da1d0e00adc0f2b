// Beast does the framing. The holes of 1.81 that are filled here: a text message whose last
// fragment is empty is let through with a code point cut off, so every whole message is validated
// again; a message that trickles in lives for ever, so it gets a deadline from its first byte;
// nothing is bounded in time, number or size unless one does it oneself.

#include "web/socket.hpp"

#include <algorithm>

#include <boost/asio/redirect_error.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/websocket.hpp>

#include "web/http_fields.hpp"
#include "web/start.hpp"
#include "web/utf8.hpp"

namespace usher::web {

namespace websocket = boost::beast::websocket;
namespace http = boost::beast::http;

namespace {

// What one visitor may send, in bytes, however it is cut into frames: a flood of pings or empty
// fragments costs CPU and no message. Typing people stay below a hundredth of it.
constexpr double bytes_at_once = 512 * 1024, bytes_per_second = 64 * 1024;

// A slow reader's unread bytes wait in our queue, which is bounded, not in the kernel's.
constexpr int kernel_send_bytes = 64 * 1024;

}  // namespace

struct Socket::Beast {
    explicit Beast(Stream&& stream) : line(std::move(stream)) {}
    websocket::stream<Stream> line;
};

Socket::Socket(Stream stream, Options options, Watch& watch, SocketEvents& events)
    : Watched(watch), beast_(std::make_unique<Beast>(std::move(stream))), options_(options),
      watch_(watch), events_(events), heard_at_(watch.now()), looked_at_(watch.now()),
      progress_at_(watch.now()), bytes_allowed_(bytes_at_once),
      finished_(beast_->line.get_executor())
{
    auto& line = beast_->line;
    line.next_layer().limit_send_buffer(kernel_send_bytes);
    line.read_message_max(options_.message_bytes_max);
    websocket::permessage_deflate deflate;
    // Chats are short and hold secrets beside a stranger's text: nothing to win, much to lose.
    deflate.server_enable = false;
    line.set_option(deflate);
    line.auto_fragment(false);  // else every line keeps a write buffer
    line.control_callback([this](websocket::frame_type, boost::beast::string_view) { heard(); });
}

Socket::~Socket() = default;

Task<bool> Socket::accept(const std::string& key, const std::string& subprotocol)
{
    http::request<http::empty_body> request(http::verb::get, "/", 11);
    request.set(http::field::host, "usher");
    request.set(http::field::upgrade, "websocket");
    request.set(http::field::connection, "Upgrade");
    request.set(http::field::sec_websocket_key, key);
    request.set(http::field::sec_websocket_version, "13");
    const auto tls = beast_->line.next_layer().is_tls() ? Tls::on : Tls::off;
    beast_->line.set_option(
        websocket::stream_base::decorator([subprotocol, tls](websocket::response_type& response) {
            response.set(http::field::server, server_name);
            for (const auto& [name, value] : security_headers(tls))
                response.set(name, value);
            if (subprotocol.empty()) return;
            response.set(http::field::sec_websocket_protocol, subprotocol);
        })
    );
    error_code error;
    co_await beast_->line.async_accept(request, asio::redirect_error(awaited, error));
    // The decorator is only for this one answer; its copies need not live as long as the line.
    beast_->line.set_option(websocket::stream_base::decorator([](websocket::response_type&) {}));
    co_return !error;
}

Task<std::optional<std::string>> Socket::receive()
{
    std::string message;
    while (!closing_) {
        error_code error;
        const auto bytes = co_await beast_->line.async_read_some(
            asio::buffer(piece_), asio::redirect_error(awaited, error)
        );
        if (error) ended(error);
        if (over_ || closing_) break;
        heard();
        if (!beast_->line.got_text()) {
            close(CloseCode::not_text, "text only");
            break;
        }
        message.append(piece_.data(), bytes);
        if (!beast_->line.is_message_done()) {
            if (!message_by_) message_by_ = watch_.now() + options_.waits.message;
            continue;
        }
        message_by_.reset();
        if (is_utf8(message)) co_return message;
        close(CloseCode::not_utf8, "not UTF-8");
    }
    co_return std::nullopt;
}

void Socket::ended(error_code error)
{
    over_ = true;
    if (closing_) return;
    if (error == websocket::error::closed) {
        ended_as_ = static_cast<unsigned>(beast_->line.reason().code);
    } else if (error == websocket::error::message_too_big) {
        ended_as_ = static_cast<unsigned>(CloseCode::too_large);
    } else if (error == websocket::error::bad_frame_payload) {
        ended_as_ = static_cast<unsigned>(CloseCode::not_utf8);
    } else if (error == websocket::condition::protocol_violation) {
        ended_as_ = static_cast<unsigned>(websocket::close_code::protocol_error);
    }
}

void Socket::send(Frame message)
{
    if (queued_bytes_ + message->size() <= queue_bytes_max_) return queue(std::move(message));
    // Nothing is lost: the turns are stored, and a resume brings them.
    events_.refused("slow_reader");
    cut();
}

void Socket::send(std::string message)
{
    send(std::make_shared<const std::string>(std::move(message)));
}

void Socket::send_passing(std::string message)
{
    if (queued_bytes_ <= passing_bytes_max) send(std::move(message));
}

void Socket::send_history(const std::vector<Frame>& messages)
{
    for (const auto& message : messages) {
        queue_bytes_max_ += message->size();
        queue(message);
    }
}

void Socket::queue(Frame message)
{
    if (closing_ || over_) return;
    queued_bytes_ += message->size();
    queue_.push_back(std::move(message));
    wake_writer();
}

void Socket::wake_writer()
{
    if (writing_) return;
    writing_ = true;
    progress_at_ = watch_.now();
    // The writer lives only while there is something to write: an idle line has none.
    start(beast_->line.get_executor(), write_all(shared_from_this()));
}

// The parameter keeps the socket while its last words go out.
Task<> Socket::write_all([[maybe_unused]] std::shared_ptr<Socket> self)
{
    while (!over_ && (!queue_.empty() || ping_due_))
        co_await write_one();
    if (closing_ && !over_) {
        error_code ignored;
        const websocket::close_reason reason(
            static_cast<websocket::close_code>(closing_->code), closing_->reason
        );
        co_await beast_->line.async_close(reason, asio::redirect_error(awaited, ignored));
        over_ = true;
    }
    writing_ = false;
    queue_ = {};
    finished_.open();
}

Task<> Socket::write_one()
{
    error_code error;
    if (ping_due_) {
        ping_due_ = false;
        co_await beast_->line.async_ping({}, asio::redirect_error(awaited, error));
    } else {
        const auto message = std::move(queue_[sent_++]);
        if (sent_ == queue_.size()) {
            queue_.clear();
            sent_ = 0;
        }
        const auto bytes = asio::buffer(*message);
        co_await beast_->line.async_write(bytes, asio::redirect_error(awaited, error));
        queued_bytes_ -= message->size();
    }
    if (error) over_ = true;
}

void Socket::close(CloseCode code, std::string_view reason)
{
    if (closing_ || over_) return;
    closing_ = Closing{code, std::string(reason), watch_.now() + options_.waits.closing};
    wake_writer();
}

void Socket::cut()
{
    over_ = true;
    beast_->line.next_layer().cut();
}

Executor Socket::executor() { return beast_->line.get_executor(); }

void Socket::expect_hello() { hello_by_ = watch_.now() + options_.waits.hello; }

Task<> Socket::finish()
{
    events_.closed(closing_ ? static_cast<unsigned>(closing_->code) : ended_as_);
    if (!closing_) {
        over_ = true;  // the writer has nothing more to say
        closing_ = Closing{CloseCode::normal, {}, watch_.now() + options_.waits.closing};
    }
    while (writing_)
        co_await finished_.wait();
    closing_->by = watch_.now() + options_.waits.closing;
    co_await beast_->line.next_layer().read_out();
}

void Socket::heard()
{
    heard_at_ = watch_.now();
    pong_by_.reset();
}

void Socket::look(Moment now)
{
    if (closing_) {
        if (now > closing_->by) cut();
        return;
    }
    if (over_) return;
    if (hello_by_ && now > *hello_by_) return close(CloseCode::took_too_long, "no hello");
    if (message_by_ && now > *message_by_) {
        return close(CloseCode::took_too_long, "the message never ended");
    }
    look_at_floods(now);
    look_at_silence(now);
    look_at_writing(now);
    looked_at_ = now;
}

void Socket::look_at_floods(Moment now)
{
    const std::chrono::duration<double> passed = now - looked_at_;
    const auto bytes_in = beast_->line.next_layer().bytes_in();
    bytes_allowed_ += passed.count() * bytes_per_second;
    bytes_allowed_ = std::min(bytes_allowed_, bytes_at_once);
    bytes_allowed_ -= static_cast<double>(bytes_in - bytes_in_seen_);
    bytes_in_seen_ = bytes_in;
    if (bytes_allowed_ >= 0 || options_.message_bytes_max == 0) return;
    events_.refused("flood");
    close(CloseCode::policy, "too much");
}

void Socket::look_at_silence(Moment now)
{
    if (pong_by_ && now > *pong_by_) return cut();
    if (pong_by_ || now - heard_at_ < options_.waits.ping_after) return;
    pong_by_ = now + options_.waits.pong;
    ping_due_ = true;
    wake_writer();
}

void Socket::look_at_writing(Moment now)
{
    const auto bytes_out = beast_->line.next_layer().bytes_out();
    if (!writing_ || bytes_out != bytes_out_seen_) progress_at_ = now;
    bytes_out_seen_ = bytes_out;
    if (now - progress_at_ <= options_.waits.write) return;
    events_.refused("slow_reader");
    cut();
}

}  // namespace usher::web
