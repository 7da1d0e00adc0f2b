// The composition of the web. Whatever is open is in one of two lists, so that going down can
// reach all of it.

#include "web/server.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <list>
#include <stdexcept>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <sys/resource.h>

#include "web/http_connection.hpp"
#include "web/limits.hpp"
#include "web/mailbox.hpp"
#include "web/service.hpp"
#include "web/start.hpp"
#include "web/tls.hpp"
#include "web/visitor_line.hpp"
#include "web/watch.hpp"

namespace usher::web {

namespace {

using namespace std::chrono_literals;
using tcp = asio::ip::tcp;
using Timer = asio::basic_waitable_timer<
    std::chrono::steady_clock,
    asio::wait_traits<std::chrono::steady_clock>,
    Executor>;

constexpr auto accept_pause = 100ms;          // when descriptors have run out: no spinning
constexpr std::size_t requests_spare = 1000;  // connections beside the chats
// ... of which one address may hold this many for each of its chats: browsers keep a few for a
// moment, and nobody else shall wait because one never ends its requests.
constexpr int requests_per_line = 4;
constexpr std::chrono::milliseconds drain_step{100};
constexpr std::size_t drained_per_step = 20;  // 200 a second: the next server is not overrun
constexpr auto drain_margin = 500ms;
// ... but all are told in this part of the time there is; the rest is for their last words.
constexpr double drain_share = 0.7;

// As many descriptors as the system grants; the soft limit is often 1024.
void raise_descriptor_limit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

std::string label_of(unsigned code)
{
    for (const unsigned known :
         {1000u, 1001u, 1002u, 1003u, 1005u, 1007u, 1008u, 1009u, 1013u, 4404u, 4408u}) {
        if (code == known) return std::to_string(code);
    }
    return code == 0 ? "none" : "other";
}

tcp::endpoint endpoint_of(const std::string& host, std::uint16_t port)
{
    error_code error;
    const auto address = asio::ip::make_address(host == "localhost" ? "127.0.0.1" : host, error);
    if (error) {
        throw std::runtime_error(
            "cannot listen on \"" + host + "\": it is no address; 0.0.0.0 means all of them"
        );
    }
    return {address, port};
}

// "127.0.0.1:9090", "[::1]:9090"
tcp::endpoint operators_endpoint(const std::string& text)
{
    const auto colon = text.rfind(':');
    auto host = text.substr(0, colon);
    if (host.size() > 2 && host.front() == '[') host = host.substr(1, host.size() - 2);
    int port = -1;
    try {
        if (colon != std::string::npos) port = std::stoi(text.substr(colon + 1));
    } catch (const std::exception&) {
        port = -1;
    }
    if (port < 0 || port > 65535) {
        throw std::runtime_error(
            "operators_listen: \"" + text + "\" is not HOST:PORT, as in \"127.0.0.1:9090\""
        );
    }
    return endpoint_of(host, static_cast<std::uint16_t>(port));
}

std::vector<std::string> all_origins(const agent::Settings& settings)
{
    auto origins = settings.server.origins;
    origins.insert(origins.end(), settings.site.origins.begin(), settings.site.origins.end());
    return origins;
}

TlsContext tls_of(const agent::Settings& settings)
{
    if (!settings.server.tls) return nullptr;
    const std::filesystem::path folder(settings.folder);
    return tls_context(
        (folder / settings.server.tls->certificate).string(),
        (folder / settings.server.tls->key).string()
    );
}

// One more for as long as it lives.
struct Counted {
    explicit Counted(int& count) : number(count) { ++number; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --number; }
    int& number;
};

}  // namespace

struct Server::Inside : SocketEvents {
    using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

    Inside(Faces given, const ServeOptions& how);
    ~Inside();

    Acceptor listen(const tcp::endpoint& endpoint);
    Task<> accept(Acceptor& acceptor, Request::Door door);
    Task<> serve(Stream stream, Address peer, Request::Door door);
    Task<> chat(Stream stream, HttpService::Chat asked);
    void wait_for_signals();
    void begin_drain();
    Task<> drain();
    void tell(std::size_t number);
    void end_connections();
    void cut_all();
    void closed(unsigned code) override;
    void refused(const char* cause) override { service.refused(cause); }

    ServeOptions options;
    asio::io_context context{1};
    Faces faces;
    TlsContext tls;
    TrustedProxies proxies;
    Origins origins;
    AddressTable addresses;
    std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(context.get_executor());
    Watch watch{context.get_executor()};
    Service service;
    Acceptor acceptor;
    std::optional<Acceptor> operators;
    asio::basic_signal_set<Executor> signals{context.get_executor()};
    std::list<HttpConnection*> connections;
    std::list<std::weak_ptr<VisitorLine>> lines;
    Lines shared;
    bool draining = false;
};

Server::Inside::Inside(Faces given, const ServeOptions& how)
    : options(how), faces(std::move(given)), tls(tls_of(faces.settings)),
      proxies(faces.settings.server.trusted_proxies),
      origins(all_origins(faces.settings), faces.settings.server.public_url),
      service(faces, origins, addresses, mailbox, context.get_executor()),
      acceptor(listen(endpoint_of(how.host, how.port))), shared{faces, mailbox, {}}
{
    const auto& door = faces.settings.server.operators_listen;
    if (!door.empty()) operators.emplace(listen(operators_endpoint(door)));
    origins.listening(tls ? "https" : "http", options.host, acceptor.local_endpoint().port());
}

Server::Inside::~Inside()
{
    service.stop();
    mailbox->close();
}

Server::Inside::Acceptor Server::Inside::listen(const tcp::endpoint& endpoint)
{
    Acceptor listening(context.get_executor());
    error_code error;
    listening.open(endpoint.protocol(), error);
    if (!error) listening.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) listening.bind(endpoint, error);
    if (!error) listening.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        throw std::runtime_error(
            "cannot listen on " + endpoint.address().to_string() + ":" +
            std::to_string(endpoint.port()) + ": " + error.message()
        );
    }
    return listening;
}

Task<> Server::Inside::accept(Acceptor& listening, Request::Door door)
{
    Timer pause(context.get_executor());
    const auto most = static_cast<std::size_t>(faces.settings.server.limits.connections);
    while (listening.is_open()) {
        error_code error;
        Stream::Socket socket(context.get_executor());
        tcp::endpoint peer;
        const bool full = most > 0 && connections.size() > requests_spare;
        if (!full) {
            co_await listening.async_accept(socket, peer, asio::redirect_error(awaited, error));
        }
        if (error == asio::error::operation_aborted) co_return;
        if (full || error) {
            // No descriptor, no memory, or too many half-open requests: those end by themselves.
            if (error) service.refused("accept");
            pause.expires_after(accept_pause);
            co_await pause.async_wait(asio::redirect_error(awaited, error));
            continue;
        }
        error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        auto* context_or_none = door == Request::Door::visitors ? tls.get() : nullptr;
        start(
            context.get_executor(),
            serve(Stream(std::move(socket), context_or_none), plain(peer.address()), door)
        );
    }
}

Task<> Server::Inside::serve(Stream stream, Address peer, Request::Door door)
{
    auto& use = addresses.of(key_of(peer), watch.now());
    const auto lines_max = faces.settings.server.limits.connections_per_address;
    if (lines_max > 0 && use.requests >= requests_per_line * lines_max && !proxies.holds(peer)) {
        service.refused("address_requests");
        co_return;
    }
    const Counted counted(use.requests);
    HttpConnection connection(
        std::move(stream), {options.waits, peer, &proxies, door}, watch, service
    );
    const auto place = connections.insert(connections.end(), &connection);
    auto asked = co_await connection.run();
    connections.erase(place);
    if (!asked) co_return;
    // A coroutine of its own, so that nothing of the request's stays for the length of the chat.
    start(context.get_executor(), chat(connection.take_stream(), std::move(*asked)));
}

Task<> Server::Inside::chat(Stream stream, HttpService::Chat asked)
{
    auto& address = addresses.of(key_of(asked.request.client), watch.now());
    const Seat seat(service.lines_open, address);
    faces.metrics.set("usher_lines_open", static_cast<double>(service.lines_open));
    const auto& country_header = faces.settings.server.country_header;
    std::string country;
    if (!country_header.empty() && asked.request.peer_trusted) {
        country = asked.request.field(lower_case(country_header)).value_or("");
    }
    const auto bytes_max = faces.settings.server.limits.message_bytes;
    const Socket::Options socket_options{static_cast<std::size_t>(bytes_max), options.waits};
    const auto socket = std::make_shared<Socket>(std::move(stream), socket_options, watch, *this);
    const auto handshake = std::move(asked.handshake);
    asked = {};
    if (co_await socket->accept(handshake.key, handshake.subprotocol)) {
        const auto line =
            std::make_shared<VisitorLine>(socket, shared, address, std::move(country));
        const auto place = lines.insert(lines.end(), line);
        co_await line->run();
        lines.erase(place);
    }
    faces.metrics.set("usher_lines_open", static_cast<double>(service.lines_open) - 1);
}

void Server::Inside::closed(unsigned code)
{
    faces.metrics.count("usher_closes_total", label_of(code));
}

// The first one drains; who sends a second one does not want to wait.
void Server::Inside::wait_for_signals()
{
    signals.async_wait([this](error_code error, int) {
        if (error) return;
        if (draining) return cut_all();
        wait_for_signals();  // first: with nothing open, draining is over at once
        begin_drain();
    });
}

void Server::Inside::begin_drain()
{
    if (draining) return;
    draining = true;
    service.drain();
    start(context.get_executor(), drain());
}

// Readiness is 503 from the first moment and stays so while lines are told in batches; the door
// closes when the last of them has gone, or when time is up.
Task<> Server::Inside::drain()
{
    const auto began = std::chrono::steady_clock::now();
    const auto steps = drain_share * static_cast<double>(options.waits.drain / drain_step);
    const auto all_told = static_cast<double>(lines.size()) / std::max(1.0, steps);
    const auto batch = std::max(drained_per_step, static_cast<std::size_t>(all_told) + 1);
    const auto gone = [this] { return lines.empty() && connections.empty(); };
    Timer timer(context.get_executor());
    for (auto told = batch; !gone(); told += batch) {
        tell(told);
        if (lines.empty()) end_connections();
        if (std::chrono::steady_clock::now() - began > options.waits.drain - drain_margin) break;
        error_code ignored;
        timer.expires_after(drain_step);
        co_await timer.async_wait(asio::redirect_error(awaited, ignored));
    }
    cut_all();
}

void Server::Inside::tell(std::size_t number)
{
    for (const auto& weak : lines) {
        if (number-- == 0) break;
        if (const auto line = weak.lock()) line->drain();
    }
}

void Server::Inside::end_connections()
{
    error_code ignored;
    acceptor.close(ignored);
    if (operators) operators->close(ignored);
    for (auto* connection : connections)
        connection->cut_if_idle();
}

void Server::Inside::cut_all()
{
    end_connections();
    for (auto* connection : connections)
        connection->cut();
    for (const auto& weak : lines) {
        if (const auto line = weak.lock()) line->cut();
    }
    error_code ignored;
    signals.cancel(ignored);
    watch.stop();
}

Server::Server(Faces faces, const ServeOptions& options)
    : inside_(std::make_unique<Inside>(std::move(faces), options))
{
}

Server::~Server() = default;

std::uint16_t Server::port() const { return inside_->acceptor.local_endpoint().port(); }

std::uint16_t Server::operators_port() const
{
    return inside_->operators ? inside_->operators->local_endpoint().port() : std::uint16_t{0};
}

std::string Server::url() const
{
    const auto& host = inside_->options.host;
    const bool is_v6 = host.find(':') != std::string::npos;
    return std::string(inside_->tls ? "https://" : "http://") + (is_v6 ? "[" + host + "]" : host) +
           ":" + std::to_string(port());
}

void Server::run()
{
    raise_descriptor_limit();
    std::signal(SIGPIPE, SIG_IGN);  // a visitor who leaves is no signal
    auto& inside = *inside_;
    const auto executor = inside.context.get_executor();
    start(executor, inside.watch.run());
    start(executor, inside.accept(inside.acceptor, Request::Door::visitors));
    if (inside.operators) {
        start(executor, inside.accept(*inside.operators, Request::Door::operators));
    }
    inside.context.run();
    // A handler that took longer than the draining still ends, and then its connection does.
    inside.service.stop();
    inside.context.restart();
    inside.context.run();
}

void Server::stop()
{
    inside_->mailbox->post([inside = inside_.get()] { inside->begin_drain(); });
}

void Server::stop_on_signals()
{
    inside_->signals.add(SIGTERM);
    inside_->signals.add(SIGINT);
    inside_->wait_for_signals();
}

}  // namespace usher::web
