#include "dialog/vocabulary/plain_words.hpp"

#include "dialog/fold.hpp"

namespace usher::dialog {

namespace {

// Three of a letter are one to the scanner.
bool stretches(std::string_view before, char next)
{
    const std::size_t size = before.size();
    return size >= 2 && before[size - 1] == next && before[size - 2] == next;
}

}  // namespace

bool is_plain(std::string_view words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        const bool between = c == ' ' && i > 0 && words[i - 1] != ' ';
        if ((c < 'a' || c > 'z') && !between) return false;
        if (stretches(words.substr(0, i), c)) return false;
    }
    return !words.empty() && words.back() != ' ';
}

bool fold_letters(std::string_view words, std::string& folded)
{
    folded.clear();
    for (std::size_t at = 0; at < words.size();) {
        if (const char c = words[at]; c >= 'a' && c <= 'z') {  // itself
            if (stretches(folded, c)) return false;
            folded += c;
            ++at;
            continue;
        }
        const Character character = character_at(words, at);
        at += character.bytes;
        const Folded one = fold_character(character.code);
        if (one.what == CharacterClass::joined) continue;
        const bool between =
            character.code == ' ' && !folded.empty() && folded.back() != ' ' && at < words.size();
        if (one.what != CharacterClass::letter && !between) return false;
        for (const char c : one.view()) {
            if (stretches(folded, c)) return false;
            folded += c;
        }
    }
    return !folded.empty() && folded.back() != ' ';
}

}  // namespace usher::dialog
