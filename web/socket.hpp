#pragma once
// A WebSocket as receive() and send(). All that Beast 1.81 leaves to its user is done here and
// nowhere else: whole UTF-8 messages, deadlines, pings, one writer, a bounded queue, a close that
// ends even if the other side does not play along. An idle socket holds about 5 KB.

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/stream.hpp"
#include "web/watch.hpp"

namespace usher::web {

// Why a line was closed; the application's own codes are from 4000 on.
enum class CloseCode : std::uint16_t {
    normal = 1000,
    going_away = 1001,     // the server is being restarted
    not_text = 1003,       // a binary message
    not_utf8 = 1007,       //
    policy = 1008,         // too much, or too much nonsense
    too_large = 1009,      //
    try_again = 1013,      // no room
    unknown_talk = 4404,   // begin anew
    took_too_long = 4408,  // no hello, or a message that never ended
};

struct Waits {
    std::chrono::milliseconds handshake{9'000};    // a whole request; cut within 10 s at any load
    std::chrono::milliseconds hello{10'000};       // under 1 s for a browser; a tunnel for a train
    std::chrono::milliseconds message{10'000};     // from a message's first byte to its last
    std::chrono::milliseconds ping_after{25'000};  // of silence; proxies cut at 30 or 60 s
    std::chrono::milliseconds pong{8'000};         // a phone that wakes up needs a few seconds
    std::chrono::milliseconds write{8'000};        // without one byte taken: nobody reads there
    std::chrono::milliseconds closing{3'000};      // for the other side's last words
    std::chrono::milliseconds drain{10'000};       // of the whole server
};

constexpr std::size_t queue_bytes_max = 1024 * 1024;  // 100 times the largest turn seen
constexpr std::size_t passing_bytes_max = 64 * 1024;  // behind a longer queue typing is dropped

// What a socket says about itself to whoever counts.
struct SocketEvents {
    virtual void closed(unsigned code) = 0;  // 0: the connection was gone without a word
    virtual void refused(const char* cause) = 0;

  protected:
    ~SocketEvents() = default;
};

class Socket : public Watched, public std::enable_shared_from_this<Socket> {
  public:
    using Frame = std::shared_ptr<const std::string>;

    struct Options {
        std::size_t message_bytes_max = 16 * 1024;  // 0: no limit
        Waits waits;
    };

    // `events` and `watch` must outlive the socket.
    Socket(Stream stream, Options options, Watch& watch, SocketEvents& events);
    ~Socket();

    // Answers the handshake, which has been checked already. False: the connection is gone.
    Task<bool> accept(const std::string& key, const std::string& subprotocol);

    // The next whole text message; absent: the line is over.
    Task<std::optional<std::string>> receive();

    // Queues a message. A line that takes nothing any more is cut when its queue is full.
    void send(Frame message);
    void send(std::string message);
    // Queues what may be lost: not sent at all behind a long queue.
    void send_passing(std::string message);
    // Queues what somebody who comes back has missed, whatever its size.
    void send_history(const std::vector<Frame>& messages);

    // Sends what is queued, then says good-bye. Nothing is received or queued any more.
    void close(CloseCode code, std::string_view reason);
    // Ends at once, without a word.
    void cut();
    // Nothing can be said on it any more.
    bool ended() const { return over_ || closing_; }
    Executor executor();

    // Until the hello is there, silence ends at the deadline for it.
    void expect_hello();
    void hello_came() { hello_by_.reset(); }

    // Waits for the last words to be out; the connection is gone then.
    Task<> finish();

    void look(Moment now) override;

  private:
    struct Beast;

    void queue(Frame message);
    void wake_writer();
    Task<> write_all(std::shared_ptr<Socket> self);
    Task<> write_one();
    // Notes how the line ended, as far as the framing knows.
    void ended(error_code error);
    void heard();
    void look_at_silence(Moment now);
    void look_at_floods(Moment now);
    void look_at_writing(Moment now);

    std::unique_ptr<Beast> beast_;
    const Options options_;
    Watch& watch_;
    SocketEvents& events_;

    std::vector<Frame> queue_;
    std::size_t sent_ = 0;  // of queue_
    std::size_t queued_bytes_ = 0, queue_bytes_max_ = queue_bytes_max;
    unsigned ended_as_ = 0;  // the close code; 0: without a word
    bool writing_ = false, ping_due_ = false, over_ = false;

    struct Closing {
        CloseCode code;
        std::string reason;
        Moment by;
    };
    std::optional<Closing> closing_;
    std::optional<Moment> hello_by_, message_by_, pong_by_;
    Moment heard_at_, looked_at_, progress_at_;
    std::uint64_t bytes_in_seen_ = 0, bytes_out_seen_ = 0;
    double bytes_allowed_;
    Gate finished_;

    // One message arrives piece by piece through this; most fit. Per line, so it is small.
    std::array<char, 512> piece_;
};

}  // namespace usher::web
