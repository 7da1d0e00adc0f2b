#pragma once
// Case and accents folded away, so that what people type can be compared with what authors write:
// "Où êtes-vous ?" and "ou etes-vous ?" are the same.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

// Folded text that knows where each of its bytes came from.
struct Folded {
    std::string text;
    // Byte offset in the original of the character that made each byte of `text`, and one entry
    // more for the end: bytes i..j of `text` came from origin[i]..origin[j] of the original.
    std::vector<std::size_t> origin;
};

// Lower case without accents for Latin letters (ligatures in full: "ae", "oe", "ss"), lower case
// for Greek and Cyrillic; typographic quotes, dashes, spaces and full-width forms as their plain
// ones; combining marks and invisible characters dropped. Everything else, and bytes that are not
// UTF-8, stay as they are. Folding twice changes nothing more. Linear in the length.
Folded fold(std::string_view utf8);

// The text alone.
std::string fold_text(std::string_view utf8);

// Folded words with one space between: what is compared when two phrases mean the same. Quotes,
// commas, hyphens and other punctuation between words count as spaces; "c++", "c#" and "20%" keep
// their signs.
std::string fold_phrase(std::string_view utf8);

}  // namespace usher::rules
