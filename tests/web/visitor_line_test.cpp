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

TEST_CASE("the same id again is answered with the same turn, for this line only")
{
    TestServer server;
    auto line = server.talk();
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "first"}});
    const auto turn = line.heard();
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "something else"}});
    CHECK(line.heard() == turn);
    line.say({{"type", "say"}, {"id", "m2"}, {"text", "next"}});
    CHECK(line.heard()["seq"] == 3);
}

TEST_CASE("a resume brings what was not seen, equal in every byte, and then goes on")
{
    TestServer server;
    auto line = server.line();
    line.say(hello_message());
    const auto welcome = line.heard();
    std::vector<std::string> first;
    first.push_back(line.next().payload);
    for (const std::string id : {"m1", "m2"}) {
        line.say({{"type", "say"}, {"id", id}, {"text", "says " + id}});
        first.push_back(line.next().payload);
    }
    line.reset();

    auto again = server.line();
    again.say(
        {{"type", "resume"},
         {"conversation", welcome["conversation"]},
         {"token", welcome["token"]},
         {"seen", 1}}
    );
    const auto resumed = again.heard();
    CHECK(resumed["resumed"] == true);
    CHECK(resumed["seq"] == 3);
    CHECK(resumed["token"] == welcome["token"]);
    CHECK(again.next().payload == first[1]);
    CHECK(again.next().payload == first[2]);
    again.say({{"type", "say"}, {"id", "m3"}, {"text", "back"}});
    CHECK(again.heard()["seq"] == 4);
}

TEST_CASE("a wrong token and an unknown conversation are answered alike, and the line is closed")
{
    TestServer server;
    auto line = server.talk();
    const auto answer = [&](const json& resume) {
        auto wire = server.line();
        wire.say(resume);
        const auto error = wire.heard();
        CHECK(wire.closed() == 4404);
        return error;
    };
    const auto wrong =
        answer({{"type", "resume"}, {"conversation", "talk-1"}, {"token", "guess"}, {"seen", 0}});
    const auto unknown =
        answer({{"type", "resume"}, {"conversation", "talk-9"}, {"token", "token-1"}, {"seen", 0}});
    CHECK(wrong["code"] == "unknown_conversation");
    CHECK(wrong == unknown);
}

TEST_CASE("seen beyond what there is names its field, and the line may try again")
{
    TestServer server;
    auto line = server.talk();
    auto other = server.line();
    json resume{{"type", "resume"}, {"conversation", "talk-1"}, {"token", "token-1"}, {"seen", 9}};
    other.say(resume);
    const auto error = other.heard();
    CHECK(error["code"] == "bad_message");
    CHECK(error["field"] == "seen");
    resume["seen"] = 1;
    other.say(resume);
    CHECK(other.heard()["type"] == "welcome");
}

TEST_CASE("every line of a conversation gets each turn, and there may be five of them")
{
    TestServer server;
    const json resume{
        {"type", "resume"}, {"conversation", "talk-1"}, {"token", "token-1"}, {"seen", 1}};
    std::vector<Wire> lines;
    lines.push_back(server.talk());
    for (int i = 0; i < 4; ++i) {
        lines.push_back(server.line());
        lines.back().say(resume);
        CHECK(lines.back().heard()["type"] == "welcome");
    }
    auto sixth = server.line();
    sixth.say(resume);
    CHECK(sixth.heard()["code"] == "too_many_lines");
    CHECK(sixth.closed() == 1013);

    lines[2].say({{"type", "say"}, {"id", "m1"}, {"text", "to all"}});
    for (auto& line : lines)
        CHECK(line.heard()["re"] == "m1");
}

TEST_CASE("a button that is no longer open is stale, and the open question comes with that")
{
    TestServer server;
    auto line = server.talk();
    line.say({{"type", "pick"}, {"id", "m1"}, {"question", "old"}, {"options", {"a"}}});
    const auto error = line.heard();
    CHECK(error["code"] == "stale");
    CHECK(error["re"] == "m1");
    CHECK(error["ask"]["question"] == "new");
}

TEST_CASE("what could not be stored is told so, and may be tried again")
{
    TestServer server;
    auto line = server.talk();
    server.agent.conversations.refuse_next({});
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    const auto error = line.heard();
    CHECK(error["code"] == "try_again");
    CHECK(error["re"] == "m1");
    CHECK(error["retry_after_ms"] > 0);
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    CHECK(line.heard()["re"] == "m1");
}

TEST_CASE("a profile that does not exist is a bad message, and the next hello may be right")
{
    TestServer server;
    auto line = server.line();
    auto wrong = hello_message();
    wrong["profile"] = "nobody";
    line.say(wrong);
    CHECK(line.heard()["field"] == "profile");
    line.say(hello_message());
    CHECK(line.heard()["type"] == "welcome");
}

TEST_CASE("messages out of turn are refused by name, in every state")
{
    TestServer server;
    auto line = server.line();
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    const auto early = line.heard();
    CHECK(early["code"] == "bad_message");
    CHECK(early["field"] == "type");
    CHECK(early["re"] == "m1");

    line.say(hello_message());
    CHECK(line.heard()["type"] == "welcome");
    CHECK(line.heard()["seq"] == 1);
    line.say(hello_message());
    CHECK(line.heard()["code"] == "bad_message");
    line.say({{"type", "resume"}, {"conversation", "talk-1"}, {"token", "token-1"}, {"seen", 0}});
    CHECK(line.heard()["code"] == "bad_message");
    CHECK(server.agent.conversations.hellos().size() == 1);
}

TEST_CASE("after a good-bye the line may begin anew")
{
    TestServer server;
    auto line = server.talk();
    line.say({{"type", "bye"}, {"id", "m1"}});
    CHECK(line.heard()["re"] == "m1");
    line.say(hello_message());
    CHECK(line.heard()["conversation"] == "talk-2");
    CHECK(line.heard()["seq"] == 1);
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "again"}});
    CHECK(line.heard()["seq"] == 2);
}

TEST_CASE("nonsense is answered and survived, but not for ever")
{
    TestServer server;
    auto line = server.talk();
    for (int i = 0; i < 19; ++i) {
        line.frame(1, i % 2 ? "no JSON" : R"({"type":"say","id":"m1"})");
        const auto error = line.heard();
        CHECK(error["code"] == "bad_message");
        if (i % 2 == 0) CHECK(error["field"] == "text");
    }
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "sorry"}});
    CHECK(line.heard()["re"] == "m1");
    line.frame(1, "no JSON");
    CHECK(line.heard()["code"] == "bad_message");
    CHECK(line.closed() == 1008);
}

TEST_CASE("who is too fast is asked to slow down, and who does not listen has to go")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.limits.messages_per_minute = 60;
        agent.settings.server.limits.burst = 3;
    });
    auto line = server.talk();
    for (int i = 0; i < 3; ++i) {
        line.say({{"type", "say"}, {"id", "m" + std::to_string(i)}, {"text", "hi"}});
        CHECK(line.heard()["type"] == "turn");
    }
    line.say({{"type", "say"}, {"id", "m3"}, {"text", "hi"}});
    const auto error = line.heard();
    CHECK(error["code"] == "slow_down");
    CHECK(error["re"] == "m3");
    CHECK(error["retry_after_ms"] > 0);
    CHECK(error["retry_after_ms"] <= 1000);
    CHECK(server.agent.conversations.events().size() == 3);

    for (int i = 0; i < 200; ++i)
        line.say({{"type", "say"}, {"id", "n"}, {"text", "hi"}});
    CHECK(line.closed() == 1008);
}

TEST_CASE("one address may begin so many conversations a minute")
{
    TestServer server([](PretendAgent& agent) {
        agent.settings.server.limits.conversations_per_address_per_minute = 2;
    });
    auto one = server.talk("127.0.0.5"), two = server.talk("127.0.0.5");
    auto three = server.line("127.0.0.5");
    three.say(hello_message());
    const auto error = three.heard();
    CHECK(error["code"] == "slow_down");
    CHECK(error["retry_after_ms"] > 0);
    server.talk("127.0.0.6");  // somebody else is not meant
}

TEST_CASE("guessing tokens ends after ten tries a minute")
{
    TestServer server;
    for (int i = 0; i < 10; ++i) {
        auto wire = server.line("127.0.0.7");
        wire.say(
            {{"type", "resume"},
             {"conversation", "talk-1"},
             {"token", "guess-" + std::to_string(i)},
             {"seen", 0}}
        );
        CHECK(wire.closed() == 4404);
    }
    CHECK(server.wire("127.0.0.7").upgrade().status == 429);
    CHECK(server.wire("127.0.0.8").upgrade().status == 101);
}

TEST_CASE("typing is passed on to the other lines of the conversation, and never recorded")
{
    TestServer server;
    auto line = server.talk(), stranger = server.talk();
    auto tab = server.line();
    tab.say({{"type", "resume"}, {"conversation", "talk-1"}, {"token", "token-1"}, {"seen", 1}});
    CHECK(tab.heard()["type"] == "welcome");

    line.say({{"type", "typing"}});
    CHECK(tab.heard() == json{{"type", "typing"}, {"by", "visitor"}});
    line.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    CHECK(line.heard()["re"] == "m1");  // nothing came before it
    stranger.say({{"type", "say"}, {"id", "m1"}, {"text", "hi"}});
    CHECK(stranger.heard()["re"] == "m1");
    CHECK(server.agent.conversations.events().size() == 2);
}

TEST_CASE("an erased conversation closes its lines")
{
    TestServer server;
    auto line = server.talk();
    server.agent.conversations.erase_all();
    CHECK(line.closed() == 1000);
}

TEST_CASE("a line that ends leaves its conversation")
{
    TestServer server;
    {
        auto polite = server.talk(), rude = server.talk();
        polite.frame(8, "\x03\xe8");
        CHECK(polite.closed() == 1000);
        rude.reset();
    }
    // Another line's answer comes after theirs have been dealt with, sooner or later.
    auto probe = server.talk();
    int tries = 0;
    for (; tries < 1000 && server.agent.conversations.lines() > 1; ++tries) {
        probe.say({{"type", "typing"}});
        server.get("/healthz");
    }
    CHECK(server.agent.conversations.lines() == 1);
}

TEST_CASE("the country is believed from a trusted proxy only")
{
    const auto country = [](const std::string& peer) {
        TestServer server([](PretendAgent& agent) {
            agent.settings.server.trusted_proxies = {"127.0.0.9"};
            agent.settings.server.country_header = "X-Country";
        });
        auto wire = server.wire(peer);
        wire.upgrade({"X-Country: CA"});
        wire.say(hello_message());
        wire.heard();
        return server.agent.conversations.hellos().at(0).country;
    };
    CHECK(country("127.0.0.9") == "CA");
    CHECK(country("127.0.0.1").empty());
}
