// UTF-8 as Unicode 15 table 3-7 defines it: no overlong forms, no surrogates, nothing above 10FFFF.

#include "rules/utf8.hpp"

namespace usher::rules {

namespace {

constexpr char32_t malformed = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t i)
{
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
}

}  // namespace

CodePoint first_code_point(std::string_view text)
{
    const unsigned first = byte_at(text, 0);
    if (first < 0x80) return {static_cast<char32_t>(first), 1};
    std::size_t bytes = 0;
    char32_t value = 0;
    if (first >= 0xC2 && first <= 0xDF)
        bytes = 2, value = first & 0x1F;
    else if (first >= 0xE0 && first <= 0xEF)
        bytes = 3, value = first & 0x0F;
    else if (first >= 0xF0 && first <= 0xF4)
        bytes = 4, value = first & 0x07;
    else
        return {malformed, 1};
    for (std::size_t i = 1; i < bytes; ++i) {
        const unsigned next = byte_at(text, i);
        if ((next & 0xC0) != 0x80) return {malformed, 1};
        value = (value << 6) | (next & 0x3F);
    }
    const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {malformed, 1};
    return {value, bytes};
}

std::size_t first_invalid_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto point = first_code_point(text.substr(i));
        if (point.value == malformed && point.bytes == 1) return i;
        i += point.bytes;
    }
    return std::string_view::npos;
}

void append_utf8(std::string& out, char32_t code_point)
{
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

}  // namespace usher::rules
