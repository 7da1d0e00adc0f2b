// One letter off in short names, two in long ones; the first is seldom wrong.

#include "dialog/place_slips.hpp"

#include "dialog/close_words.hpp"

namespace usher::dialog {

namespace {

constexpr int by_typo = 68;

}  // namespace

bool nearly_a_place(std::string_view text, std::size_t last, PlaceSaid& place)
{
    if (text.size() < 5) return false;
    for (const Sense sense : {Sense::country, Sense::city, Sense::region})
        for (const Word& word : single_words(sense)) {
            const int most = text.size() < 8 ? 1 : 2;
            if (word.folded.size() < 5 || text[0] != word.folded[0] ||
                distance(text, word.folded, most) > most)
                continue;
            if (sense == Sense::region)
                place.region = std::string(word.value);
            else
                place.countries = {std::string(word.value)};
            place.last = last;
            place.score = by_typo;
            return true;
        }
    return false;
}

}  // namespace usher::dialog
