// Started as a child and stopped by its own process id.

#include "tests/support/radicale.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

#include "agent/calendars/fetch.hpp"

namespace usher::tests {
namespace {

int free_port()
{
    const int door = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    const bool found = ::bind(door, any, size) == 0 && ::getsockname(door, any, &size) == 0;
    ::close(door);
    if (!found) throw std::runtime_error("no port for Radicale");
    return ntohs(address.sin_port);
}

int status_of(
    const std::string& method, const std::string& user, const std::string& url, std::string body
)
{
    agent::FetchWish wish;
    wish.method = method;
    wish.url = url;
    wish.user = user;
    wish.password = "s3cret";
    wish.headers = {
        method == "PUT" ? "Content-Type: text/calendar" : "Content-Type: application/xml"};
    wish.body = std::move(body);
    agent::FetchRules rules;
    rules.private_hosts = {"127.0.0.1"};
    const auto answer = agent::fetch(wish, rules);
    const auto* const got = std::get_if<agent::Fetched>(&answer);
    return got ? got->status : 0;
}

// Reads what the program says until it says that it is ready. False: it ended, or took too long.
bool says_ready(int from, std::string& said)
{
    constexpr int patience_ms = 30'000;  // Python needs a second or two on a busy machine
    char some[4096];
    while (said.find("server ready") == std::string::npos) {
        pollfd door{from, POLLIN, 0};
        if (::poll(&door, 1, patience_ms) != 1) return false;
        const auto got = ::read(from, some, sizeof some);
        if (got <= 0) return false;
        said.append(some, static_cast<std::size_t>(got));
    }
    return true;
}

void read_on(int from)
{
    char some[4096];
    while (::read(from, some, sizeof some) > 0) {
    }
    ::close(from);
}

}  // namespace

Radicale::Radicale()
{
    port_ = free_port();
    folder_.write("users", "ann:s3cret\nbob:s3cret\n");
    folder_.write(
        "config",
        "[server]\nhosts = 127.0.0.1:" + std::to_string(port_) +
            "\n[auth]\ntype = htpasswd\nhtpasswd_filename = " + folder_.file("users") +
            "\nhtpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = " +
            folder_.file("store") + "\n[logging]\nlevel = info\n"
    );
    start();
}

Radicale::~Radicale() { stop(); }

void Radicale::start()
{
    const auto config = folder_.file("config");
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) throw std::runtime_error("no pipe for Radicale");
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(pipe[1], 1);
        ::dup2(pipe[1], 2);
        ::execlp("radicale", "radicale", "--config", config.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    std::string said;
    const bool ready = says_ready(pipe[0], said);
    log_ = std::thread(read_on, pipe[0]);  // a full pipe would stop it
    if (ready) return;
    stop();
    throw std::runtime_error(
        "Radicale does not start: is the Debian package radicale installed? It said: " + said
    );
}

void Radicale::stop()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    log_.join();
    process_ = -1;
}

std::string Radicale::make_calendar(const std::string& user, const std::string& name) const
{
    const auto calendar = url() + "/" + user + "/" + name + "/";
    const int status = status_of(
        "MKCALENDAR",
        user,
        calendar,
        R"(<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>)"
        R"(<D:displayname>)" +
            name +
            R"(</D:displayname><C:supported-calendar-component-set><C:comp name="VEVENT"/>)"
            R"(</C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>)"
    );
    if (status != 201) throw std::runtime_error("no calendar: " + std::to_string(status));
    return calendar;
}

int Radicale::put(
    const std::string& user,
    const std::string& calendar,
    const std::string& name,
    const std::string& text
) const
{
    return status_of("PUT", user, calendar + name, text);
}

int Radicale::remove(const std::string& user, const std::string& calendar, const std::string& name)
    const
{
    return status_of("DELETE", user, calendar + name, "");
}

std::string Radicale::everything() const
{
    std::string all;
    namespace fs = std::filesystem;
    const auto store = fs::path(folder_.file("store")) / "collection-root";
    if (!fs::exists(store)) return all;
    for (const auto& entry : fs::recursive_directory_iterator(store)) {
        if (entry.path().extension() != ".ics" ||
            entry.path().string().find("/.Radicale.cache/") != std::string::npos)
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(in), {});
    }
    return all;
}

}  // namespace usher::tests
