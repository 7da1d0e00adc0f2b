#pragma once
// One character at a time from UTF-8 to its plain form: lower case, without accents, ASCII where
// there is an ASCII form (full-width digits, ligatures, typographic quotes and dashes).

#include <cstdint>
#include <string_view>

namespace usher::dialog {

struct Character {
    char32_t code = 0;  // as written; 0xFFFD for bytes that are not UTF-8
    std::uint8_t bytes = 1;
};

// The character at `at`, which must be inside the text.
Character character_at(std::string_view text, std::size_t at);

enum class CharacterClass : std::uint8_t { letter, digit, space, mark, joined, nothing };

// `joined` belongs to the character before (combining accents, emoji modifiers) and is dropped.
struct Folded {
    CharacterClass what = CharacterClass::nothing;
    bool capital = false;
    std::uint8_t size = 0;
    char text[6] = {};  // `size` bytes

    std::string_view view() const { return {text, size}; }
};

Folded fold_character(char32_t code);

}  // namespace usher::dialog
