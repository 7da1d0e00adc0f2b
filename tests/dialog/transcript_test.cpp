// The .talk format, both ways.

#include "dialog/transcript.hpp"

#include <catch2/catch.hpp>

using namespace usher::dialog;

namespace {

constexpr auto written = R"(# Correcting an answer decides anew.
profile hr_mid_market     language fr     visit country=US page=/hr     crm segment=top     world desk=closed     at 2026-12-01 10:00

usher    Roughly how many people work at your company?
visitor  we're like 220
>        company_size 220, 12 of 12; score 18..100
person   Dana: hello
visitor  [skip]
)";

TalkScript script() { return std::get<TalkScript>(parse_talk(written)); }

Conversation choosing()
{
    Conversation conversation;
    conversation.open_question = "hr_system";
    conversation.offered = {{"2026-12-01T15:00:00Z", {}, {}, "Tue"}};
    return conversation;
}

template <typename What> What pressed(const std::string& text)
{
    const auto event = event_of({TalkLine::Who::visitor, text}, choosing(), "m1", Instant{});
    REQUIRE(event);
    return std::get<What>(event->what);
}

}  // namespace

TEST_CASE("a talk is read and written alike")
{
    CHECK(print_talk(script()) == written);
    CHECK(script().facts.at("visit.page") == "/hr");
    CHECK(script().facts.at("crm.segment") == "top");
    CHECK(script().world.at("desk") == "closed");
    CHECK(script().language == "fr");
    CHECK(script().at == "2026-12-01 10:00");
    CHECK(script().lines.size() == 5);
}

TEST_CASE("what is no talk is told with its line")
{
    CHECK(std::get<std::string>(parse_talk("usher hello\n")).find("line 1") == 0);
    CHECK(std::get<std::string>(parse_talk("profile x\n\nwho    hello\n")).find("line 3") == 0);
}

TEST_CASE("lines in brackets are buttons, others are typed")
{
    CHECK(pressed<Said>("[").text == "[");
    CHECK(pressed<Said>("220").text == "220");
    CHECK(
        pressed<Picked>("[workday, bamboohr]").options ==
        std::vector<std::string>{"workday", "bamboohr"}
    );
    CHECK(pressed<Picked>("[yes]").question == "hr_system");
    CHECK(pressed<SkipPressed>("[skip]").question == "hr_system");
    CHECK(pressed<UnsurePressed>("[unsure]").question == "hr_system");
    CHECK(pressed<ChangeAsked>("[change company_size]").question == "company_size");
    CHECK(pressed<SlotChosen>("[book 1]").slot == "2026-12-01T15:00:00Z");
    CHECK_FALSE(event_of({TalkLine::Who::visitor, "[book 2]"}, choosing(), "m1", Instant{}));
}

TEST_CASE("persons join, speak and leave")
{
    const auto by = [](const std::string& text) {
        return event_of({TalkLine::Who::person, text}, {}, "m1", Instant{});
    };
    CHECK(std::get<PersonJoined>(by("Dana joins")->what).name == "Dana");
    CHECK(std::get<PersonLeft>(by("Dana leaves")->what).name == "Dana");
    CHECK(std::get<PersonSaid>(by("Dana: so: hello")->what).text == "so: hello");
    CHECK_FALSE(by("hello"));
}
