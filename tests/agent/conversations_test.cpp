// What a visitor is promised: said once, counted once; told only what is on disk; gone on with
// after a reload, a restart, on another line.

#include <catch2/catch.hpp>

#include <thread>

#include "agent/records/store.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;

namespace {

std::int64_t count(const House& house, const char* what)
{
    agent::Store store(house.store(), agent::Store::Access::read_only);
    return store.database().execAndGet(what).getInt64();
}

}  // namespace

TEST_CASE("a new talk begins with turn 1, after the welcome")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    CHECK(visitor.welcome.seq == 0);
    CHECK_FALSE(visitor.welcome.resumed);
    CHECK(visitor.welcome.profile == "hr_mid_market");
    CHECK(visitor.welcome.version == 1);
    CHECK(visitor.welcome.language == "en");
    CHECK(visitor.welcome.token.size() >= 22);
    REQUIRE(visitor.frames().size() == 1);
    const auto turn = visitor.last_turn();
    CHECK(turn["type"] == "turn");
    CHECK(turn["seq"] == 1);
    CHECK_FALSE(turn.contains("re"));
    CHECK(turn["at"] == "2026-12-01T15:00:00Z");
    CHECK_FALSE(event_of(turn, "ask").is_null());
}

TEST_CASE("the token is not in the store, only its hash")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    agent::Store store(house.store(), agent::Store::Access::read_only);
    auto hash = store.query("SELECT token_sha256 FROM conversation");
    REQUIRE(hash.row());
    CHECK(hash.text(0) == agent::sha256_hex(visitor.welcome.token));
}

TEST_CASE("the same id again is answered with the same turn, byte for byte, and counts once")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    REQUIRE(visitor.say("we're like 220 people").is_object());
    const auto first = visitor.frames().back();
    const auto again = visitor.hear(dialog::Said{"m1", "something else altogether"});
    REQUIRE(std::holds_alternative<agent::Repeated>(again));
    CHECK(*std::get<agent::Repeated>(again).turn == first);
    CHECK(visitor.frames().size() == 2);
    CHECK(count(house, "SELECT count(*) FROM turn") == 2);

    SECTION("after a restart too")
    {
        house.restart();
        REQUIRE(visitor.resume(visitor.welcome.conversation, visitor.welcome.token, 2));
        const auto later = visitor.hear(dialog::Said{"m1", "we're like 220 people"});
        REQUIRE(std::holds_alternative<agent::Repeated>(later));
        CHECK(*std::get<agent::Repeated>(later).turn == first);
    }
}

TEST_CASE("a resume gets exactly the turns that were not seen, as they were first sent")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people");
    visitor.say("yes");
    const auto sent = visitor.frames();
    const auto welcome = visitor.welcome;
    const int seen = GENERATE(0, 1, 2, 3);
    const bool restarted = GENERATE(false, true);
    if (restarted) house.restart();
    REQUIRE(visitor.resume(welcome.conversation, welcome.token, seen));
    CHECK(visitor.welcome.resumed);
    CHECK(visitor.welcome.seq == 3);
    CHECK(visitor.welcome.token == welcome.token);
    CHECK(visitor.frames() == std::vector(sent.begin() + seen, sent.end()));
}

TEST_CASE("a talk rebuilt from its record goes on as if nothing had happened")
{
    const std::vector<std::string> words = {
        "we're like 220 people",
        "yes, we have one",
        "vp people",
        "we just hired a new chro",
        "no wait, we are 230"};
    House undisturbed;
    House disturbed;
    Visitor calm(undisturbed);
    Visitor shaken(disturbed);
    REQUIRE(calm.open());
    REQUIRE(shaken.open());
    for (const auto& text : words) {
        const auto expected = calm.say(text);
        disturbed.restart();
        const auto before = shaken.welcome;
        REQUIRE(shaken.resume(before.conversation, before.token, 0));
        const auto turn = shaken.say(text);
        CHECK(turn == expected);
    }
}

TEST_CASE("a wrong token and an unknown conversation get the same answer")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto id = visitor.welcome.conversation;
    const auto token = visitor.welcome.token;
    for (const auto& [conversation, guess] : std::map<std::string, std::string>{
             {id, token.substr(1)},
             {id + "0", token},
             {"", ""},
         }) {
        Visitor other(house);
        CHECK_FALSE(other.resume(conversation, guess, 0));
        REQUIRE(other.refused);
        CHECK(other.refused->why == agent::Refused::Why::unknown_conversation);
    }
}

TEST_CASE("seen beyond the last turn is refused, naming the field")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto welcome = visitor.welcome;
    CHECK_FALSE(visitor.resume(welcome.conversation, welcome.token, 2));
    CHECK(visitor.refused->why == agent::Refused::Why::bad_field);
    CHECK(visitor.refused->field == "seen");
}

TEST_CASE("after resume_within_hours a new talk begins, and what was said is carried over")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're like 220 people");
    const auto old = visitor.welcome;
    SECTION("just within, it goes on")
    {
        house.clock.pass(std::chrono::hours{72});
        REQUIRE(visitor.resume(old.conversation, old.token, 2));
        CHECK(visitor.welcome.resumed);
    }
    SECTION("a second later it is a new one")
    {
        house.clock.pass(std::chrono::hours{72} + std::chrono::seconds{1});
        REQUIRE(visitor.resume(old.conversation, old.token, 2));
        CHECK_FALSE(visitor.welcome.resumed);
        CHECK(visitor.welcome.conversation != old.conversation);
        CHECK(visitor.welcome.token != old.token);
        CHECK(visitor.welcome.seq == 0);
        CHECK(visitor.last_turn()["seq"] == 1);
        CHECK(visitor.frames().back().find("220") != std::string::npos);
    }
}

TEST_CASE("up to five lines listen, each gets every turn, and the sixth is refused")
{
    House house;
    Visitor first(house);
    REQUIRE(first.open());
    const auto welcome = first.welcome;
    std::vector<std::unique_ptr<Visitor>> others;
    for (int i = 0; i < 4; ++i) {
        others.push_back(std::make_unique<Visitor>(house));
        REQUIRE(others.back()->resume(welcome.conversation, welcome.token, 0));
    }
    Visitor sixth(house);
    CHECK_FALSE(sixth.resume(welcome.conversation, welcome.token, 0));
    CHECK(sixth.refused->why == agent::Refused::Why::too_many_lines);
    first.say("we're like 220 people");
    for (const auto& other : others)
        CHECK(other->frames() == first.frames());
    others.pop_back();
    CHECK(sixth.resume(welcome.conversation, welcome.token, 0));
}

TEST_CASE("a button that is no longer open makes no turn")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto ask = event_of(visitor.last_turn(), "ask");
    visitor.say("we're like 220 people");
    const auto back = visitor.hear(dialog::SkipPressed{"x", ask["question"]});
    REQUIRE(std::holds_alternative<agent::StaleButton>(back));
    const auto open = json::parse(std::get<agent::StaleButton>(back).ask);
    CHECK(open["kind"] == "ask");
    CHECK(open["question"] == event_of(visitor.last_turn(), "ask")["question"]);
    CHECK(visitor.frames().size() == 2);
    CHECK(count(house, "SELECT count(*) FROM turn") == 2);
}

TEST_CASE("what a hello says is checked")
{
    House house;
    Visitor visitor(house);
    auto hello = visitor.hello();
    const auto refused_field = [&](const agent::Hello& bad) {
        Visitor one(house);
        return one.open(bad) ? "" : one.refused->field;
    };
    CHECK(refused_field(hello) == "");
    hello.visit["page"] = "pricing";
    CHECK(refused_field(hello) == "visit.page");
    hello = visitor.hello();
    hello.visit["title"] = std::string(5000, 'x');
    CHECK(refused_field(hello) == "visit.title");
    hello = visitor.hello();
    hello.profile = "nobody";
    CHECK(refused_field(hello) == "profile");
    hello.profile = "hr_enterprise";
    CHECK(refused_field(hello) == "");
}

TEST_CASE("the country is the proxy's, else the zone's if it lies in exactly one")
{
    House house;
    const auto country_of = [&](const std::string& zone, const std::string& header) {
        Visitor visitor(house);
        auto hello = visitor.hello();
        hello.visit["time_zone"] = zone;
        hello.country = header;
        REQUIRE(visitor.open(hello));
        agent::Store store(house.store(), agent::Store::Access::read_only);
        auto visit = store.query("SELECT visit FROM conversation WHERE id = ?");
        REQUIRE(visit.with(visitor.welcome.conversation).row());
        return json::parse(visit.text(0)).value("country", "");
    };
    CHECK(country_of("America/New_York", "") == "US");
    CHECK(country_of("America/New_York", "CA") == "CA");
    CHECK(country_of("America/New_York", "XX") == "US");
    CHECK(country_of("Asia/Calcutta", "") == "IN");
    CHECK(country_of("Europe/Berlin", "") == "");
    CHECK(country_of("Mars/Olympus", "") == "");
    CHECK(country_of("../../etc/passwd", "") == "");
}

TEST_CASE("many visitors at once are each told their own, in order")
{
    House house;
    house.agent();
    constexpr int visitors = 16;
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < visitors; ++i) {
        threads.emplace_back([&, i] {
            Visitor visitor(house);
            if (!visitor.open()) return;
            visitor.say("we are " + std::to_string(100 + i) + " people");
            visitor.say("yes");
            const auto frames = visitor.frames();
            bool good = frames.size() == 3;
            for (std::size_t at = 0; good && at < frames.size(); ++at)
                good = json::parse(frames[at])["seq"] == at + 1;
            good = good && frames[1].find(std::to_string(100 + i)) != std::string::npos;
            right += good ? 1 : 0;
        });
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(right == visitors);
    CHECK(count(house, "SELECT count(*) FROM turn") == 3 * visitors);
}

TEST_CASE("an address volunteered before consent is masked on record, and not lost by a restart")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto turn = visitor.say("we're 220, write to dana.reyes@northwind.example");
    CHECK(visitor.frames().back().find("dana.reyes") == std::string::npos);
    CHECK(event_of(turn, "visitor")["text"] == "we're 220, write to **********@northwind.example");
    CHECK(
        count(
            house,
            "SELECT count(*) FROM turn WHERE events LIKE '%dana.reyes%' "
            "OR body LIKE '%dana.reyes%' OR sealed LIKE '%dana.reyes%'"
        ) == 0
    );
    CHECK(count(house, "SELECT count(*) FROM turn WHERE sealed IS NOT NULL") == 1);
    house.restart();
    const auto welcome = visitor.welcome;
    REQUIRE(visitor.resume(welcome.conversation, welcome.token, 0));
    CHECK(visitor.say("yes").is_object());
}

TEST_CASE("a person steps in, speaks and gives back; the talk goes on where it stood")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto asked = event_of(visitor.last_turn(), "ask")["question"];
    auto& people = house.agent().people();
    const auto id = visitor.welcome.conversation;
    REQUIRE(people.take(id, "Dana") == agent::People::Done::yes);
    CHECK(event_of(visitor.last_turn(), "person")["state"] == "joined");
    REQUIRE(people.say(id, "Dana", "Hello, how can I help?") == agent::People::Done::yes);
    const auto said = event_of(visitor.last_turn(), "say");
    CHECK(said["by"] == "person");
    CHECK(said["name"] == "Dana");
    CHECK(said["text"] == "Hello, how can I help?");
    CHECK(visitor.say("we are 220 people").is_object());
    REQUIRE(people.give_back(id, "Dana") == agent::People::Done::yes);
    CHECK(event_of(visitor.last_turn(), "person")["state"] == "left");
    CHECK(people.take("nobody", "Dana") == agent::People::Done::unknown);
}

TEST_CASE("with consent the record holds the address as it was said, restart or not")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.say("we're 220, write to dana.reyes@northwind.example");
    if (GENERATE(false, true)) {
        house.restart();
        const auto welcome = visitor.welcome;
        REQUIRE(visitor.resume(welcome.conversation, welcome.token, 0));
    }
    const auto slots = qualify(visitor);
    REQUIRE(slots.is_object());
    CHECK(count(house, "SELECT count(*) FROM turn WHERE sealed IS NOT NULL") == 0);
    CHECK(count(house, "SELECT count(*) FROM turn WHERE events LIKE '%dana.reyes@%'") == 1);
    // The frame stays as it was sent.
    CHECK(
        count(house, "SELECT count(*) FROM turn WHERE seq = 2 AND body LIKE '%dana.reyes%'") == 0
    );
    visitor.turn_for(dialog::SlotChosen{"b", slots["slots"][1]["slot"]});
    REQUIRE(give_contact(visitor).is_object());
    CHECK(
        count(
            house,
            "SELECT count(*) FROM meeting "
            "WHERE visitor_email = 'dana.reyes@northwind.example'"
        ) == 1
    );
    // Whose address only ends or begins like it is somebody else.
    for (const char* other : {"reyes@northwind.example", "dana.reyes@northwind.exam", "@", " "})
        CHECK(house.agent().archive().forget(other, "") == 0);
    CHECK(house.agent().archive().forget("Dana.Reyes@northwind.example", "") == 1);
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE visitor_email IS NOT NULL") == 0);
}

TEST_CASE("consent refused: the last turn is sent, and nothing of the talk is left")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    json ask;
    for (int i = 0; i < 20 && (ask.is_null() || ask["question"] != "consent"); ++i) {
        ask = event_of(visitor.last_turn(), "ask");
        REQUIRE(ask.is_object());
        if (ask["question"] != "consent") visitor.turn_for(good_answer(ask, visitor.next_id()));
    }
    REQUIRE(ask["question"] == "consent");
    const auto last = visitor.pick("consent", {"no"});
    CHECK(event_of(last, "ended").is_object());
    CHECK(count(house, "SELECT count(*) FROM turn") == 0);
    CHECK(count(house, "SELECT count(*) FROM conversation WHERE erased IS NOT NULL") == 1);
    const auto later = visitor.hear(dialog::Said{"x", "hello?"});
    REQUIRE(std::holds_alternative<agent::Refused>(later));
    CHECK(std::get<agent::Refused>(later).why == agent::Refused::Why::unknown_conversation);
    CHECK_FALSE(house.agent().archive().conversation(visitor.welcome.conversation));
}
