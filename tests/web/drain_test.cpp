// Going down: what has been taken in is answered, everybody is told, and it ends in time.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using namespace std::chrono_literals;

TEST_CASE("a server without visitors stops at once, and one that never ran can be destroyed")
{
    TestServer server;
    server.stop_and_wait();
    PretendAgent agent;
    usher::web::Server unused(agent.faces(), {"127.0.0.1", 0, {}});
    CHECK(unused.url() == "http://127.0.0.1:" + std::to_string(unused.port()));
}

TEST_CASE("while the server goes down it says so, lets nobody in and answers what it has taken")
{
    TestServer server;
    auto idle = server.talk(), busy = server.talk();
    server.agent.conversations.stall();
    busy.say({{"type", "say"}, {"id", "m1"}, {"text", "just in time"}});
    server.agent.conversations.wait_for_events(1);
    server.server().stop();

    CHECK(idle.closed() == 1001);
    CHECK(server.get("/readyz").status == 503);
    CHECK(server.get("/readyz").body == "draining\n");
    CHECK(server.get("/healthz").status == 200);
    const auto refused = server.wire().upgrade();
    CHECK(refused.status == 503);
    CHECK_FALSE(refused.field("retry-after").empty());

    server.agent.conversations.go_on();
    CHECK(busy.heard()["re"] == "m1");
    CHECK(busy.closed() == 1001);
    server.stop_and_wait();
}

TEST_CASE("a visitor who does not play along holds nothing up")
{
    usher::web::Waits waits;
    waits.drain = 1500ms;
    TestServer server({}, waits);
    auto stuck = server.talk(), deaf = server.talk();
    server.agent.conversations.stall();
    stuck.say({{"type", "say"}, {"id", "m1"}, {"text", "never answered"}});
    server.agent.conversations.wait_for_events(1);
    auto half = server.wire();
    half.send("GET / HTTP/1.1\r\n");
    server.server().stop();
    CHECK(stuck.closed() == -1);
    CHECK(half.ends());
    server.stop_and_wait();
}

TEST_CASE("hundreds of lines are all told, in batches")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.limits = {0, 0, 0, 0, 0, 0};
    });
    std::vector<Wire> lines;
    for (int i = 0; i < 300; ++i)
        lines.push_back(server.talk());
    server.server().stop();
    for (auto& line : lines)
        CHECK(line.closed() == 1001);
    lines.clear();
    server.stop_and_wait();
}
