#pragma once
// One HTTP connection: requests in, answers out, each within its time and size, until it ends or
// turns into a chat. Parsing is Beast's; what Beast lets pass and we don't is refused here.

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "web/handshake.hpp"
#include "web/http.hpp"
#include "web/pipe.hpp"
#include "web/socket.hpp"
#include "web/stream.hpp"
#include "web/watch.hpp"

namespace usher::web {

constexpr std::size_t header_bytes_max = 8 * 1024;
constexpr std::size_t target_bytes_max = 4 * 1024;
constexpr std::size_t fields_max = 100;
constexpr int requests_max = 1000;  // of one connection, so that none is for ever

// Who answers. Called on the network thread.
class HttpService {
  public:
    struct Body {
        std::size_t bytes_max;
    };
    struct Chat {
        Request request;
        Handshake handshake;
    };
    // The header is in: how much of a body is welcome, or the answer without one, or a chat.
    virtual std::variant<Body, Response, Chat> admit(Request& request) = 0;
    virtual Task<Response> answer(const Request& request) = 0;
    // Makes a streamed body on another thread; the pipe's end says how it went.
    virtual std::shared_ptr<Pipe> stream(Streamer streamer) = 0;
    virtual void refused(const char* cause) = 0;
    virtual void answered(int status) = 0;
    // The server is going down: no connection is kept for another request.
    virtual bool draining() const = 0;

  protected:
    ~HttpService() = default;
};

class HttpConnection : public Watched {
  public:
    struct Options {
        Waits waits;
        Address peer;
        const TrustedProxies* proxies;
        Request::Door door = Request::Door::visitors;
    };
    HttpConnection(Stream stream, Options options, Watch& watch, HttpService& service);
    ~HttpConnection();

    // Absent: the connection is over. Else it is a chat now, and the stream is to be taken.
    Task<std::optional<HttpService::Chat>> run();
    Stream take_stream() { return std::move(stream_); }

    // Ends a connection that waits for a request.
    void cut_if_idle();
    void cut();
    void look(Moment now) override;

  private:
    struct Parser;
    enum class Next { request, close, chat };

    Task<Next> one_request(Parser& parser, std::optional<HttpService::Chat>& chat);
    Task<> refuse(Problem problem);
    Task<Next> answer_with(Response response, const Request* request);
    Task<bool> read_body(Parser& parser, Request& request, std::size_t bytes_max);
    Task<bool> write(const std::string& bytes);
    Task<bool> write_stream(Streamer streamer, Request::Version version);

    Stream stream_;
    const Options options_;
    Watch& watch_;
    HttpService& service_;
    std::optional<Moment> by_;
    std::shared_ptr<Pipe> pipe_;
    std::uint64_t bytes_out_seen_ = 0;
    enum class At { idle, reading, writing } at_ = At::idle;
};

}  // namespace usher::web
