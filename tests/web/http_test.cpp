// HTTP at its edges: sizes, times, smuggling, methods, headers.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

int status_of(const TestServer& server, const std::string& bytes)
{
    auto wire = server.wire();
    wire.send(bytes);
    return wire.answer().status;
}

}  // namespace

TEST_CASE("every answer carries the security headers, errors too, and no version")
{
    TestServer server;
    for (const std::string target : {"/", "/healthz", "/nowhere", "/v1/meetings", "/m/none"}) {
        const auto answer = server.get(target);
        INFO(target << " " << answer.status);
        const auto policy = answer.field("content-security-policy");
        CHECK(policy.find("default-src 'none'") != std::string::npos);
        CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
        CHECK(policy.find("unsafe") == std::string::npos);
        CHECK(answer.field("x-content-type-options") == "nosniff");
        CHECK(answer.field("referrer-policy") == "no-referrer");
        CHECK(answer.field("server") == "usher");
        CHECK_FALSE(answer.field("date").empty());
        CHECK(answer.field("strict-transport-security").empty());  // only with TLS
    }
}

TEST_CASE("a connection is kept for the next request, and requests may wait in line")
{
    TestServer server;
    auto wire = server.wire();
    const std::string request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    wire.send(request + request);
    CHECK(wire.answer().body == "ok\n");
    CHECK(wire.answer().body == "ok\n");
    wire.send("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(wire.answer().field("connection") == "close");
    CHECK(wire.ends());
}

TEST_CASE("HTTP/1.0 is answered and ended")
{
    TestServer server;
    auto wire = server.wire();
    wire.send("GET /healthz HTTP/1.0\r\n\r\n");
    CHECK(wire.answer().status == 200);
    CHECK(wire.ends());
}

TEST_CASE("HEAD is GET without the body, and nothing else than the methods there are is taken")
{
    TestServer server;
    const auto get = server.get("/healthz"), head = server.request("HEAD", "/healthz");
    CHECK(head.status == 200);
    CHECK(head.field("content-length") == get.field("content-length"));

    for (const std::string method :
         {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"}) {
        const auto answer = server.request(method, "/healthz");
        INFO(method);
        CHECK(answer.status == 405);
        CHECK(answer.field("allow") == "GET, HEAD");
        CHECK(answer.body.find("healthz") == std::string::npos);
    }
    CHECK(server.request("GET", "/m/good.1.mac/cancel").field("allow") == "POST");
}

TEST_CASE("headers, targets and bodies have a size, and each has its own refusal")
{
    TestServer server;
    const std::string host = "Host: x\r\n", get = "GET / HTTP/1.1\r\n";
    CHECK(status_of(server, get + host + "X: " + std::string(9000, 'a') + "\r\n\r\n") == 431);
    CHECK(status_of(server, get + host + "X: " + std::string(200'000, 'a') + "\r\n\r\n") == 431);
    CHECK(
        status_of(server, "GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n" + host + "\r\n") == 414
    );
    CHECK(status_of(server, "GET /" + std::string(200'000, 'a')) == 414);
    std::string many = get + host;
    for (int i = 0; i < 200; ++i)
        many += "X" + std::to_string(i) + ": y\r\n";
    CHECK(status_of(server, many + "\r\n") == 431);

    const std::string post = "POST /m/good.1.mac/cancel HTTP/1.1\r\n" + host;
    CHECK(status_of(server, post + "Content-Length: 5000\r\n\r\n") == 413);
    CHECK(status_of(server, post + "Content-Length: 10737418240\r\n\r\n") == 413);
    CHECK(
        status_of(
            server,
            post + "Transfer-Encoding: chunked\r\n\r\n2000\r\n" + std::string(8192, 'a') +
                "\r\n0\r\n\r\n"
        ) == 413
    );
}

TEST_CASE("a body whose length can be read in two ways is refused, and what hides in it unanswered")
{
    TestServer server;
    const std::string hidden = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    const std::string post = "POST /m/good.1.mac/cancel HTTP/1.1\r\nHost: x\r\n";
    for (const std::string fields :
         {"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
          "Content-Length: 3\r\nContent-Length: 7\r\n",
          "Content-Length: 3\r\nContent-Length: 3\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked, chunked\r\n",
          "Transfer-Encoding: wibble\r\n",
          "Transfer-Encoding : chunked\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: +5\r\n",
          "Content-Length: 0x10\r\n"}) {
        auto wire = server.wire();
        wire.send(post + fields + "\r\n0\r\n\r\n" + hidden);
        const auto answer = wire.answer();
        INFO(fields << answer.status);
        CHECK((answer.status == 400 || answer.status == 501));
        CHECK(answer.field("connection") == "close");
        CHECK(wire.answer().status == 0);
    }
}

TEST_CASE("what is no HTTP is refused")
{
    TestServer server;
    CHECK(status_of(server, "hello\r\n\r\n") == 400);
    CHECK(status_of(server, "GET / HTTP/1.1\r\n\r\n") == 400);  // no Host
    CHECK(status_of(server, "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") == 400);
    CHECK(status_of(server, "GET / HTTP/9.9\r\nHost: x\r\n\r\n") >= 400);
    CHECK(status_of(server, "GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
    CHECK(status_of(server, "GET http://x/healthz HTTP/1.1\r\nHost: x\r\n\r\n") == 200);
    const std::string with_zero = "GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n"s;
    CHECK(status_of(server, with_zero) == 400);
}

TEST_CASE("requests that take too long are cut, wherever they stop")
{
    usher::web::Waits waits;
    waits.handshake = 300ms;
    TestServer server({}, waits);
    for (const std::string part :
         {"",
          "GET / HT",
          "GET / HTTP/1.1\r\nHost: x\r\n",
          "POST /m/good.1.mac/cancel HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc",
          "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"}) {
        auto wire = server.wire();
        wire.send(part);
        INFO(part);
        CHECK(wire.ends());
    }
}

TEST_CASE("who expects a 100 gets it before the body, unless the body is not wanted")
{
    TestServer server;
    const std::string post =
        "POST /m/none/cancel HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: ";
    auto wire = server.wire();
    wire.send(post + "3\r\n\r\n");
    CHECK(wire.answer().status == 100);
    wire.send("a=b");
    CHECK(wire.answer().status == 404);
    auto large = server.wire();
    large.send(post + "100000\r\n\r\n");
    CHECK(large.answer().status == 413);
}

TEST_CASE("paths lead nowhere but to the table")
{
    TestServer server;
    for (const std::string target :
         {"/../../../../etc/passwd",
          "/..%2f..%2fetc/passwd",
          "/%2e%2e/etc/passwd",
          "//etc/passwd",
          "/widget.js/..",
          "/healthz/",
          "/HEALTHZ",
          "/m/",
          "/m//cancel",
          "/m/%00",
          "/m/%ff",
          "/v1/conversations/a/b",
          "/favicon.svg%00"}) {
        INFO(target);
        CHECK(server.get(target).status == 404);
    }
}

TEST_CASE("errors are problems that a program can read")
{
    TestServer server;
    const auto answer = server.get("/nowhere");
    CHECK(answer.field("content-type") == "application/problem+json");
    const auto problem = nlohmann::json::parse(answer.body);
    CHECK(problem["status"] == 404);
    CHECK(problem["title"] == "Not Found");
    CHECK(problem["detail"].is_string());
}

TEST_CASE("one address cannot hold all the connections there are")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.limits.connections_per_address = 5;
    });
    std::vector<Wire> held;
    for (int i = 0; i < 20; ++i)
        held.push_back(server.wire("127.0.0.77"));
    auto one_more = server.wire("127.0.0.77");
    CHECK(one_more.ends());
    auto other = server.wire("127.0.0.78");
    other.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(other.answer().status == 200);
}
