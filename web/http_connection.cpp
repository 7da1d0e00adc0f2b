// The loop reads top to bottom: header, admission, body, answer. Anything wrong is answered once,
// and then the connection ends: after a mistake nobody can say where the next request begins.

#include "web/http_connection.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <spdlog/spdlog.h>

namespace usher::web {

namespace http = boost::beast::http;

namespace {

// Larger than any body that is let in; the route's own limit counts once the header is known.
constexpr std::uint64_t body_bytes_at_most = 1024 * 1024;

std::optional<Problem> problem_of(error_code error, bool target_known)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
        if (!target_known) return Problem{414, "The request line is too long."};
        return Problem{431, "The header is larger than 8 KiB."};
    }
    if (error == http::error::body_limit) return Problem{413, "The body is too large."};
    if (error == http::error::bad_version) return Problem{505, "HTTP/1.1 is spoken here."};
    if (error.category() == make_error_code(http::error::bad_method).category() &&
        error != http::error::end_of_stream && error != http::error::partial_message) {
        return Problem{400, "That is not a valid HTTP request."};
    }
    return std::nullopt;  // the connection is gone
}

// What Beast lets pass.
std::optional<Problem> problem_of(const Request& request, std::string_view target)
{
    if (target.size() > target_bytes_max) return Problem{414, "The target is too long."};
    if (request.fields.size() > fields_max) return Problem{431, "There are too many fields."};
    const auto hosts = request.count("host");
    if (hosts > 1 || (hosts == 0 && request.version == Request::Version::http11)) {
        return Problem{400, "There must be exactly one Host."};
    }
    const auto lengths = request.count("content-length");
    const auto codings = request.count("transfer-encoding");
    if (lengths > 1 || (lengths > 0 && codings > 0)) {
        return Problem{400, "The length of the body is said in two ways."};
    }
    if (codings > 0 && request.version == Request::Version::http10) {
        return Problem{400, "HTTP/1.0 has no transfer codings."};
    }
    if (codings > 1 ||
        (codings == 1 && lower_case(*request.field("transfer-encoding")) != "chunked")) {
        return Problem{501, "The only transfer coding known here is chunked."};
    }
    return std::nullopt;
}

// Splits the target into path and query. The absolute form is legal and means the same.
bool read_target(std::string_view target, Request& request)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!lower_case(target.substr(0, scheme.size())).starts_with(scheme)) continue;
        const auto slash = target.find('/', scheme.size());
        target = slash == std::string_view::npos ? "/" : target.substr(slash);
    }
    if (target.empty() || target.front() != '/') return false;
    target = target.substr(0, target.find('#'));
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string_view::npos) request.query = target.substr(question + 1);
    return true;
}

std::string head_of(const Response& response, Tls tls, std::optional<std::size_t> length)
{
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head += reason_of(response.status);
    const auto add = [&](std::string_view name, std::string_view value) {
        head.append("\r\n").append(name).append(": ").append(value);
    };
    add("Server", server_name);
    add("Date", http_date());
    for (const auto& [name, value] : security_headers(tls))
        add(name, value);
    if (!response.type.empty()) add("Content-Type", response.type);
    for (const auto& [name, value] : response.fields)
        add(name, value);
    if (length) add("Content-Length", std::to_string(*length));
    if (response.then == Response::Then::close) add("Connection", "close");
    return head;
}

}  // namespace

struct HttpConnection::Parser {
    boost::beast::flat_buffer buffer{header_bytes_max + 4096};
    std::optional<http::request_parser<http::string_body>> request;

    void begin()
    {
        request.emplace();
        request->header_limit(header_bytes_max);
        request->body_limit(body_bytes_at_most);
    }
    Request header() const
    {
        const auto& from = request->get();
        Request to;
        to.method = std::string(from.method_string());
        to.version = from.version() == 11 ? Request::Version::http11 : Request::Version::http10;
        for (const auto& field : from) {
            to.fields.emplace_back(
                lower_case({field.name_string().data(), field.name_string().size()}),
                std::string(field.value())
            );
        }
        return to;
    }
};

HttpConnection::HttpConnection(Stream stream, Options options, Watch& watch, HttpService& service)
    : Watched(watch), stream_(std::move(stream)), options_(std::move(options)), watch_(watch),
      service_(service)
{
}

HttpConnection::~HttpConnection()
{
    if (pipe_) pipe_->abandon();
}

Task<std::optional<HttpService::Chat>> HttpConnection::run()
{
    std::optional<HttpService::Chat> chat;
    by_ = watch_.now() + options_.waits.handshake;
    if (!co_await stream_.shake_hands()) {
        stream_.cut();
        co_return chat;
    }
    Parser parser;
    auto next = Next::request;
    for (int count = 0; next == Next::request && count < requests_max; ++count) {
        next = co_await one_request(parser, chat);
    }
    if (next == Next::chat) {
        by_.reset();
        co_return chat;
    }
    at_ = At::reading;
    by_ = watch_.now() + options_.waits.closing;
    co_await stream_.read_out();
    co_return std::nullopt;
}

Task<HttpConnection::Next>
HttpConnection::one_request(Parser& parser, std::optional<HttpService::Chat>& chat)
{
    parser.begin();
    at_ = At::idle;
    by_ = watch_.now() + options_.waits.handshake;
    error_code error;
    co_await http::async_read_header(
        stream_, parser.buffer, *parser.request, asio::redirect_error(awaited, error)
    );
    at_ = At::reading;
    const std::string target(parser.request->get().target());
    if (error) {
        const auto problem = problem_of(error, !target.empty());
        if (problem) co_await refuse(*problem);
        co_return Next::close;
    }
    auto request = parser.header();
    auto problem = problem_of(request, target);
    if (!problem && !read_target(target, request)) problem = Problem{400, "No such target."};
    if (problem) {
        co_await refuse(*problem);
        co_return Next::close;
    }

    request.tls = stream_.is_tls() ? Tls::on : Tls::off;
    request.peer = options_.peer;
    request.peer_trusted = options_.proxies->holds(options_.peer);
    request.client = options_.proxies->client(options_.peer, request.list("x-forwarded-for"));
    request.door = options_.door;
    auto admitted = service_.admit(request);
    if (auto* response = std::get_if<Response>(&admitted)) {
        // Its body, if it has one, stays unread.
        if (request.count("content-length") + request.count("transfer-encoding") > 0) {
            response->then = Response::Then::close;
        }
        co_return co_await answer_with(std::move(*response), &request);
    }
    if (auto* asked = std::get_if<HttpService::Chat>(&admitted)) {
        if (parser.buffer.size() > 0) {
            const Problem early{400, "Frames may not come before the handshake is answered."};
            co_await refuse(early);
            co_return Next::close;
        }
        chat = std::move(*asked);
        co_return Next::chat;
    }
    const auto body = std::get<HttpService::Body>(admitted);
    if (!co_await read_body(parser, request, body.bytes_max)) co_return Next::close;
    at_ = At::writing;
    by_.reset();
    auto response = co_await service_.answer(request);
    co_return co_await answer_with(std::move(response), &request);
}

Task<bool> HttpConnection::read_body(Parser& parser, Request& request, std::size_t bytes_max)
{
    auto& reading = *parser.request;
    const auto announced = reading.content_length();
    const auto expected = request.field("expect");
    error_code error;
    if (announced && *announced > bytes_max) {
        error = http::error::body_limit;
    } else if (!reading.is_done()) {
        reading.body_limit(bytes_max);
        if (expected && lower_case(*expected) == "100-continue") {
            if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n")) co_return false;
        }
        co_await http::async_read(
            stream_, parser.buffer, reading, asio::redirect_error(awaited, error)
        );
    }
    if (error) {
        const auto problem = problem_of(error, true);
        if (problem) co_await refuse(*problem);
        co_return false;
    }
    request.body = std::move(reading.get().body());
    co_return true;
}

Task<> HttpConnection::refuse(Problem problem)
{
    service_.refused("http");
    auto response = respond(problem);
    co_await answer_with(std::move(response), nullptr);
}

// `request` absent: what came was no request that could be understood.
Task<HttpConnection::Next> HttpConnection::answer_with(Response response, const Request* request)
{
    service_.answered(response.status);
    at_ = At::writing;
    by_ = watch_.now() + options_.waits.write;
    const auto connection = request ? request->list("connection") : "close";
    if (!request || service_.draining() || has_token(connection, "close") ||
        (request->version == Request::Version::http10)) {
        response.then = Response::Then::close;
    }
    const auto tls = stream_.is_tls() ? Tls::on : Tls::off;
    const bool head_only = request && request->method == "HEAD";
    bool written = false;
    if (response.streamer && !head_only) {
        if (request->version == Request::Version::http11) {
            response.fields.emplace_back("Transfer-Encoding", "chunked");
        }
        written = co_await write(head_of(response, tls, std::nullopt) + "\r\n\r\n") &&
                  co_await write_stream(std::move(response.streamer), request->version);
    } else {
        std::optional<std::size_t> length = response.body.size();
        if (response.status == 204 || response.status == 304 || response.streamer) length.reset();
        auto bytes = head_of(response, tls, length) + "\r\n\r\n";
        if (!head_only) bytes += response.body;
        written = co_await write(bytes);
    }
    co_return written&& response.then == Response::Then::keep ? Next::request : Next::close;
}

Task<bool> HttpConnection::write(const std::string& bytes)
{
    error_code error;
    co_await asio::async_write(stream_, asio::buffer(bytes), asio::redirect_error(awaited, error));
    co_return !error;
}

Task<bool> HttpConnection::write_stream(Streamer streamer, Request::Version version)
{
    const bool chunked = version == Request::Version::http11;
    pipe_ = service_.stream(std::move(streamer));
    bool good = true;
    by_.reset();  // making a piece takes as long as it takes
    while (good) {
        const auto piece = co_await pipe_->take();
        if (!piece) break;
        if (piece->empty()) continue;
        std::string bytes;
        if (chunked) bytes = fmt::format("{:x}\r\n", piece->size());
        bytes += *piece;
        if (chunked) bytes += "\r\n";
        by_ = watch_.now() + options_.waits.write;
        good = co_await write(bytes);
        by_.reset();
    }
    // A body that broke off must not look whole: its last chunk is never sent.
    good = good && !pipe_->broken();
    pipe_->abandon();
    if (good && chunked) good = co_await write("0\r\n\r\n");
    co_return good;
}

void HttpConnection::cut_if_idle()
{
    if (at_ == At::idle) stream_.cut();
}

void HttpConnection::cut()
{
    stream_.cut();
    if (pipe_) pipe_->abandon();
}

void HttpConnection::look(Moment now)
{
    if (!by_ || now <= *by_) return;
    // Slow is forgiven while bytes are being taken.
    const bool taken = at_ == At::writing && stream_.bytes_out() != bytes_out_seen_;
    bytes_out_seen_ = stream_.bytes_out();
    if (taken)
        by_ = now + options_.waits.write;
    else
        stream_.cut();
}

}  // namespace usher::web
