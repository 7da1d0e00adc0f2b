// Phrases with alternatives, found in messages; and the words they are made of.

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "dialog/tokens.hpp"
#include "dialog/vocabulary/lexicon.hpp"
#include "dialog/vocabulary/pattern.hpp"
#include "dialog/vocabulary/plain_words.hpp"
#include "dialog/vocabulary/word_numbers.hpp"

using namespace usher::dialog;

namespace {

// How many words each find from the message's first word takes, in the order found.
std::vector<int> found_from_start(const Patterns& patterns, const std::string& message)
{
    const Tokens tokens(message);
    std::vector<std::uint32_t> words;
    for (const Token& token : tokens)
        words.push_back(patterns.word(token.text));
    std::vector<Patterns::Found> found;
    patterns.find(words, 0, found);
    std::vector<int> lengths;
    for (const auto& one : found)
        lengths.push_back(one.last);
    return lengths;
}

Patterns of(const std::string& phrase)
{
    Patterns patterns;
    patterns.add(phrase, 7);
    patterns.finish();
    return patterns;
}

bool finds(const std::string& phrase, const std::string& message)
{
    const auto lengths = found_from_start(of(phrase), message);
    return !lengths.empty() && lengths.back() == static_cast<int>(Tokens(message).size());
}

}  // namespace

TEST_CASE("a phrase is found by its words, whatever their case and accents")
{
    CHECK(finds("no idea", "No idea"));
    CHECK(finds(" keine ahnung", "KEINE AHNUNG"));
    CHECK(finds("à propos", "a propos"));
    CHECK(finds("für uns", "fuer uns"));
    CHECK(finds("für uns", "für uns"));
    CHECK(finds("e commerce", "e-commerce"));
    CHECK(finds("don't know", "dont know"));
    CHECK(finds("24/7", "24/7"));
    CHECK_FALSE(finds("we're", "were"));
    CHECK_FALSE(finds("no idea", "no"));
    CHECK_FALSE(finds("no idea", "no good idea"));
}

TEST_CASE("alternatives may be nested, left out, or glued to a word")
{
    const std::string phrase = "(we|i (just|)) (have|) raised";
    for (const char* message :
         {"we have raised", "we raised", "I raised", "I just raised", "i just have raised"})
        CHECK(finds(phrase, message));
    CHECK_FALSE(finds(phrase, "we just raised"));
    CHECK_FALSE(finds(phrase, "raised"));
    for (const char* message : {"nächste frage", "naechsten frage"})
        CHECK(finds("nächste(n|) frage", message));
    CHECK(finds("(un|)sure", "unsure"));
}

TEST_CASE("a star is one to three words")
{
    CHECK(finds("talk to * please", "talk to somebody please"));
    CHECK(finds("talk to * please", "talk to a real person please"));
    CHECK_FALSE(finds("talk to * please", "talk to please"));
    CHECK_FALSE(finds("talk to * please", "talk to a very real person please"));
}

TEST_CASE("shorter finds come first")
{
    Patterns patterns;
    patterns.add("a b c", 1);
    patterns.add("a", 2);
    patterns.add("a b", 3);
    patterns.finish();
    CHECK(found_from_start(patterns, "a b c d") == std::vector<int>{1, 2, 3});
    CHECK(found_from_start(patterns, "b c").empty());
}

TEST_CASE("words keep their numbers however many there are")
{
    WordNumbers numbers;
    constexpr std::uint32_t many = 70'000;
    for (std::uint32_t i = 0; i < many; ++i)
        REQUIRE(numbers.add("w" + std::to_string(i)) == i + 1);
    CHECK(numbers.size() == many);
    for (std::uint32_t i = 0; i < many; ++i)
        REQUIRE(numbers.find("w" + std::to_string(i)) == i + 1);
    CHECK(numbers.add("w5") == 6);
    CHECK(numbers.find("other") == WordNumbers::no_word);
}

TEST_CASE("words of letters fold as the scanner folds them")
{
    int letters = 0;
    const auto compare = [&](const std::string& words) {
        std::string folded;
        if (!fold_letters(words, folded)) return;
        ++letters;
        CAPTURE(words);
        REQUIRE(folded == folded_words(words));
        if (is_plain(words)) REQUIRE(folded == words);
    };
    for (int sense = 0; sense < static_cast<int>(Sense::senses_end); ++sense)
        for (const Word& word : single_words(static_cast<Sense>(sense)))
            compare(std::string(word.folded));
    for (const char* words : {"Größe", "Élan vital", "ŒUVRE", "naïve", "Ελλάδα", "Łódź"})
        compare(words);
    CHECK(letters > 5000);
    std::string folded;
    for (const char* no : {"", " a", "a ", "a  b", "sooo", "l'or", "b2b", "e-mail", "U.S."})
        CHECK_FALSE(fold_letters(no, folded));
}
