#pragma once
// A message cut into words, numbers and marks, folded once: lower case, no accents, ASCII digits,
// plain quotes. Every token knows the bytes of the message it came from, so that a reading can
// point at the words it rests on. Any bytes are accepted; what is not UTF-8 separates words.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/word_list.hpp"

namespace usher::dialog {

enum class TokenKind : std::uint8_t {
    word,     // letters, also "b2b"; an emoji that means something is a word like "emojiyes"
    number,   // digits with their separators as written: "1.200,50"
    mark,     // one punctuation or currency sign: "," "-" "$"; a new line is "\n"
    address,  // an e-mail address
    domain    // "acme.com", "https://acme.com/about"
};

struct Token {
    TokenKind kind = TokenKind::word;
    bool space_before = false;         // also at the start of the message
    bool hyphen_before = false;        // joined to the token before by a hyphen: "twenty-five"
    bool capital = false;              // the first letter is a capital
    bool shouting = false;             // two or more letters, all of them capitals
    std::uint32_t begin = 0, end = 0;  // bytes of the message
    std::string_view text;             // folded; lives as long as its Tokens
};

// The tokens of one message. Movable, not copyable: the tokens point into it.
class Tokens {
  public:
    explicit Tokens(std::string_view message);
    Tokens(Tokens&&) = default;
    Tokens& operator=(Tokens&&) = default;
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;

    std::size_t size() const { return tokens_.size(); }
    bool empty() const { return tokens_.empty(); }
    const Token& operator[](std::size_t index) const { return tokens_[index]; }
    std::string_view text(std::size_t index) const;  // "" beyond either end
    bool is(std::size_t index, std::string_view text) const;
    bool is_mark(std::size_t index, std::string_view text) const;
    std::vector<Token>::const_iterator begin() const { return tokens_.begin(); }
    std::vector<Token>::const_iterator end() const { return tokens_.end(); }

    // The message's own bytes from the first token to before the last: "" if the span is empty.
    std::string_view words(std::size_t first, std::size_t last) const;
    std::string_view message() const { return message_; }

  private:
    friend class Scanner;
    std::string_view message_;
    std::vector<char> folded_;
    std::vector<Token> tokens_;
};

// The folded words of a text joined by single spaces: equal for texts that differ only in case,
// accents, hyphens and spacing. Marks are left out.
std::string folded_words(std::string_view text);

// Lower case without accents, everything else as it is.
std::string fold(std::string_view text);

}  // namespace usher::dialog
