// Who may open a chat, and how a handshake must look.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;

namespace {

int status_with(
    const TestServer& server,
    const std::vector<std::string>& extra,
    const std::string& leave_out = ""
)
{
    return server.wire().upgrade(extra, leave_out).status;
}

}  // namespace

TEST_CASE("a good handshake is answered with its accept value and the headers of every answer")
{
    TestServer server;
    const auto answer = server.wire().upgrade();
    CHECK(answer.status == 101);
    CHECK(answer.field("sec-websocket-accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    CHECK(answer.field("sec-websocket-protocol").empty());
    CHECK(answer.field("sec-websocket-extensions").empty());
    CHECK(answer.field("x-content-type-options") == "nosniff");
    CHECK(answer.field("server") == "usher");
}

TEST_CASE("each part of the handshake is there exactly once")
{
    TestServer server;
    for (const std::string field :
         {"Host", "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"}) {
        INFO("without " << field);
        CHECK(status_with(server, {}, field) >= 400);
    }
    const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
    CHECK(status_with(server, {key}) == 400);
    CHECK(status_with(server, {"Host: evil.example"}) == 400);
    CHECK(status_with(server, {"Sec-WebSocket-Version: 13"}) == 426);
    for (const std::string bad :
         {"c2hvcnQ=", "!!!!!!!!!!!!!!!!!!!!!!!!", "", "dGhlIHNhbXBsZSBub25jZQ="}) {
        INFO(bad);
        CHECK(status_with(server, {"Sec-WebSocket-Key: " + bad}, "Sec-WebSocket-Key") == 400);
    }
}

TEST_CASE("another version is refused, and 13 is named")
{
    TestServer server;
    const auto answer =
        server.wire().upgrade({"Sec-WebSocket-Version: 8"}, "Sec-WebSocket-Version");
    CHECK(answer.status == 426);
    CHECK(answer.field("sec-websocket-version") == "13");
}

TEST_CASE("the subprotocol is echoed if it was offered, and an unknown one is refused")
{
    TestServer server;
    const std::string field = "Sec-WebSocket-Protocol: ";
    CHECK(
        server.wire().upgrade({field + "usher.v1"}).field("sec-websocket-protocol") == "usher.v1"
    );
    CHECK(
        server.wire().upgrade({field + "usher.v2, usher.v1"}).field("sec-websocket-protocol") ==
        "usher.v1"
    );
    CHECK(
        server.wire()
            .upgrade({field + "chat", field + "usher.v1"})
            .field("sec-websocket-protocol") == "usher.v1"
    );
    CHECK(status_with(server, {field + "usher.v2"}) == 400);
    CHECK(status_with(server, {field + "usher.v1 x"}) == 400);
    CHECK(status_with(server, {field}) == 400);
}

TEST_CASE("foreign origins are refused, our own and those of the site are not")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.origins = {"https://www.acme.example"};
        agent.settings.site.origins = {"https://shop.acme.example"};
        agent.settings.server.public_url = "https://chat.acme.example/";
    });
    const auto port = std::to_string(server.port());
    for (const std::string good :
         {"https://www.acme.example", "https://shop.acme.example", "https://chat.acme.example"}) {
        INFO(good);
        CHECK(status_with(server, {"Origin: " + good}) == 101);
    }
    CHECK(status_with(server, {"Origin: http://127.0.0.1:" + port}) == 101);
    CHECK(status_with(server, {"Origin: http://localhost:" + port}) == 101);
    CHECK(status_with(server, {}) == 101);
    for (const std::string bad :
         {"https://evil.example",
          "null",
          "",
          "https://www.acme.example.evil.example",
          "http://www.acme.example",
          "https://www.acme.example:81",
          "http://localhost:1"}) {
        INFO(bad);
        CHECK(status_with(server, {"Origin: " + bad}) == 403);
    }
    CHECK(
        status_with(server, {"Origin: https://www.acme.example", "Origin: https://evil.example"}) ==
        403
    );
}

TEST_CASE("a Host that is not ours allows no origin, and is not served")
{
    TestServer server;
    CHECK(
        status_with(server, {"Host: evil.example", "Origin: http://evil.example"}, "Host") == 403
    );
    CHECK(status_with(server, {"Host: evil.example"}, "Host") == 421);
    CHECK(status_with(server, {"Host: localhost"}, "Host") == 101);
}

TEST_CASE("a handshake is a GET without a body")
{
    TestServer server;
    CHECK(status_with(server, {"Content-Length: 3"}) == 400);
    CHECK(status_with(server, {"Transfer-Encoding: chunked"}) == 400);
    const auto posted = server.request("POST", "/v1/chat", {}, "x");
    CHECK(posted.status == 405);
    CHECK(posted.field("allow") == "GET");
    CHECK(server.get("/v1/chat").status == 426);
}

TEST_CASE("compression is never agreed to")
{
    TestServer server;
    const auto answer = server.wire().upgrade(
        {"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"}
    );
    CHECK(answer.status == 101);
    CHECK(answer.field("sec-websocket-extensions").empty());
}

TEST_CASE("one address may open so many lines, the server so many in all")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.limits.connections_per_address = 2;
        agent.settings.server.limits.connections = 3;
    });
    const auto first = server.line("127.0.0.1");
    {
        const auto second = server.line("127.0.0.1");
        const auto refused = server.wire("127.0.0.1").upgrade();
        CHECK(refused.status == 429);
        CHECK_FALSE(refused.field("retry-after").empty());
        CHECK(refused.field("content-type") == "application/problem+json");
        const auto third = server.line("127.0.0.2");
        const auto full = server.wire("127.0.0.3").upgrade();
        CHECK(full.status == 503);
        CHECK_FALSE(full.field("retry-after").empty());
    }
    // Places come back when lines end; how soon is the server's affair.
    int status = 0;
    for (int tries = 0; tries < 100 && status != 101; ++tries) {
        status = server.wire("127.0.0.4").upgrade().status;
    }
    CHECK(status == 101);
}

TEST_CASE("limits count who is behind a trusted proxy, and nobody can say it of himself")
{
    const auto prepare = [](PretendAgent& agent) {
        agent.settings.server.limits.connections_per_address = 1;
        agent.settings.server.trusted_proxies = {"127.0.0.9"};
    };
    TestServer server(prepare);
    auto ann = server.wire("127.0.0.9"), bob = server.wire("127.0.0.9");
    CHECK(ann.upgrade({"X-Forwarded-For: 198.51.100.1"}).status == 101);
    CHECK(bob.upgrade({"X-Forwarded-For: 198.51.100.2"}).status == 101);
    CHECK(server.wire("127.0.0.9").upgrade({"X-Forwarded-For: 198.51.100.1"}).status == 429);

    auto direct = server.wire("127.0.0.1");
    CHECK(direct.upgrade({"X-Forwarded-For: 198.51.100.3"}).status == 101);
    CHECK(server.wire("127.0.0.1").upgrade({"X-Forwarded-For: 198.51.100.4"}).status == 429);
}
