// How Usher behaves when the visitor does anything but answer: plain answers to its own questions,
// questions about the talk, second thoughts, leaving and coming back.

#include <catch2/catch.hpp>

#include "dialog/about_talk.hpp"
#include "dialog/phrases.hpp"
#include "dialog/plain_answer.hpp"
#include "tests/support/one_chat.hpp"

using namespace usher;
using namespace usher::dialog;
using namespace usher::tests;

namespace {

// As far as "may I keep that?".
Chat asked_for_consent()
{
    Chat chat(from_us());
    chat.say("220");
    for (const std::string option :
         {"yes", "people_leader", "vp_people_hired", "hr_software", "bamboohr", "same_questions"})
        chat.pick(option);
    REQUIRE(chat.now.open_question == "consent");
    return chat;
}

// Agreed, and times are on the screen.
Chat choosing()
{
    auto chat = qualified();
    REQUIRE(chat.now.stage == Stage::booking);
    return chat;
}

std::string asked_of(const Chat& chat) { return chat.now.open_question; }

}  // namespace

TEST_CASE("what merely begins like a no refuses no consent")
{
    const auto said = GENERATE(
        "no date yet",
        "not before march",
        "no tenemos prisa",
        "pas avant mars",
        "we don't use workday",
        "no, not series B, series C actually"
    );
    auto chat = asked_for_consent();
    chat.say(said);
    INFO(said);
    CHECK(asked_of(chat) == "consent");
    CHECK_FALSE(chat.now.forgotten);
    CHECK_FALSE(chat.now.consented);
}

TEST_CASE("consent is given and refused in plain words")
{
    SECTION("given")
    {
        const auto said = GENERATE(
            "yes please", "sure", "ok do it", "yes, delete it afterwards", "no problem", "vale"
        );
        auto chat = asked_for_consent();
        chat.say(said);
        INFO(said);
        CHECK(chat.now.consented);
    }
    SECTION("refused")
    {
        const auto said = GENERATE(
            "no",
            "nein danke",
            "I'd rather you didn't",
            "speichern Sie bitte nichts",
            "delete everything please",
            "no guarden nada",
            "je préfère que non"
        );
        auto chat = asked_for_consent();
        chat.say(said);
        INFO(said);
        CHECK(chat.now.forgotten);
    }
}

TEST_CASE("who is small is told so only after a plain yes")
{
    Chat chat(from_us());
    chat.say("40");
    REQUIRE(asked_of(chat) == "confirm");
    SECTION("what begins like a yes is about something else")
    {
        chat.say("yeh we got a ppl team");
        CHECK(asked_of(chat) == "confirm");
    }
    SECTION("another number takes the place of the first")
    {
        const auto said = GENERATE("no wait 400", "globally 400", "no, 400");
        chat.say(said);
        INFO(said);
        CHECK(chat.now.sheet.value("company_size") != nullptr);
        CHECK(asked_of(chat) == "hr_function");
    }
}

TEST_CASE("questions about the talk itself are told in four languages")
{
    struct Row {
        const char* said;
        AboutTalk about;
    };
    const auto row = GENERATE(values<Row>({
        {"what was the question again?", AboutTalk::again},
        {"repeat please", AboutTalk::again},
        {"wie war die frage nochmal?", AboutTalk::again},
        {"c'est quoi la question ?", AboutTalk::again},
        {"pouvez-vous répéter ?", AboutTalk::again},
        {"puedes repetir la pregunta?", AboutTalk::again},
        {"I don't understand the question", AboutTalk::other_words},
        {"je comprends pas la question", AboutTalk::other_words},
        {"verstehe ich nicht", AboutTalk::other_words},
        {"no entiendo la pregunta", AboutTalk::other_words},
        {"how many more questions?", AboutTalk::how_many},
        {"wie viele fragen kommen noch?", AboutTalk::how_many},
        {"il reste combien de questions ?", AboutTalk::how_many},
        {"cuántas preguntas faltan?", AboutTalk::how_many},
        {"are you a bot?", AboutTalk::a_program},
        {"bist du ein mensch?", AboutTalk::a_program},
        {"vous êtes un robot ?", AboutTalk::a_program},
        {"eres un robot?", AboutTalk::a_program},
        {"who gets to see this?", AboutTalk::the_data},
        {"was macht ihr mit meinen daten?", AboutTalk::the_data},
        {"qui voit ça ?", AboutTalk::the_data},
        {"qué hacéis con mis datos?", AboutTalk::the_data},
        {"Hallo zusammen", AboutTalk::only_greets},
        {"hola a todos", AboutTalk::only_greets},
        {"muchas gracias", AboutTalk::only_thanks},
        {"einen Moment bitte", AboutTalk::only_attends},
        // None of these is about the talk.
        {"verstanden", AboutTalk::nothing},
        {"la última", AboutTalk::nothing},
        {"how many seats are included?", AboutTalk::nothing},
        {"we build robots", AboutTalk::nothing},
        {"data entry", AboutTalk::nothing},
        {"220", AboutTalk::nothing},
    }));
    INFO(row.said);
    CHECK(read_about_talk(row.said) == row.about);
}

TEST_CASE("another language is spoken if the page has it")
{
    CHECK(language_wished("Können wir auf Deutsch weitermachen?") == "de");
    CHECK(language_wished("en français svp") == "fr");
    CHECK(language_wished("we sell english courses").empty());
    Chat chat(from_us());
    chat.say("en français s'il vous plaît");
    CHECK(chat.now.language == "fr");
    chat.say("auf deutsch bitte");
    CHECK(chat.now.language == "fr");
    CHECK(chat.shown<Say>().front().text == phrase(Phrase::write_any_language, "de"));
}

TEST_CASE("who said goodbye and writes again goes on where they were")
{
    Chat chat(from_us());
    chat.say("220");
    chat.say("gotta go, bye");
    REQUIRE(chat.now.outcome == "left");
    SECTION("with the answer")
    {
        chat.say("yes we have");
        CHECK(chat.now.outcome.empty());
        CHECK(chat.now.sheet.value("hr_function") != nullptr);
    }
    SECTION("with a greeting")
    {
        chat.say("I'm back");
        CHECK(asked_of(chat) == "hr_function");
    }
    SECTION("but thanks open nothing")
    {
        chat.say("thanks");
        CHECK(chat.now.outcome == "left");
    }
}

TEST_CASE("a correction replaces only what it names")
{
    auto chat = choosing();
    const auto before = chat.now.sheet;
    SECTION("no tool, no post and no yes is read out of other things")
    {
        const auto said = GENERATE("lieber per Telefon", "no, it is Example Labs", "rather later");
        chat.say(said);
        INFO(said);
        for (const auto& answer : before.given())
            CHECK(*chat.now.sheet.value(answer.criterion) == answer.value);
    }
    SECTION("a number is that of the question for one")
    {
        chat.say("wait, it is 320 people not 220");
        CHECK(
            std::get<rules::Amount>(*chat.now.sheet.value("company_size")) == 320 * rules::one_unit
        );
    }
}

TEST_CASE("while times are offered an hour chooses one and a name is noted")
{
    auto chat = choosing();
    SECTION("the hour alone")
    {
        const auto said = GENERATE("the 11 one", "11", "la de las 11", "um 11");
        chat.say(said);
        INFO(said);
        REQUIRE(chat.now.held);
        CHECK(chat.now.held->slot == "2026-12-01T16:00:00Z");
    }
    SECTION("the name")
    {
        chat.say("my name is Jane Doe and I work at example");
        CHECK(chat.now.contact.at("name") == "Jane Doe");
    }
}

TEST_CASE("at the name a wish for the phone is no name")
{
    auto chat = choosing();
    chat.say("the first one");
    REQUIRE(asked_of(chat) == "name");
    chat.say("rather by phone");
    CHECK(asked_of(chat) == "name");
    chat.say("put Jane Doe, head of people");
    CHECK(chat.now.contact.at("name") == "Jane Doe");
}

TEST_CASE("the same sentence is not said twice in a row")
{
    auto chat = choosing();
    chat.say("the first one");
    chat.say("Jane Doe");
    REQUIRE(asked_of(chat) == "email");
    chat.say("asdf qwer");
    const auto first = chat.shown<Ask>().front().text;
    chat.say("asdf qwer zxcv");
    CHECK(chat.shown<Ask>().front().text != first);
}
