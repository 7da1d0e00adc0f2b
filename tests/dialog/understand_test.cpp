// What holds for every message: it is read without harm, points into itself, and says the same
// whether typed in capitals or with wide spaces.

#include <catch2/catch.hpp>

#include <cctype>
#include <random>
#include <string>
#include <vector>

#include "dialog/understand.hpp"

using namespace usher::dialog;

namespace {

constexpr AskedKind all_kinds[] = {
    AskedKind::number,
    AskedKind::money,
    AskedKind::yes_no,
    AskedKind::one_of,
    AskedKind::some_of,
    AskedKind::country,
    AskedKind::tools,
    AskedKind::role,
    AskedKind::timeline,
    AskedKind::name,
    AskedKind::email,
    AskedKind::phone,
    AskedKind::company,
    AskedKind::text,
    AskedKind::nothing};

Asked asked_about(AskedKind kind)
{
    Asked asked;
    asked.kind = kind;
    asked.question = "How many people work at your company?";
    asked.now = Instant(std::chrono::seconds(1795428000));
    if (kind == AskedKind::one_of || kind == AskedKind::some_of)
        for (const char* label : {"Onboarding takes too long", "Reports by hand", "10-50", "None"})
            asked.choices.push_back({label, {label}, {}, {}, {}, {}, {}, false, false});
    return asked;
}

// Pieces that readers look for, glued at random: more likely to upset them than mere noise.
std::string random_message(std::mt19937& random)
{
    static const char* pieces[] = {
        "220",
        "1.200",
        "10-15k",
        "$",
        "€",
        "%",
        "not",
        "nicht",
        "no",
        "now",
        "früher",
        "in March",
        "Q2 2027",
        "@",
        "acme.com",
        "john@acme.com",
        "Salesforce",
        "CEO",
        "Germany",
        "DACH",
        "?",
        "!",
        "...",
        "-",
        "(",
        ")",
        "and",
        "or",
        "I don't know",
        "skip",
        "zweihundert",
        "half",
        "a",
        "million",
        "\xff\xfe",
        "\xf0\x9f\x91\x8d",
        "\n",
        "'",
        "l'",
        "twenty-five",
        "of",
        "none",
        "the last two",
        "next year",
        "ago",
        "we use",
        "sorry, I meant",
        "1/2",
        "0",
        "1e9",
        "999999999999999999999",
        "١٢",
        "日本",
        "e\xcc\x81",
        "--",
        "::",
        "http://x.y/z"};
    std::uniform_int_distribution<std::size_t> length(0, 14), piece(0, std::size(pieces) - 1);
    std::string message;
    for (std::size_t i = length(random); i > 0; --i) {
        message += pieces[piece(random)];
        if (random() % 4 != 0) message += ' ';
    }
    return message;
}

void check_spans(const Understood& understood, std::string_view message)
{
    const auto check = [&](const Reading& reading) {
        CHECK(reading.begin <= reading.end);
        CHECK(reading.end <= message.size());
        CHECK(reading.confidence >= 0);
        CHECK(reading.confidence <= 100);
    };
    if (understood.answer) check(*understood.answer);
    for (const Reading& reading : understood.likely)
        check(reading);
    for (const ExtraFact& fact : understood.extra)
        check(fact.reading);
    CHECK((understood.status == Status::answered) == understood.answer.has_value());
}

std::string number_of(const Understood& understood)
{
    if (!understood.answer) return "status " + std::to_string(static_cast<int>(understood.status));
    const auto* said = std::get_if<NumberSaid>(&understood.answer->said);
    if (!said) return "other";
    return std::to_string(said->low.value_or(-1)) + ".." + std::to_string(said->high.value_or(-1));
}

}  // namespace

TEST_CASE("any bytes are read, and readings point into the message", "[understand]")
{
    const unsigned seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 400; ++i) {
        const std::string message = random_message(random);
        INFO(message);
        for (const AskedKind kind : all_kinds)
            check_spans(understand(message, asked_about(kind)), message);
    }
}

TEST_CASE("case and spacing change nothing", "[understand]")
{
    for (const std::string message :
         {"about 240 people",
          "we had 500, 350 left",
          "between one hundred and two hundred",
          "no idea",
          "more than 50 but less than 100",
          "zweihundert Leute",
          "une vingtaine"}) {
        std::string loud, wide;
        for (const char c : message) {
            loud += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            wide += c == ' ' ? std::string("   ") : std::string(1, c);
        }
        INFO(message);
        const Asked asked = asked_about(AskedKind::number);
        const std::string plain = number_of(understand(message, asked));
        CHECK(number_of(understand(loud, asked)) == plain);
        CHECK(number_of(understand(wide, asked)) == plain);
        CHECK(number_of(understand("  " + message + " \n", asked)) == plain);
        CHECK(number_of(understand(message, asked)) == plain);
    }
}

TEST_CASE("a button's label means that button, whatever its words", "[understand]")
{
    for (const char* label :
         {"No",
          "Skip",
          "I don't know",
          "None of these",
          "10-50",
          "Back to basics",
          "Germany",
          "Call me",
          "Yes, 20% or more",
          "What is this?"}) {
        Asked asked = asked_about(AskedKind::one_of);
        asked.choices.push_back({label, {label}, {}, {}, {}, {}, {}, false, false});
        INFO(label);
        const Understood understood = understand(label, asked);
        REQUIRE(understood.answer);
        CHECK(
            std::get<ChoicesSaid>(understood.answer->said).names == std::vector<std::string>{label}
        );
    }
}

TEST_CASE("only the first two thousand bytes are read", "[understand]")
{
    const std::string message = std::string(3000, 'x') + " 220 people";
    const Understood understood = understand(message, asked_about(AskedKind::number));
    CHECK(understood.status != Status::answered);
}

TEST_CASE("a question about us finds its entry", "[understand]")
{
    const std::vector<std::vector<std::string>> triggers = {
        {"price", "how much", "pricing"}, {"security", "gdpr", "my data"}, {"are you a bot"}};
    CHECK(find_faq("How much does it cost?", triggers) == 0);
    CHECK(find_faq("what about the prcing", triggers) == 0);
    CHECK(find_faq("Where is my data stored", triggers) == 1);
    CHECK(find_faq("ARE YOU A BOT", triggers) == 2);
    CHECK_FALSE(find_faq("two hundred people", triggers));
}

TEST_CASE("facts for other questions are volunteered only with their own cue", "[understand]")
{
    std::vector<Asked> others = {asked_about(AskedKind::country), asked_about(AskedKind::tools)};
    others[0].question = "Where are you based?";
    others[1].question = "Which HR system do you use?";
    const Asked open = asked_about(AskedKind::number);

    const Understood two = understand("220, based in Sweden, we use BambooHR", open, others);
    REQUIRE(two.also.size() == 2);
    CHECK(
        std::get<PlacesSaid>(two.also[0].reading.said).countries == std::vector<std::string>{"SE"}
    );
    CHECK(
        std::get<ToolsSaid>(two.also[1].reading.said).in_use == std::vector<std::string>{"BambooHR"}
    );
    CHECK(understand("220, not in Sweden", open, others).also.empty());
    CHECK(understand("220, we no longer use BambooHR", open, others).also.empty());
}
