// The fold table: Latin letters of Europe by hand, everything else by range.

#include "dialog/fold.hpp"

#include <array>

namespace usher::dialog {

namespace {

// U+00C0 to U+017F. Letters in pairs of capital and small; "*" and "/" are no letters.
constexpr std::array<const char*, 192> latin = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // C0
    "d", "n", "o",  "o",  "o", "o", "o",  "*", "o", "u", "u", "u", "u", "y", "th", "ss",  // D0
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // E0
    "d", "n", "o",  "o",  "o", "o", "o",  "/", "o", "u", "u", "u", "u", "y", "th", "y",   // F0
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",   // 100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",   // 110
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",   // 120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",   // 130
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",   // 140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",   // 150
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",   // 160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};  // 170

Folded made(CharacterClass what, std::string_view text, bool capital = false)
{
    Folded folded;
    folded.what = what;
    folded.capital = capital;
    folded.size = static_cast<std::uint8_t>(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        folded.text[i] = text[i];
    return folded;
}

constexpr Folded ascii_of(char c)
{
    Folded folded;
    folded.size = 1;
    folded.capital = c >= 'A' && c <= 'Z';
    const bool letter = folded.capital || (c >= 'a' && c <= 'z');
    const bool digit = c >= '0' && c <= '9';
    const bool space = (c <= ' ' && c != '\n') || c == 0x7f;
    folded.what = letter  ? CharacterClass::letter
                  : digit ? CharacterClass::digit
                  : space ? CharacterClass::space
                          : CharacterClass::mark;
    folded.text[0] = space            ? ' '
                     : c == '`'       ? '\''
                     : folded.capital ? static_cast<char>(c - 'A' + 'a')
                                      : c;
    return folded;
}

// Most characters are ASCII: all 128 are worked out by the compiler.
constexpr auto ascii_folded = [] {
    std::array<Folded, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = ascii_of(static_cast<char>(c));
    return table;
}();

const Folded& ascii(char c) { return ascii_folded[static_cast<std::size_t>(c)]; }

Folded itself(char32_t code, CharacterClass what, bool capital = false)
{
    char bytes[4];
    std::size_t size = 0;
    if (code < 0x800) {
        bytes[size++] = static_cast<char>(0xC0 | (code >> 6));
    } else if (code < 0x10000) {
        bytes[size++] = static_cast<char>(0xE0 | (code >> 12));
        bytes[size++] = static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    } else {
        bytes[size++] = static_cast<char>(0xF0 | (code >> 18));
        bytes[size++] = static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        bytes[size++] = static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    }
    bytes[size++] = static_cast<char>(0x80 | (code & 0x3F));
    return made(what, {bytes, size}, capital);
}

Folded latin_supplement(char32_t code)  // U+0080 to U+00BF
{
    switch (code) {
    case 0xA2:
    case 0xA3:
    case 0xA5:
    case 0xBF:  // opens a question in Spanish
        return itself(code, CharacterClass::mark);
    case 0xA0:
    case 0xAD:
        return made(code == 0xAD ? CharacterClass::joined : CharacterClass::space, " ");
    case 0xAA:
        return made(CharacterClass::letter, "a");
    case 0xBA:
    case 0xB0:
        return made(CharacterClass::letter, "o");
    case 0xAB:
    case 0xBB:
        return made(CharacterClass::mark, "\"");
    case 0xB2:
        return made(CharacterClass::digit, "2");
    case 0xB3:
        return made(CharacterClass::digit, "3");
    case 0xB9:
        return made(CharacterClass::digit, "1");
    case 0xB4:
        return made(CharacterClass::mark, "'");
    case 0xB7:
        return made(CharacterClass::mark, ",");
    case 0xBC:
        return made(CharacterClass::digit, ".25");
    case 0xBD:
        return made(CharacterClass::digit, ".5");
    case 0xBE:
        return made(CharacterClass::digit, ".75");
    default:
        return made(CharacterClass::space, " ");
    }
}

Folded punctuation(char32_t code)  // U+2000 to U+2BFF
{
    if (code <= 0x200A || code == 0x202F || code == 0x205F) return made(CharacterClass::space, " ");
    if (code >= 0x200B && code <= 0x200F) return made(CharacterClass::joined, "");
    if (code >= 0x2010 && code <= 0x2015) return made(CharacterClass::mark, "-");
    if (code >= 0x2018 && code <= 0x201B) return made(CharacterClass::mark, "'");
    if (code >= 0x201C && code <= 0x201F) return made(CharacterClass::mark, "\"");
    switch (code) {
    case 0x2026:
        return made(CharacterClass::mark, ".");
    case 0x2022:
        return made(CharacterClass::mark, ",");
    case 0x20AC:
    case 0x20B9:
    case 0x20A9:
    case 0x20BA:
    case 0x20BD:
    case 0x20AA:
    case 0x20B4:
        return itself(code, CharacterClass::mark);
    case 0x2153:
        return made(CharacterClass::digit, ".333");
    case 0x2154:
        return made(CharacterClass::digit, ".667");
    case 0x2190:
    case 0x2192:
        return made(CharacterClass::mark, ">");
    case 0x2212:
        return made(CharacterClass::mark, "-");
    case 0x2248:
        return made(CharacterClass::mark, "~");
    case 0x2264:
        return made(CharacterClass::mark, "<");
    case 0x2265:
        return made(CharacterClass::mark, ">");
    case 0x2705:
    case 0x2714:
    case 0x2713:
        return made(CharacterClass::nothing, "yes");
    case 0x274C:
    case 0x274E:
    case 0x2716:
        return made(CharacterClass::nothing, "no");
    default:
        return made(CharacterClass::space, " ");
    }
}

Folded emoji(char32_t code)  // from U+1F000
{
    switch (code) {
    case 0x1F44D:
    case 0x1F44C:
    case 0x1F197:
        return made(CharacterClass::nothing, "yes");
    case 0x1F44E:
        return made(CharacterClass::nothing, "no");
    case 0x1F937:
    case 0x1F914:
        return made(CharacterClass::nothing, "dunno");
    case 0x1F9CD:
    case 0x1F64B:
        return made(CharacterClass::space, " ");
    default:
        break;
    }
    if (code >= 0x1F3FB && code <= 0x1F3FF) return made(CharacterClass::joined, "");
    if (code >= 0x1F1E6 && code <= 0x1F1FF) {
        const char letter = static_cast<char>('a' + (code - 0x1F1E6));
        return made(CharacterClass::nothing, {&letter, 1});
    }
    return made(CharacterClass::space, " ");
}

Folded other_letter(char32_t code)
{
    if (code >= 0x391 && code <= 0x3A9) return itself(code + 0x20, CharacterClass::letter, true);
    if (code >= 0x410 && code <= 0x42F) return itself(code + 0x20, CharacterClass::letter, true);
    if (code == 0x218 || code == 0x219) return made(CharacterClass::letter, "s", code == 0x218);
    if (code == 0x21A || code == 0x21B) return made(CharacterClass::letter, "t", code == 0x21A);
    return itself(code, CharacterClass::letter);
}

}  // namespace

Character character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::uint8_t size = lead >= 0xF0 && lead < 0xF5   ? 4
                              : lead >= 0xE0 && lead < 0xF0 ? 3
                              : lead >= 0xC2 && lead < 0xE0 ? 2
                                                            : 1;
    if (size == 1 || at + size > text.size()) return {0xFFFD, 1};
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {0xFFFD, 1};
        code = (code << 6) | (byte(at + i) & 0x3Fu);
    }
    return {code, size};
}

Folded fold_character(char32_t code)
{
    if (code < 0x80) return ascii(static_cast<char>(code));
    if (code < 0xC0) return latin_supplement(code);
    if (code == 0xD7 || code == 0xF7) return made(CharacterClass::mark, latin[code - 0xC0]);
    if (code < 0x180) {
        const bool capital = code < 0xE0 ? code != 0xDF : code >= 0x100 && code % 2 == 0;
        return made(CharacterClass::letter, latin[code - 0xC0], capital);
    }
    if (code >= 0x300 && code < 0x370) return made(CharacterClass::joined, "");
    if (code >= 0x2000 && code < 0x2C00) return punctuation(code);
    if (code >= 0xFE00 && code <= 0xFE0F) return made(CharacterClass::joined, "");
    if (code >= 0xFF01 && code <= 0xFF5E) return ascii(static_cast<char>(code - 0xFF01 + 0x21));
    if (code >= 0x3000 && code <= 0x3004)
        return made(CharacterClass::mark, code == 0x3001 ? "," : ".");
    if (code == 0xFFFD || code == 0xFEFF || (code >= 0xE000 && code <= 0xF8FF))
        return made(CharacterClass::space, " ");
    if (code >= 0x1F000) return emoji(code);
    return other_letter(code);
}

}  // namespace usher::dialog
