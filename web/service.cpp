// A refusal is an answer with its cause; an exception of a handler is a 500 with a number that the
// log has too, and nothing else.

#include "web/service.hpp"

#include <atomic>

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

namespace usher::web {

namespace {

Response with_retry(Problem problem)
{
    auto response = respond(problem);
    response.fields.emplace_back("Retry-After", std::to_string(retry_after_seconds));
    return response;
}

Response failed(const std::exception& error, const Request& request)
{
    static std::atomic<unsigned> number{0};
    const auto id = fmt::format("{:x}-{:x}", std::time(nullptr), ++number);
    // The pattern of the path would do; the path itself may hold a token.
    spdlog::error("request {} ({}) failed: {}", id, request.method, error.what());
    return respond(Problem{500, "That did not work. Reference " + id + "."});
}

std::optional<agent::Role> role_for(Access access)
{
    switch (access) {
    case Access::open:
        return std::nullopt;
    case Access::operators:
    case Access::viewer:
        return agent::Role::viewer;
    case Access::rep:
        return agent::Role::rep;
    case Access::editor:
        return agent::Role::editor;
    case Access::publisher:
        return agent::Role::publisher;
    case Access::admin:
        return agent::Role::admin;
    }
    return agent::Role::admin;
}

std::string key_of(const Request& request)
{
    const auto field = request.field("authorization").value_or("");
    constexpr std::string_view scheme = "bearer ";
    if (lower_case(field.substr(0, scheme.size())) != scheme) return {};
    return std::string(field.substr(scheme.size()));
}

Response unauthorized(std::string detail)
{
    auto response = respond(Problem{401, std::move(detail)});
    response.fields.emplace_back("WWW-Authenticate", "Bearer realm=\"usher\"");
    return response;
}

bool on_operators_door(std::string_view path)
{
    return path == "/metrics" || path == "/healthz" || path == "/readyz";
}

}  // namespace

Service::Service(
    Faces& faces,
    const Origins& origins,
    AddressTable& addresses,
    std::shared_ptr<Mailbox> mailbox,
    Executor executor
)
    : faces_(faces), origins_(origins), addresses_(addresses), mailbox_(std::move(mailbox)),
      executor_(executor)
{
}

Service::~Service() { stop(); }

void Service::stop() { pool_.join(); }

void Service::refused(const char* cause) { faces_.metrics.count("usher_refusals_total", cause); }

void Service::answered(int status)
{
    faces_.metrics.count("usher_requests_total", std::to_string(status));
}

// ---- before the body

std::variant<HttpService::Body, Response, HttpService::Chat> Service::admit(Request& request)
{
    const bool operators = request.door == Request::Door::operators;
    if (operators && !on_operators_door(request.path)) {
        return respond(Problem{404, "There is nothing here."});
    }
    if (request.path == "/v1/chat" && !operators) return admit_chat(request);
    auto found = find_route(request.method, request.path);
    if (auto* refused = std::get_if<Response>(&found)) return std::move(*refused);
    const auto& route = *std::get<RouteFound>(found).route;
    if (route.access != Access::open) {
        auto& use = addresses_.of(key_of(request.client), std::chrono::steady_clock::now());
        if (use.wrong_keys.empty(std::chrono::steady_clock::now(), wrong_keys)) {
            this->refused("wrong_keys");
            return with_retry({429, "Too many wrong keys came from this address."});
        }
    }
    return Body{route.body_bytes_max};
}

std::optional<Response> Service::no_room(const Request& request)
{
    const auto& limits = faces_.settings.server.limits;
    const auto now = std::chrono::steady_clock::now();
    const auto& use = addresses_.of(key_of(request.client), now);
    if (draining_) {
        refused("draining");
        return with_retry({503, "The server is being restarted."});
    }
    if (limits.connections > 0 && lines_open >= static_cast<std::size_t>(limits.connections)) {
        refused("full");
        return with_retry({503, "The server is full."});
    }
    if (limits.connections_per_address > 0 && use.lines >= limits.connections_per_address) {
        refused("address_full");
        return with_retry({429, "Too many chats are open from this address."});
    }
    if (use.wrong_tokens.empty(now, wrong_tokens)) {
        refused("wrong_tokens");
        return with_retry({429, "Too many wrong tokens came from this address."});
    }
    return std::nullopt;
}

std::variant<HttpService::Body, Response, HttpService::Chat> Service::admit_chat(Request& request)
{
    if (request.method != "GET") {
        auto response = respond(Problem{405, "Not with this method."});
        response.fields.emplace_back("Allow", "GET");
        return response;
    }
    auto checked = check_handshake(request, origins_);
    if (auto* no = std::get_if<HandshakeRefused>(&checked)) {
        refused(no->cause);
        return std::move(no->response);
    }
    if (auto full = no_room(request)) return std::move(*full);
    return Chat{std::move(request), std::move(std::get<Handshake>(checked))};
}

// ---- the answer

Task<Response> Service::answer(const Request& request)
{
    auto found = std::get<RouteFound>(find_route(request.method, request.path));
    const auto access = found.route->access;
    if (found.route->runs == Runs::here) co_return answered(found, request);
    if (in_pool_ >= pool_queue_max) {
        refused("pool_full");
        co_return with_retry({503, "Too much is being read at once."});
    }
    auto work = [this, &request, access, found = std::move(found)] {
        try {
            auto let = let_in(request, access);
            if (auto* no = std::get_if<Response>(&let)) return std::move(*no);
            return answered(found, request, std::get<agent::Holder>(std::move(let)));
        } catch (const std::exception& error) {
            return failed(error, request);
        }
    };
    auto response = co_await in_pool(std::move(work));
    if (response.status == 401 && !key_of(request).empty()) {
        const auto now = std::chrono::steady_clock::now();
        addresses_.of(key_of(request.client), now).wrong_keys.take(now, wrong_keys);
    }
    co_return response;
}

Response Service::answered(const RouteFound& found, const Request& request, agent::Holder who)
{
    const auto serving = draining_ ? Call::Serving::draining : Call::Serving::yes;
    return found.route->handler(
        {request, found.names, faces_, assets_, origins_, serving, std::move(who)}
    );
}

// In the pool: a key may have been added or revoked by another process a moment ago.
std::variant<agent::Holder, Response> Service::let_in(const Request& request, Access access)
{
    const auto needed = role_for(access);
    if (!needed) return agent::Holder{};
    if (access == Access::operators && request.door == Request::Door::operators) {
        return agent::Holder{};
    }
    const auto key = key_of(request);
    if (key.empty()) return unauthorized("A key is needed: `Authorization: Bearer KEY`.");
    auto holder = faces_.keys.holder_of(key);
    if (!holder) return unauthorized("That key is not valid.");
    if (holder->role >= *needed) return std::move(*holder);
    return respond(Problem{403, "This key's role may not do that."});
}

Task<Response> Service::in_pool(std::function<Response()> work)
{
    struct Job {
        explicit Job(Executor executor) : done(executor) {}
        Gate done;
        Response response;
    };
    const auto job = std::make_shared<Job>(executor_);
    ++in_pool_;
    asio::post(pool_, [job, work = std::move(work), mailbox = mailbox_] {
        job->response = work();
        mailbox->post([job] { job->done.open(); });
    });
    co_await job->done.wait();
    --in_pool_;
    co_return std::move(job->response);
}

std::shared_ptr<Pipe> Service::stream(Streamer streamer)
{
    const auto pipe = std::make_shared<Pipe>(executor_, mailbox_);
    asio::post(pool_, [pipe, streamer = std::move(streamer)] {
        auto how = Pipe::End::whole;
        try {
            streamer([&](std::string piece) { return pipe->put(std::move(piece)); });
        } catch (const std::exception& error) {
            spdlog::error("an export broke off: {}", error.what());
            how = Pipe::End::broken;
        }
        pipe->end(how);
    });
    return pipe;
}

}  // namespace usher::web
