// Escaping is the only work: quotes, backslashes, controls, and bytes that are not UTF-8.

#include "agent/json_text.hpp"

#include <array>
#include <charconv>

namespace usher::agent {
namespace {

// How many bytes from `at` form one well-formed UTF-8 sequence; 0: none does.
std::size_t sequence_length(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if ((first & 0xF0U) == 0xE0) {
        const bool too_long = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return follows(1) && follows(2) && !too_long && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool too_long = first == 0xF0 && byte(1) < 0x90;
        const bool too_large = first == 0xF4 && byte(1) > 0x8F;
        return follows(1) && follows(2) && follows(3) && !too_long && !too_large ? 4 : 0;
    }
    return 0;
}

void escape_control(std::string& out, unsigned char control)
{
    constexpr std::string_view hex = "0123456789abcdef";
    if (control == '\n')
        out += "\\n";
    else if (control == '\t')
        out += "\\t";
    else if (control == '\r')
        out += "\\r";
    else
        (out += "\\u00") += {hex[control >> 4], hex[control & 15]};
}

}  // namespace

void JsonText::begin_value()
{
    if (follows_value_) out_ += ',';
    follows_value_ = true;
}

JsonText& JsonText::open(char bracket)
{
    begin_value();
    out_ += bracket;
    follows_value_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket)
{
    out_ += bracket;
    follows_value_ = true;
    return *this;
}

JsonText& JsonText::name(std::string_view name)
{
    text(name);
    out_ += ':';
    follows_value_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view value)
{
    begin_value();
    out_ += '"';
    for (std::size_t i = 0; i < value.size();) {
        const auto byte = static_cast<unsigned char>(value[i]);
        if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
            out_ += value[i++];
            continue;
        }
        if (byte < 0x20 || byte == '"' || byte == '\\') {
            if (byte < 0x20)
                escape_control(out_, byte);
            else
                (out_ += '\\') += value[i];
            ++i;
            continue;
        }
        const auto length = sequence_length(value, i);
        out_ += length == 0 ? std::string_view("\xEF\xBF\xBD") : value.substr(i, length);
        i += length == 0 ? 1 : length;
    }
    out_ += '"';
    return *this;
}

JsonText& JsonText::number(std::int64_t value)
{
    begin_value();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    return *this;
}

JsonText& JsonText::raw(std::string_view json)
{
    begin_value();
    out_ += json;
    return *this;
}

}  // namespace usher::agent
