// One pass over the bytes; the table of RFC 3629 section 4 as comparisons.

#include "web/utf8.hpp"

#include <algorithm>

namespace usher::web {

namespace {

// Length of the sequence that begins at `at`; 0 if what is there is no UTF-8.
std::size_t sequence(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned lead = byte(0), next = byte(1);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !follows(1)) return 0;
    if (lead < 0xE0) return 2;
    if ((lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) || !follows(2)) return 0;
    if (lead < 0xF0) return 3;
    if ((lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next > 0x8F) || !follows(3)) return 0;
    return 4;
}

}  // namespace

bool is_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto length = sequence(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::size_t code_points(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
    }));
}

}  // namespace usher::web
