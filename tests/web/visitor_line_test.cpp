// What a visitor's line says and hears, over a real server and a pretend agent.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using nlohmann::json;

TEST_CASE("a new visitor is welcomed first, then gets turn 1, then an answer to each message")
{
    TestServer server;
    auto line = server.line();
    line.say(hello_message());

    const auto welcome = line.heard();
    CHECK(welcome["type"] == "welcome");
    CHECK(welcome["conversation"] == "talk-1");
    CHECK(welcome["token"] == "token-1");
    CHECK(welcome["profile"] == "demo");
    CHECK(welcome["version"] == 3);
    CHECK(welcome["language"] == "en");
    CHECK(welcome["resumed"] == false);
    CHECK(welcome["seq"] == 0);
    CHECK(line.heard()["seq"] == 1);

    line.say({{"type", "say"}, {"id", "m1"}, {"text", "we're like 220"}});
    const auto turn = line.heard();
    CHECK(turn["seq"] == 2);
    CHECK(turn["re"] == "m1");
    CHECK(turn["events"][0]["text"] == "we're like 220");
}
