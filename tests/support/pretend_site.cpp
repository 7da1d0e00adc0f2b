// Blocking sockets, a thread a line.

#include "tests/support/pretend_site.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace usher::tests {
namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    return text;
}

bool send_all(int line, const std::string& bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto sent = ::send(line, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        at += static_cast<std::size_t>(sent);
    }
    return true;
}

}  // namespace

std::string SiteRequest::header(const std::string& name) const
{
    const auto lowered = lower(head);
    const auto at = lowered.find("\r\n" + name + ":");
    if (at == std::string::npos) return "";
    const auto from = head.find_first_not_of(' ', at + name.size() + 3);
    return head.substr(from, head.find("\r\n", from) - from);
}

PretendSite::PretendSite(std::function<SiteAnswer(const SiteRequest&)> answer)
    : answer_(std::move(answer))
{
    door_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(door_, any, size) != 0 || ::listen(door_, 16) != 0 ||
        ::getsockname(door_, any, &size) != 0)
        throw std::runtime_error("no port for the pretend site");
    port_ = ntohs(address.sin_port);
    listener_ = std::thread([this] { listen_until_stopped(); });
}

PretendSite::~PretendSite()
{
    stopping_ = true;
    listener_.join();
    for (auto& line : lines_)
        line.join();
    ::close(door_);
}

std::string PretendSite::url() const { return "http://127.0.0.1:" + std::to_string(port_); }

std::vector<SiteRequest> PretendSite::requests() const
{
    const std::lock_guard lock(mutex_);
    return requests_;
}

void PretendSite::listen_until_stopped()
{
    while (!stopping_) {
        pollfd waiting{door_, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0) continue;
        const int line = ::accept4(door_, nullptr, nullptr, SOCK_CLOEXEC);
        if (line >= 0) lines_.emplace_back([this, line] { serve(line); });
    }
}

void PretendSite::serve(int line)
{
    std::string got;
    char piece[4096];
    std::size_t end = std::string::npos, wanted = 0;
    SiteRequest request;
    while (end == std::string::npos || got.size() < end + 4 + wanted) {
        pollfd waiting{line, POLLIN, 0};
        if (stopping_) break;
        if (::poll(&waiting, 1, 20) <= 0) continue;
        const auto read = ::recv(line, piece, sizeof piece, 0);
        if (read <= 0) break;
        got.append(piece, static_cast<std::size_t>(read));
        end = got.find("\r\n\r\n");
        if (end == std::string::npos) continue;
        request.head = got.substr(0, end + 2);
        const auto length = request.header("content-length");
        wanted = length.empty() ? 0 : std::stoul(length);
    }
    if (end != std::string::npos) {
        request.body = got.substr(end + 4);
        request.method = request.head.substr(0, request.head.find(' '));
        const auto from = request.method.size() + 1;
        request.path = request.head.substr(from, request.head.find(' ', from) - from);
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(request);
        }
        const auto answer = answer_(request);
        std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " Status\r\n";
        for (const auto& header : answer.headers)
            head += header + "\r\n";
        const auto promised =
            answer.body.size() + (answer.then == SiteAnswer::Then::done ? 0 : 1000);
        head += "Content-Length: " + std::to_string(promised) + "\r\nConnection: close\r\n\r\n";
        if (answer.then != SiteAnswer::Then::say_nothing || !answer.body.empty())
            send_all(line, head + answer.body);
        while (answer.then == SiteAnswer::Then::say_nothing && !stopping_) {
            pollfd gone{line, POLLIN, 0};
            if (::poll(&gone, 1, 20) > 0 && ::recv(line, piece, sizeof piece, 0) <= 0) break;
        }
    }
    ::close(line);
}

}  // namespace usher::tests
