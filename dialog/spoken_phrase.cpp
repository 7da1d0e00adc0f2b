// Slips are allowed by the shorter of the two words, so that no letter lost makes two of them.

#include "dialog/spoken_phrase.hpp"

#include <algorithm>

#include "dialog/close_words.hpp"

namespace usher::dialog {

bool is_spelled(std::string_view word, std::string_view meant)
{
    if (word == meant) return true;
    // Short words are too near to others: "date" and "late", "nine" and "nein".
    constexpr std::size_t letters_for_one = 6, letters_for_two = 8;
    const auto shorter = std::min(word.size(), meant.size());
    if (shorter < letters_for_one || !close(word, meant)) return false;
    return shorter >= letters_for_two || distance(word, meant, 1) <= 1;
}

std::size_t phrase_at(const Tokens& tokens, std::size_t at, std::string_view phrase, Slips slips)
{
    // Many phrases are looked for: "morgen" is not "morgens".
    constexpr std::size_t letters_for_slips = 7;
    const auto fits = [&](std::string_view word, std::string_view meant) {
        return word == meant || (slips == Slips::small && word.size() >= letters_for_slips &&
                                 meant.size() >= letters_for_slips && is_spelled(word, meant));
    };
    while (!phrase.empty()) {
        const auto space = std::min(phrase.find(' '), phrase.size());
        while (at < tokens.size() && tokens[at].kind == TokenKind::mark &&
               (tokens.is_mark(at, "-") || tokens.is_mark(at, "'")))
            ++at;
        if (at >= tokens.size() || !fits(tokens[at].text, phrase.substr(0, space))) return 0;
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
        ++at;
    }
    return at;
}

}  // namespace usher::dialog
