// The transport: what a line survives, what ends it, and with which code.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

usher::web::Waits short_waits()
{
    usher::web::Waits waits;
    waits.handshake = waits.hello = waits.message = 300ms;
    waits.ping_after = waits.pong = 300ms;
    waits.write = waits.closing = 300ms;
    return waits;
}

}  // namespace

TEST_CASE("a message in fragments is one message, with pings answered in between")
{
    TestServer server;
    auto line = server.talk();
    line.frame(1, R"({"type":"say","id":"m1",)", false);
    line.frame(9, "mid");
    const auto pong = line.next();
    CHECK(pong.opcode == 10);
    CHECK(pong.payload == "mid");
    line.frame(0, "", false);
    line.frame(0, R"("text":"hi"})");
    CHECK(line.heard()["re"] == "m1");
}

TEST_CASE("messages that come in one piece are answered in their order")
{
    TestServer server;
    auto line = server.talk();
    for (int i = 0; i < 10; ++i) {
        line.say({{"type", "say"}, {"id", "m" + std::to_string(i)}, {"text", "hi"}});
    }
    for (int i = 0; i < 10; ++i)
        CHECK(line.heard()["re"] == "m" + std::to_string(i));
}

TEST_CASE("text that is not UTF-8 closes the line, also where Beast lets it pass")
{
    TestServer server;
    SECTION("in one frame")
    {
        auto line = server.talk();
        line.frame(1, "ab\xff");
        CHECK(line.closed() == 1007);
    }
    SECTION("cut off before an empty last fragment")
    {
        auto line = server.talk();
        line.frame(1, "ab\xe2\x82", false);
        line.frame(0, "");
        CHECK(line.closed() == 1007);
    }
    SECTION("cut off, then completed by the next message")
    {
        auto line = server.talk();
        line.frame(1, "ab\xe2\x82", false);
        line.frame(0, "");
        line.frame(1, "\xac tail");
        CHECK(line.closed() == 1007);
    }
}

TEST_CASE("a binary message closes the line with 1003")
{
    TestServer server;
    auto line = server.talk();
    line.frame(2, "abc");
    CHECK(line.closed() == 1003);
}

TEST_CASE("a message over the limit closes the line with 1009, one at the limit does not")
{
    TestServer server([](PretendAgent& agent) { agent.settings.server.limits.message_bytes = 1000; }
    );
    json message{{"type", "say"}, {"id", "m1"}, {"text", ""}};
    message["text"] = std::string(1000 - message.dump().size(), 'x');
    auto line = server.talk();
    line.say(message);
    CHECK(line.heard()["re"] == "m1");
    message["text"] = message["text"].get<std::string>() + "x";
    line.say(message);
    CHECK(line.closed() == 1009);

    auto other = server.talk();
    for (int i = 0; i < 3; ++i)
        other.frame(i == 0 ? 1 : 0, std::string(400, ' '), false);
    CHECK(other.closed() == 1009);
}

TEST_CASE("frames against the protocol close the line with 1002")
{
    TestServer server;
    auto line = server.talk();
    line.send("\x81\x02hi");  // not masked
    CHECK(line.closed() == 1002);
    auto other = server.talk();
    other.frame(3, "x");
    CHECK(other.closed() == 1002);
}

TEST_CASE("a close is answered, and the server lets go of the connection")
{
    TestServer server;
    auto line = server.talk();
    line.frame(8, "\x0f\xa0");
    CHECK(line.closed() == 4000);
    CHECK(line.ends());
}

TEST_CASE("who says no hello in time is closed, whatever else they say")
{
    TestServer server({}, short_waits());
    auto silent = server.line(), busy = server.line();
    busy.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    CHECK(silent.closed() == 4408);
    CHECK(busy.closed() == 4408);
}

TEST_CASE("a message that never ends closes the line")
{
    auto waits = short_waits();
    waits.hello = waits.ping_after = 60s;
    TestServer server({}, waits);
    auto line = server.talk();
    line.frame(1, "{", false);
    CHECK(line.closed() == 4408);
}

TEST_CASE("a silent line is pinged, and cut if no pong comes")
{
    auto waits = short_waits();
    waits.hello = 60s;
    TestServer server({}, waits);
    auto line = server.talk();
    const auto ping = line.next();
    CHECK(ping.opcode == 9);
    CHECK(line.closed() == -1);  // without a word: nobody is there to hear it
}

TEST_CASE("a line that answers pings lives on")
{
    auto waits = short_waits();
    waits.hello = 60s;
    TestServer server({}, waits);
    auto line = server.talk();
    for (int i = 0; i < 3; ++i) {
        const auto ping = line.next();
        REQUIRE(ping.opcode == 9);
        line.frame(10, ping.payload);
    }
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "still here"}});
    CHECK(line.heard()["re"] == "m1");
}

TEST_CASE("a reader who takes nothing is cut; the others go on, and a resume brings it all")
{
    auto waits = short_waits();
    waits.hello = waits.ping_after = 60s;
    TestServer server({}, waits);
    auto slow = server.talk();
    const std::string large(400'000, 'x');
    for (int i = 0; i < 20; ++i)
        server.agent.conversations.say_to_all(large);

    // The slow one reads nothing until it has been cut.
    std::string text;
    while (text.find("usher_refusals_total{kind=\"slow_reader\"}") == std::string::npos) {
        text = server.agent.metrics.text();
    }
    auto other = server.talk();
    other.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    CHECK(other.heard()["re"] == "m1");

    auto again = server.line();
    again.say({{"type", "resume"}, {"conversation", "talk-1"}, {"token", "token-1"}, {"seen", 1}});
    CHECK(again.heard()["seq"] == 21);
    for (int seq = 2; seq <= 21; ++seq)
        CHECK(again.heard()["seq"] == seq);
}

TEST_CASE("a flood of pings closes the line")
{
    TestServer server;
    auto line = server.talk();
    std::string pings;
    for (int i = 0; i < 20'000; ++i)
        pings += "\x89\x85\x01\x02\x03\x04"
                 "abcde";
    for (int i = 0; i < 8; ++i)
        line.send(pings);
    CHECK(line.closed() != 1000);
}

TEST_CASE("hundreds of lines that vanish in the middle of anything leave nothing behind")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.limits = {0, 0, 0, 0, 0, 16 * 1024};
    });
    for (int i = 0; i < 100; ++i) {
        auto early = server.wire();
        early.send(handshake(server.port()).substr(0, static_cast<std::size_t>(20 + i)));
        early.reset();
        auto late = server.talk();
        late.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
        late.send("\x81");
        late.reset();
    }
    auto line = server.talk();
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    CHECK(line.heard()["re"] == "m1");
}
