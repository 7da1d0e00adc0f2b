// One letter off in short names, two in long ones; the first is seldom wrong.

#include "dialog/place_slips.hpp"

#include <string>

#include "dialog/close_words.hpp"

namespace usher::dialog {

namespace {

constexpr int by_typo = 68;
constexpr int by_typo_in_a_long_name = 71;  // as sure as to stand beside a question to us

// "Morroco", "Philipines": letters doubled at the wrong place, or not doubled.
std::string undoubled(std::string_view word)
{
    std::string single;
    for (const char c : word)
        if (single.empty() || single.back() != c) single += c;
    return single;
}

bool nearly_the_same(std::string_view text, std::string_view undoubled_text, std::string_view word)
{
    const int most = text.size() < 8 ? 1 : 2;
    if (word.size() < 5 || text[0] != word[0]) return false;
    if (distance(text, word, most) <= most) return true;
    return word.size() + 2 > text.size() && text.size() + 2 > word.size() &&
           undoubled_text == undoubled(word);
}

}  // namespace

bool nearly_a_place(std::string_view text, std::size_t last, PlaceSaid& place)
{
    if (text.size() < 5) return false;
    const std::string single = undoubled(text);
    for (const Sense sense : {Sense::country, Sense::city, Sense::region})
        for (const Word& word : single_words(sense)) {
            if (!nearly_the_same(text, single, word.folded)) continue;
            if (sense == Sense::region)
                place.region = std::string(word.value);
            else
                place.countries = {std::string(word.value)};
            place.last = last;
            place.score = text.size() < 8 ? by_typo : by_typo_in_a_long_name;
            return true;
        }
    return false;
}

}  // namespace usher::dialog
