#pragma once
// Receives every HTTP request: finds its route, asks who may, and has it answered where it may
// take its time. Chats are let in here, or turned away.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

#include <boost/asio/thread_pool.hpp>

#include "web/assets.hpp"
#include "web/faces.hpp"
#include "web/http_connection.hpp"
#include "web/limits.hpp"
#include "web/mailbox.hpp"
#include "web/origins.hpp"
#include "web/routes.hpp"

namespace usher::web {

constexpr std::size_t pool_threads = 2;     // readers of the record, beside the writer
constexpr std::size_t pool_queue_max = 64;  // more waiting than that would wait for seconds
constexpr int retry_after_seconds = 10;     // for the refused; clients add jitter of their own

class Service : public HttpService {
  public:
    Service(
        Faces& faces,
        const Origins& origins,
        AddressTable& addresses,
        std::shared_ptr<Mailbox> mailbox,
        Executor executor
    );
    ~Service();

    std::variant<Body, Response, Chat> admit(Request& request) override;
    Task<Response> answer(const Request& request) override;
    std::shared_ptr<Pipe> stream(Streamer streamer) override;
    void refused(const char* cause) override;
    void answered(int status) override;
    bool draining() const override { return draining_; }

    void drain() { draining_ = true; }
    // Waits for what runs in the pool; no answer is given any more.
    void stop();

    // Lines open on the whole server, for the limit of connections.
    std::size_t lines_open = 0;

  private:
    std::variant<Body, Response, Chat> admit_chat(Request& request);
    std::optional<Response> no_room(const Request& request);
    Task<Response> in_pool(std::function<Response()> work);
    std::variant<agent::Holder, Response> let_in(const Request& request, Access access);
    Response answered(const RouteFound& found, const Request& request, agent::Holder who = {});

    Faces& faces_;
    const Origins& origins_;
    AddressTable& addresses_;
    std::shared_ptr<Mailbox> mailbox_;
    Executor executor_;
    Assets assets_;
    asio::thread_pool pool_{pool_threads};
    std::size_t in_pool_ = 0;
    bool draining_ = false;
};

}  // namespace usher::web
