// RFC 5322 and RFC 2047, the narrow way through both.

#include "agent/mail/header_text.hpp"

#include <algorithm>

#include "agent/base64.hpp"

namespace usher::agent {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// The length of the valid UTF-8 sequence at the front; 0: there is none.
std::size_t sequence_at(std::string_view text)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = at(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((at(i) & 0xC0U) != 0x80U) return 0;
    if (first == 0xE0 && at(1) < 0xA0) return 0;  // overlong
    if (first == 0xED && at(1) > 0x9F) return 0;  // a surrogate
    if (first == 0xF0 && at(1) < 0x90) return 0;
    if (first == 0xF4 && at(1) > 0x8F) return 0;
    return length;
}

// Breaks lines or turns the direction of what follows.
bool is_disturbing(std::string_view sequence)
{
    if (sequence.size() == 1) {
        const auto letter = static_cast<unsigned char>(sequence[0]);
        return letter < 0x20 || letter == 0x7F;
    }
    if (sequence.size() == 2) {
        const auto second = static_cast<unsigned char>(sequence[1]);
        return sequence[0] == '\xC2' && second < 0xA0;  // U+0080 to U+009F
    }
    if (sequence == "\xE2\x80\xA8" || sequence == "\xE2\x80\xA9") return true;  // U+2028, 2029
    if (sequence == "\xE2\x80\x8E" || sequence == "\xE2\x80\x8F") return true;  // marks
    if (sequence >= "\xE2\x80\xAA" && sequence <= "\xE2\x80\xAE") return true;  // embeddings
    return sequence >= "\xE2\x81\xA6" && sequence <= "\xE2\x81\xA9";            // isolates
}

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x80;
    });
}

bool is_label_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-';
}

bool is_domain(std::string_view domain)
{
    std::size_t labels = 0;
    while (true) {
        const auto dot = domain.find('.');
        const auto label = domain.substr(0, dot);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
            return false;
        if (!std::all_of(label.begin(), label.end(), is_label_letter)) return false;
        ++labels;
        if (dot == std::string_view::npos) return labels >= 2;
        domain.remove_prefix(dot + 1);
    }
}

}  // namespace

bool is_mail_address(std::string_view text)
{
    constexpr std::size_t address_max = 254, local_max = 64;
    const auto at = text.find('@');
    if (at == std::string_view::npos || text.size() > address_max) return false;
    const auto local = text.substr(0, at);
    if (local.empty() || local.size() > local_max) return false;
    if (local.front() == '.' || local.back() == '.' || local.find("..") != local.npos) return false;
    constexpr std::string_view others = ".!#$%&'*+/=?^_`{|}~";
    const bool letters = std::all_of(local.begin(), local.end(), [&](char letter) {
        return is_label_letter(letter) || others.find(letter) != others.npos;
    });
    return letters && is_domain(text.substr(at + 1));
}

std::string plain_line(std::string_view text, std::size_t letters_max)
{
    std::string line;
    std::size_t letters = 0;
    bool blank = false;
    while (!text.empty() && letters < letters_max) {
        const auto length = sequence_at(text);
        const auto sequence = length == 0 ? replacement : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
        if (sequence == " " || is_disturbing(sequence)) {
            blank = !line.empty();
            continue;
        }
        if (blank) {
            line += ' ';
            ++letters;
        }
        blank = false;
        line += sequence;
        ++letters;
    }
    return line;
}

std::string header_text(std::string_view text)
{
    const auto line = plain_line(text);
    constexpr std::size_t plain_max = 900;  // with its name below 998 octets
    if (is_ascii(line) && line.find("=?") == line.npos && line.size() <= plain_max) return line;
    // 39 octets are 52 letters of base64; with "=?utf-8?B?" and "?=" that is 64, so that the line
    // stays within its 76 (RFC 2047 section 2) behind "Reply-To: ", the longest of our names.
    constexpr std::size_t word_octets_max = 39;
    std::string words, word;
    const auto close = [&] {
        if (word.empty()) return;
        if (!words.empty()) words += "\r\n ";
        words += "=?utf-8?B?" + to_base64(word) + "?=";
        word.clear();
    };
    for (std::string_view rest = line; !rest.empty();) {
        const auto length = sequence_at(rest);
        if (word.size() + length > word_octets_max) close();
        word += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    close();
    return words;
}

std::string mailbox(std::string_view name, std::string_view address)
{
    constexpr std::size_t name_letters_max = 80;
    const auto plain = plain_line(name, name_letters_max);
    const auto in_brackets = "<" + std::string(address) + ">";
    if (plain.empty()) return in_brackets;
    // The address has a line of its own: behind a word it would make the line too long.
    if (!is_ascii(plain) || plain.find("=?") != plain.npos)
        return header_text(plain) + "\r\n " + in_brackets;
    std::string quoted = "\"";
    for (const char letter : plain) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + "\" " + in_brackets;
}

}  // namespace usher::agent
