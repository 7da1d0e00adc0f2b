// Case and accents folded away, with a way back to the original.
#include <catch2/catch.hpp>

#include <random>

#include "rules/fold.hpp"

using namespace usher::rules;

TEST_CASE("case and accents make no difference")
{
    struct Line {
        const char *text, *folded;
    };
    const Line lines[] = {
        {"HR Director", "hr director"},
        {"O\xC3\xB9 \xC3\xAAtes-vous ?", "ou etes-vous ?"},
        {"GR\xC3\x9C\xC3\x9F"
         "E",
         "grusse"},
        {"\xC5\x93uvre, \xC3\x86r\xC3\xB8", "oeuvre, aero"},
        {"\xC5\x81\xC3\xB3"
         "d\xC5\xBA",
         "lodz"},
        {"e\xCC\x81", "e"},                                               // a combining accent
        {"\xEF\xBC\xA1\xEF\xBC\xA2\xEF\xBC\x91", "ab1"},                  // full-width forms
        {"\xE2\x80\x9Cwe\xE2\x80\x99re in\xE2\x80\x9D", "\"we're in\""},  // typographic quotes
        {"10\xE2\x80\x93"
         "15",
         "10-15"},
        {"20\xC2\xA0M\xE2\x82\xAC", "20 m\xE2\x82\xAC"},
        {"soft\xC2\xADware", "software"},
        {"\xD0\x9C\xD0\x9E\xD0\xA1\xD0\x9A\xD0\x92\xD0\x90",
         "\xD0\xBC\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0"},
        {"Vi\xE1\xBB\x87t Nam", "viet nam"},
        {"", ""},
    };
    for (const auto& line : lines) {
        INFO(line.text);
        CHECK(fold_text(line.text) == line.folded);
    }
}

TEST_CASE("phrases are compared word by word")
{
    CHECK(fold_phrase("  HR - Director! ") == "hr director");
    CHECK(fold_phrase("D.R.H.") == "d r h");
    CHECK(fold_phrase("series-b") == fold_phrase("Series B"));
    CHECK(fold_phrase("C++") != fold_phrase("C#"));
    CHECK(fold_phrase("20% or more") == "20% or more");
    CHECK(fold_phrase(" ... ") == "");
}

TEST_CASE("every folded byte knows where it came from")
{
    const std::string text = "Stra\xC3\x9F"
                             "e in K\xC3\xB6ln";
    const auto folded = fold(text);
    CHECK(folded.text == "strasse in koln");
    const auto at = folded.text.find("koln");
    const auto begin = folded.origin[at], end = folded.origin[at + 4];
    CHECK(text.substr(begin, end - begin) == "K\xC3\xB6ln");
    CHECK(folded.origin[4] == 4);
    CHECK(folded.origin[5] == 4);  // both letters of the sharp s
}

TEST_CASE("folding holds for any bytes, and folding twice changes nothing")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length)
            text += static_cast<char>(random() % 3 == 0 ? 0xC0 + random() % 64 : random());
        const auto folded = fold(text);
        REQUIRE(folded.origin.size() == folded.text.size() + 1);
        CHECK(std::is_sorted(folded.origin.begin(), folded.origin.end()));
        CHECK(folded.origin.back() == text.size());
        // A malformed byte may meet its neighbours anew when what stood between is dropped.
        if (text.find('\xCC') == text.npos && text.find('\xCD') == text.npos &&
            text.find('\xE2') == text.npos && text.find('\xC2') == text.npos &&
            text.find('\xEF') == text.npos)
            CHECK(fold_text(folded.text) == folded.text);
    }
}
