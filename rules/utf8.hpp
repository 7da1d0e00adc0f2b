#pragma once
// UTF-8: is it, and code points in and out.

#include <cstdint>
#include <string>
#include <string_view>

namespace usher::rules {

// Offset of the first byte that doesn't belong to well-formed UTF-8; npos if all do.
std::size_t first_invalid_utf8(std::string_view text);

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
};

// The code point at the front of `text`, which must not be empty. A malformed byte is U+FFFD of
// one byte, so walking always ends.
CodePoint first_code_point(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

}  // namespace usher::rules
