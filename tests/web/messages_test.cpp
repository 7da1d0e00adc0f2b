// The wire format: what is read, what is refused and under which name.

#include <catch2/catch.hpp>

#include <limits>

#include <nlohmann/json.hpp>

#include "web/messages.hpp"

using namespace usher;
using namespace usher::web;
using nlohmann::json;

namespace {

json example(const std::string& type)
{
    const json all = {
        {"hello", {{"profile", "demo"}, {"visit", {{"page", "/a"}}}, {"known", json::object()}}},
        {"resume", {{"conversation", "c"}, {"token", "t"}, {"seen", 0}}},
        {"say", {{"id", "m1"}, {"text", "hi"}}},
        {"pick", {{"id", "m1"}, {"question", "q"}, {"options", {"a"}}}},
        {"book", {{"id", "m1"}, {"slot", "s"}}},
        {"more_slots", {{"id", "m1"}, {"from", "2026-12-01"}}},
        {"change", {{"id", "m1"}, {"question", "q"}}},
        {"skip", {{"id", "m1"}, {"question", "q"}}},
        {"unsure", {{"id", "m1"}, {"question", "q"}}},
        {"person", {{"id", "m1"}}},
        {"bye", {{"id", "m1"}}},
    };
    auto message = all.at(type);
    message["type"] = type;
    return message;
}

BadMessage bad_text(const std::string& text)
{
    const auto message = read_message(text);
    REQUIRE(std::holds_alternative<BadMessage>(message));
    return std::get<BadMessage>(message);
}
BadMessage bad(const json& message) { return bad_text(message.dump()); }

template <class What> What act(const json& message)
{
    const auto read = read_message(message.dump());
    REQUIRE(std::holds_alternative<VisitorMessage>(read));
    return std::get<What>(std::get<VisitorMessage>(read).event.what);
}

agent::Hello hello(const json& visit, const json& known = json::object())
{
    const auto read =
        read_message(json{{"type", "hello"}, {"visit", visit}, {"known", known}}.dump());
    REQUIRE(std::holds_alternative<agent::Hello>(read));
    return std::get<agent::Hello>(read);
}

}  // namespace

TEST_CASE("every message of the protocol is read into its event")
{
    CHECK(act<dialog::Said>(example("say")).text == "hi");
    CHECK(act<dialog::Said>(example("say")).id == "m1");
    CHECK(act<dialog::Picked>(example("pick")).options == std::vector<std::string>{"a"});
    CHECK(act<dialog::Picked>(example("pick")).question == "q");
    CHECK(act<dialog::SlotChosen>(example("book")).slot == "s");
    CHECK(act<dialog::MoreSlotsAsked>(example("more_slots")).from == "2026-12-01");
    for (const auto* const type : {"say", "book", "more_slots"}) {
        auto message = example(type);
        message["time_zone"] = "Asia/Tokyo";
        const auto read = read_message(message.dump());
        REQUIRE(std::holds_alternative<VisitorMessage>(read));
        message["time_zone"] = 9;
        CHECK(bad(message).field == "time_zone");
    }
    auto in_tokyo = example("more_slots");
    in_tokyo["time_zone"] = "Asia/Tokyo";
    CHECK(act<dialog::MoreSlotsAsked>(in_tokyo).time_zone == "Asia/Tokyo");
    CHECK(act<dialog::ChangeAsked>(example("change")).question == "q");
    CHECK(act<dialog::SkipPressed>(example("skip")).question == "q");
    CHECK(act<dialog::UnsurePressed>(example("unsure")).question == "q");
    CHECK(act<dialog::PersonAsked>(example("person")).id == "m1");
    CHECK(act<dialog::ByeSaid>(example("bye")).id == "m1");
    CHECK(std::holds_alternative<Typing>(read_message(R"({"type":"typing"})")));
}

TEST_CASE("a hello tells the visit, without the page's query, and what the page knows")
{
    const auto hi = hello(
        {{"page", "/pricing?email=ann@acme.example#top"},
         {"referrer", "https://search.example/"},
         {"language", "en-US"},
         {"time_zone", "America/New_York"},
         {"returning", true},
         {"campaign", {{"name", "spring"}, {"source", "news"}}}},
        {{"email", "ann@acme.example"},
         {"company_size", 220},
         {"budget", 2.5},
         {"hr_system", {"workday", "bamboohr"}},
         {"region", "CA"},
         {"crm.segment", "enterprise"}}
    );
    CHECK(hi.visit.at("page") == "/pricing");
    CHECK(hi.visit.at("language") == "en-US");
    CHECK(hi.visit.at("returning") == "yes");
    CHECK(hi.visit.at("campaign.name") == "spring");
    CHECK(hi.visit.at("campaign.source") == "news");
    CHECK(hi.contact.at("email") == "ann@acme.example");

    const std::map<std::string, rules::Given> known(hi.known.begin(), hi.known.end());
    CHECK(known.at("company_size").amount == 220'000);
    CHECK(known.at("budget").amount == 2'500);
    CHECK(known.at("hr_system").words == std::vector<std::string>{"workday", "bamboohr"});
    CHECK(known.at("region").word == "CA");
    CHECK(known.count("crm.segment") == 0);  // facts don't come from a browser
}

TEST_CASE("a missing field is named")
{
    for (const std::string type :
         {"resume", "say", "pick", "book", "change", "skip", "unsure", "person", "bye"}) {
        const auto whole = example(type);
        for (const auto& [field, value] : whole.items()) {
            if (field == "type") continue;
            auto message = whole;
            message.erase(field);
            INFO(type << " without " << field);
            CHECK(bad(message).field == field);
        }
    }
    CHECK(bad(json{{"type", "hello"}}).field == "visit");
    CHECK(bad(json{{"type", "hello"}, {"visit", json::object()}}).field == "visit.page");
    CHECK(bad(json{{"id", "m1"}, {"text", "hi"}}).field == "type");
}

TEST_CASE("a field of another type is named, whatever the type is")
{
    const std::vector<json> values{
        nullptr,
        true,
        7,
        -1,
        1.5,
        "x",
        json::array(),
        json::object(),
        json::array({1}),
        json::array({nullptr})};
    for (const std::string type :
         {"hello",
          "resume",
          "say",
          "pick",
          "book",
          "more_slots",
          "change",
          "skip",
          "unsure",
          "person",
          "bye"}) {
        const auto whole = example(type);
        for (const auto& [field, right] : whole.items()) {
            for (const auto& value : values) {
                // An empty list of options is the answer "none of these".
                if (value.type() == right.type() && (value.empty() || !value.is_array())) continue;
                if (field == "seen" && value == 7) continue;
                auto message = example(type);
                message[field] = value;
                INFO(message.dump());
                CHECK(bad(message).field == field);
            }
        }
    }
}

TEST_CASE("fields within the visit and the known facts are named by their path")
{
    const auto visit = [](const json& value) {
        return bad(json{{"type", "hello"}, {"visit", value}}).field;
    };
    CHECK(visit({{"page", 1}}) == "visit.page");
    CHECK(visit({{"page", "/"}, {"language", nullptr}}) == "visit.language");
    CHECK(visit({{"page", "/"}, {"returning", "yes"}}) == "visit.returning");
    CHECK(visit({{"page", "/"}, {"campaign", "spring"}}) == "visit.campaign");
    CHECK(visit({{"page", "/"}, {"campaign", {{"name", 1}}}}) == "visit.campaign.name");

    const auto known = [](const json& value) {
        return bad(json{{"type", "hello"}, {"visit", {{"page", "/"}}}, {"known", {{"x", value}}}}
        ).field;
    };
    CHECK(known(nullptr) == "known.x");
    CHECK(known(json::object()) == "known.x");
    CHECK(known(json::array({1})) == "known.x");
    CHECK(known(1e300) == "known.x");
    CHECK(known(9e15 + 2) == "known.x");
}

TEST_CASE("an id has 1 to 64 characters, however many bytes they are")
{
    auto message = example("say");
    message["id"] = "";
    CHECK(bad(message).field == "id");
    std::string long_id;
    for (int i = 0; i < 64; ++i)
        long_id += "é";
    message["id"] = long_id;
    CHECK(act<dialog::Said>(message).id == long_id);
    message["id"] = long_id + "é";
    CHECK(bad(message).field == "id");
}

TEST_CASE("a refusal carries the message's id, if there is a good one")
{
    CHECK(bad(json{{"type", "say"}, {"id", "m7"}}).re == "m7");
    CHECK(bad(json{{"type", "say"}, {"text", "x"}}).re.empty());
    CHECK(bad(json{{"type", "nonsense"}, {"id", "m7"}}).re == "m7");
}

TEST_CASE("numbers that no counter can hold are refused")
{
    for (const std::string seen : {"-1", "1e999", "9007199254740993", "2147483648", "1.0", "1e2"}) {
        INFO(seen);
        CHECK(
            bad_text(R"({"type":"resume","conversation":"c","token":"t","seen":)" + seen + "}")
                .field == "seen"
        );
    }
    const auto zero = read_message(R"({"type":"resume","conversation":"c","token":"t","seen":-0})");
    CHECK(std::get<agent::Resume>(zero).seen == 0);
}

TEST_CASE("dates are dates")
{
    auto message = example("more_slots");
    for (const std::string date :
         {"",
          "2026-13-01",
          "2026-02-30",
          "tomorrow",
          "2026-1-1",
          "2026-12-01T10:00:00Z",
          "20261201xx"}) {
        message["from"] = date;
        INFO(date);
        CHECK(bad(message).field == "from");
    }
    message.erase("from");
    CHECK(act<dialog::MoreSlotsAsked>(message).from.empty());
}

TEST_CASE("text that is no text is refused, and text that only looks odd is let through")
{
    CHECK(bad_text(R"({"type":"say","id":"m1","text":"a\u0000b"})").field == "text");
    bad_text(R"({"type":"say","id":"m1","text":"\ud800"})");
    for (const std::string odd : {"abc\u202edef", "\u200b\u200b", "𝒳😀", "a\u0301\u0302\u0303"}) {
        auto message = example("say");
        message["text"] = odd;
        CHECK(act<dialog::Said>(message).text == odd);
    }
}

TEST_CASE("what is no JSON object, or one that can be read in two ways, is refused")
{
    for (const std::string text :
         {"",
          " ",
          "hello",
          "[]",
          "\"say\"",
          "7",
          "null",
          "{",
          R"({"type":"person","id":"m1"}x)",
          R"({"type":"person","id":"m1","id":"m2"})",
          R"({"type":"person","id":"m1",})",
          R"({"type":"person" /* hm */,"id":"m1"})",
          R"({'type':'person'})",
          "{\"type\":NaN}"}) {
        INFO(text);
        bad_text(text);
    }
    CHECK(bad_text(R"({"type":"person","id":"m1","id":"m2"})").field == "id");
}

TEST_CASE("depth and width have an end, and reaching it costs no time")
{
    const std::string million(1'000'000, '[');
    bad_text(million);
    std::string wide = "{\"type\":\"person\",\"id\":\"m1\"";
    for (int i = 0; i < 100'000; ++i)
        wide += ",\"k" + std::to_string(i) + "\":1";
    bad_text(wide + "}");
    bad_text("{\"type\":\"person\",\"id\":\"m1\",\"" + std::string(1'000'000, 'k') + "\":1}");

    auto deep = example("person");
    deep["new"] = json::array({json::array({json::array({json::array({json::array()})})})});
    CHECK(act<dialog::PersonAsked>(deep).id == "m1");
}

TEST_CASE("fields that nobody knows are passed over")
{
    auto message = example("say");
    message["__proto__"] = {{"admin", true}};
    message["mood"] = 7;
    CHECK(act<dialog::Said>(message).text == "hi");
}

TEST_CASE("an error says what, to which message and when to try again, and nothing empty")
{
    const auto plain = json::parse(write_error({"slow_down", "too fast", "m1", "", 1500}));
    CHECK(
        plain ==
        json{
            {"type", "error"},
            {"code", "slow_down"},
            {"message", "too fast"},
            {"re", "m1"},
            {"retry_after_ms", 1500}}
    );

    ErrorMessage stale{"stale", "no longer open", "m2"};
    stale.says_ask = ErrorMessage::Ask::said;
    CHECK(json::parse(write_error(stale)).at("ask").is_null());
    stale.ask = R"({"kind":"ask"})";
    CHECK(json::parse(write_error(stale)).at("ask").at("kind") == "ask");
}
