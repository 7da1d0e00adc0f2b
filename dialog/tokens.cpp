// Looking at tokens, and texts reduced to their folded words.

#include "dialog/tokens.hpp"

#include "dialog/fold.hpp"

namespace usher::dialog {

std::string_view Tokens::text(std::size_t index) const
{
    return index < tokens_.size() ? tokens_[index].text : std::string_view();
}

bool Tokens::is(std::size_t index, std::string_view text) const
{
    return index < tokens_.size() && tokens_[index].text == text;
}

bool Tokens::is_mark(std::size_t index, std::string_view text) const
{
    return is(index, text) && tokens_[index].kind == TokenKind::mark;
}

std::string_view Tokens::words(std::size_t first, std::size_t last) const
{
    if (first >= last || last > tokens_.size()) return {};
    return message_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin);
}

bool is_listed(std::string_view word, std::string_view list)
{
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || list[at - 1] == ' ';
        const bool ends = end == list.size() || list[end] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

std::string folded_words(std::string_view text)
{
    const Tokens tokens(text);
    std::string joined;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::mark) continue;
        if (!joined.empty()) joined += ' ';
        joined += token.text;
    }
    return joined;
}

std::string fold(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const Folded one = fold_character(character.code);
        if (one.what != CharacterClass::joined && one.what != CharacterClass::nothing)
            folded += one.view();
        at += character.bytes;
    }
    return folded;
}

}  // namespace usher::dialog
