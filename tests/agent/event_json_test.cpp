// Events go into the store and come back equal; a turn is written as the protocol has it.

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "agent/event_json.hpp"
#include "agent/turn_json.hpp"

using namespace usher;
using namespace usher::agent;
using namespace usher::dialog;

namespace {

const Instant noon{std::chrono::seconds{1'780'000'000}};

rules::Answer answer(rules::Value value)
{
    rules::Answer answer;
    answer.criterion = "company_size";
    answer.value = std::move(value);
    answer.source = rules::Source::page;
    answer.evidence = {"we're like 220 \"people\"", "about 220 people", 11, 14, "number", 0};
    answer.turn = 2;
    answer.replaces = 0;
    return answer;
}

// Every kind of event, with every field filled.
std::vector<Event> one_of_each()
{
    Opened opened;
    opened.facts = {{"visit.page", "/pricing"}, {"crm.segment", "a\nb"}};
    rules::Given amount;
    amount.kind = rules::Given::Kind::amount;
    amount.amount = 2500;
    rules::Given words;
    words.kind = rules::Given::Kind::words;
    words.words = {"a", "b"};
    opened.known = {{"size", amount}, {"tools", words}};
    opened.contact = {{"email", "dana@northwind.example"}};
    opened.language = "fr";
    opened.time_zone = "Europe/Paris";
    opened.experiments = {{"wording", "b"}};
    rules::AmountRange range;
    range.from = 100'000;
    range.under = 200'000;
    for (const auto& value : std::initializer_list<rules::Value>{
             rules::IsUnsure{},
             rules::Options{{"x", "y"}},
             rules::Amount{-1},
             range,
             rules::NoPlan{},
             rules::FreeText{"text", {"t"}}})
        opened.carried_over.push_back(answer(value));
    const SlotOffer slot{"2026-12-01T15:00:00Z", noon, noon + std::chrono::minutes{30}, "Tue"};
    const Meeting meeting{"01M", "Call", noon, noon, "UTC", "Tue", "Dana", "video", "u", "i"};
    std::vector<Event> events;
    const auto add = [&](auto what) { events.push_back({noon, std::move(what)}); };
    add(opened);
    add(Said{"m1", "we're like 220", "Asia/Tokyo"});
    add(Picked{"m2", "role", {"founder"}});
    add(SkipPressed{"m3", "role"});
    add(UnsurePressed{"m4", "role"});
    add(ChangeAsked{"m5", "role"});
    add(SlotChosen{"m6", slot.slot, "Asia/Tokyo"});
    add(MoreSlotsAsked{"m7", "2026-12-01", "Asia/Tokyo"});
    add(PersonAsked{"m8"});
    add(ByeSaid{"m9"});
    add(SlotsFound{{slot, slot}, "UTC"});
    add(SlotHeld{slot, noon, "Dana", "UTC"});
    add(SlotGone{{slot}, "UTC", slot.slot});
    add(MeetingBooked{meeting, false});
    add(MeetingMoved{meeting});
    add(MeetingCancelled{meeting});
    add(HoldExpired{});
    add(DeskFound{true, "Mon 09:00"});
    add(AccountFound{{{"crm.account_owner", "dana"}}});
    add(PersonJoined{"Dana"});
    add(PersonSaid{"Dana", "hello"});
    add(PersonLeft{"Dana"});
    add(ProfileChanged{"other", 3, "en", false});
    return events;
}

}  // namespace

TEST_CASE("every kind of event comes back from the store as it went in")
{
    const auto events = one_of_each();
    REQUIRE(events.size() == std::variant_size_v<decltype(Event::what)>);
    const auto json = events_to_json(events);
    const auto back = events_from_json(json);
    REQUIRE(back.size() == events.size());
    CHECK(events_to_json(back) == json);
    for (std::size_t i = 0; i < events.size(); ++i) {
        CHECK(back[i].at == events[i].at);
        CHECK(back[i].what.index() == events[i].what.index());
    }
    const auto& opened = std::get<Opened>(back.front().what);
    const auto& before = std::get<Opened>(events.front().what);
    CHECK(opened.carried_over == before.carried_over);
    CHECK(opened.known == before.known);
    CHECK(opened.facts == before.facts);
    CHECK(std::get<ProfileChanged>(back.back().what).keep_answers == false);
}

TEST_CASE("a record that is none is refused with a sentence")
{
    for (const auto* bad : {"", "{", "[{}]", "[{\"at\":1,\"what\":\"flew\"}]", "[{\"at\":\"x\"}]"})
        CHECK_THROWS_AS(events_from_json(bad), std::runtime_error);
}

TEST_CASE("a turn has the fields of the protocol, and no empty ones")
{
    const std::vector<Shown> shown = {
        VisitorLine{"we're like 220, on bamboo", {}},
        Heard{"company_size", "answered", "about 220 people", {{"hr_system", "BambooHR"}}},
        Say{"Good.", Say::By::agent, "", Link{"Pricing", "https://acme.example"}},
        Ask{"role",
            "one_of",
            "What is your role?",
            "",
            "",
            {{"founder", "Founder"}},
            false,
            true,
            2,
            9},
    };
    CHECK(
        turn_to_json(2, "m1", noon, shown) ==
        R"({"type":"turn","seq":2,"re":"m1","at":"2026-05-28T20:26:40Z","events":[)"
        R"({"kind":"visitor","text":"we're like 220, on bamboo"},)"
        R"({"kind":"heard","question":"company_size","status":"answered",)"
        R"("reading":"about 220 people","also":[{"question":"hr_system","reading":"BambooHR"}]},)"
        R"({"kind":"say","text":"Good.","by":"agent",)"
        R"("link":{"label":"Pricing","url":"https://acme.example"}},)"
        R"({"kind":"ask","question":"role","answer":"one_of","text":"What is your role?",)"
        R"("options":[{"name":"founder","label":"Founder"}],"several":false,"may_skip":true,)"
        R"("progress":{"answered":2,"at_most":9}}]})"
    );
    CHECK(
        turn_to_json(1, "", noon, {}) ==
        R"({"type":"turn","seq":1,"at":"2026-05-28T20:26:40Z","events":[]})"
    );
}

TEST_CASE("amounts are shown as plain numbers, exactly")
{
    CHECK(amount_text(220'000) == "220");
    CHECK(amount_text(2'500) == "2.5");
    CHECK(amount_text(-1) == "-0.001");
    CHECK(amount_text(-1'250) == "-1.25");
    CHECK(amount_text(0) == "0");
}
