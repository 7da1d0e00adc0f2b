// Plain POSIX sockets: the server is tested by something that shares no code with it.

#include "tests/web/wire.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace usher::tests {

namespace {

constexpr int patience_seconds = 10;

sockaddr_in address_of(const std::string& host, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    return address;
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return text;
}

unsigned byte_at(const std::string& text, std::size_t at)
{
    return static_cast<unsigned char>(text.at(at));
}

}  // namespace

std::string Answer::field(const std::string& name) const
{
    for (const auto& [each, value] : fields) {
        if (each == name) return value;
    }
    return "";
}

int WireFrame::close_code() const
{
    if (opcode != 8 || payload.size() < 2) return 0;
    return static_cast<int>(byte_at(payload, 0) * 256 + byte_at(payload, 1));
}

Wire::Wire(std::uint16_t port, const std::string& from)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{patience_seconds, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const auto mine = address_of(from, 0), theirs = address_of("127.0.0.1", port);
    if (::bind(socket_, reinterpret_cast<const sockaddr*>(&mine), sizeof mine) != 0 ||
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&theirs), sizeof theirs) != 0) {
        throw std::runtime_error("the test cannot connect");
    }
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Wire::Wire(Wire&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), in_(std::move(other.in_)), over_(other.over_)
{
}

Wire::~Wire()
{
    if (socket_ >= 0) ::close(socket_);
}

void Wire::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Wire::fill()
{
    if (over_) return false;
    char piece[65536];
    const auto got = ::recv(socket_, piece, sizeof piece, 0);
    if (got <= 0) {
        over_ = true;
        return false;
    }
    in_.append(piece, static_cast<std::size_t>(got));
    return true;
}

std::string Wire::take(std::size_t bytes)
{
    while (in_.size() < bytes && fill()) {
    }
    auto taken = in_.substr(0, bytes);
    in_.erase(0, bytes);
    return taken;
}

bool Wire::ends()
{
    char piece[65536];
    while (true) {
        const auto got = ::recv(socket_, piece, sizeof piece, 0);
        if (got == 0) return true;
        if (got < 0) return errno != EAGAIN && errno != EWOULDBLOCK;
    }
}

void Wire::reset()
{
    const linger at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(socket_, -1));
}

Answer Wire::answer(const std::string& method)
{
    Answer answer;
    auto end = in_.find("\r\n\r\n");
    while (end == std::string::npos && fill())
        end = in_.find("\r\n\r\n");
    if (end == std::string::npos) return answer;
    const auto head = take(end + 4);
    answer.status = std::stoi(head.substr(head.find(' ') + 1));
    for (auto at = head.find("\r\n") + 2; at + 2 < head.size();) {
        const auto line = head.substr(at, head.find("\r\n", at) - at);
        const auto colon = line.find(':');
        const auto value = line.find_first_not_of(' ', colon + 1);
        answer.fields.emplace_back(
            lower(line.substr(0, colon)), value == std::string::npos ? "" : line.substr(value)
        );
        at += line.size() + 2;
    }
    if (method == "HEAD" || answer.status == 101) return answer;
    if (answer.field("transfer-encoding") == "chunked") {
        while (true) {
            auto line_end = in_.find("\r\n");
            while (line_end == std::string::npos && fill())
                line_end = in_.find("\r\n");
            if (line_end == std::string::npos) return answer;
            const auto size = std::stoul(take(line_end + 2), nullptr, 16);
            answer.body += take(size);
            take(2);
            if (size == 0) return answer;
        }
    }
    const auto length = answer.field("content-length");
    if (!length.empty()) answer.body = take(std::stoul(length));
    return answer;
}

Answer Wire::upgrade(const std::vector<std::string>& extra, const std::string& leave_out)
{
    sockaddr_in theirs{};
    socklen_t size = sizeof theirs;
    ::getpeername(socket_, reinterpret_cast<sockaddr*>(&theirs), &size);
    send(handshake(ntohs(theirs.sin_port), extra, leave_out));
    return answer();
}

void Wire::frame(int opcode, std::string_view payload, bool fin)
{
    std::string bytes;
    bytes += static_cast<char>((fin ? 0x80 : 0) | opcode);
    if (payload.size() < 126) {
        bytes += static_cast<char>(0x80 | payload.size());
    } else {
        bytes += static_cast<char>(0x80 | 126);
        bytes += static_cast<char>(payload.size() >> 8 & 0xFF);
        bytes += static_cast<char>(payload.size() & 0xFF);
    }
    const std::string mask = "\x12\x34\x56\x78";
    bytes += mask;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        bytes += static_cast<char>(payload[i] ^ mask[i % 4]);
    }
    send(bytes);
}

WireFrame Wire::next()
{
    const auto head = take(2);
    if (head.size() < 2) return {-1, ""};
    std::size_t length = byte_at(head, 1) & 127u;
    if (length >= 126) {
        const auto more = take(length == 126 ? 2 : 8);
        length = 0;
        for (std::size_t i = 0; i < more.size(); ++i)
            length = length * 256 + byte_at(more, i);
    }
    return {static_cast<int>(byte_at(head, 0) & 15u), take(length)};
}

nlohmann::json Wire::heard()
{
    while (true) {
        const auto frame = next();
        if (frame.opcode == 1) return nlohmann::json::parse(frame.payload);
        if (frame.opcode == -1 || frame.opcode == 8) return nlohmann::json::value_t::discarded;
    }
}

int Wire::closed()
{
    while (true) {
        const auto frame = next();
        if (frame.opcode == -1) return -1;
        if (frame.opcode == 8) return frame.close_code();
    }
}

std::string
handshake(std::uint16_t port, const std::vector<std::string>& extra, const std::string& leave_out)
{
    std::string request = "GET /v1/chat HTTP/1.1\r\n";
    for (const std::string& line :
         {"Host: 127.0.0.1:" + std::to_string(port),
          std::string("Upgrade: websocket"),
          std::string("Connection: Upgrade"),
          std::string("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
          std::string("Sec-WebSocket-Version: 13")}) {
        if (leave_out.empty() || !line.starts_with(leave_out)) request += line + "\r\n";
    }
    for (const auto& line : extra)
        request += line + "\r\n";
    return request + "\r\n";
}

TestServer::TestServer(std::function<void(PretendAgent&)> prepare, web::Waits waits)
{
    if (prepare) prepare(agent);
    server_ =
        std::make_unique<web::Server>(agent.faces(), web::ServeOptions{"127.0.0.1", 0, waits});
    thread_ = std::thread([this] { server_->run(); });
}

TestServer::~TestServer() { stop_and_wait(); }

void TestServer::stop_and_wait()
{
    agent.conversations.go_on();
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
}

Wire TestServer::line(const std::string& from) const
{
    auto wire = this->wire(from);
    if (wire.upgrade().status != 101) throw std::runtime_error("the handshake was refused");
    return wire;
}

Wire TestServer::talk(const std::string& from) const
{
    auto wire = line(from);
    wire.say(hello_message());
    wire.heard();  // the welcome
    wire.heard();  // turn 1
    return wire;
}

Answer TestServer::get(const std::string& target, const std::vector<std::string>& fields) const
{
    return request("GET", target, fields);
}

Answer TestServer::request(
    const std::string& method,
    const std::string& target,
    const std::vector<std::string>& fields,
    const std::string& body
) const
{
    auto wire = this->wire();
    std::string text = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto& field : fields)
        text += field + "\r\n";
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    wire.send(text + "\r\n" + body);
    return wire.answer(method);
}

}  // namespace usher::tests
