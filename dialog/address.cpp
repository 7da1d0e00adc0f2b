// Finding and masking mail addresses.

#include "dialog/address.hpp"

namespace usher::dialog {
namespace {

bool is_letter_or_digit(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
           (sign >= '0' && sign <= '9') || (static_cast<unsigned char>(sign) & 0x80);
}

bool is_local(char sign)
{
    constexpr std::string_view others = "._%+-'!#$&*/=?^`{|}~";
    return is_letter_or_digit(sign) || others.find(sign) != std::string_view::npos;
}

bool is_domain(char sign) { return is_letter_or_digit(sign) || sign == '.' || sign == '-'; }

}  // namespace

std::vector<Span> addresses_in(std::string_view text)
{
    std::vector<Span> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '@') continue;
        auto begin = at, end = at + 1;
        while (begin > 0 && is_local(text[begin - 1]))
            --begin;
        while (end < text.size() && is_domain(text[end]))
            ++end;
        while (end > at + 1 && !is_letter_or_digit(text[end - 1]))
            --end;
        if (begin < at && end > at + 1) found.push_back({begin, end});
    }
    return found;
}

std::string mask_addresses(std::string_view text)
{
    std::string masked(text);
    for (const auto& span : addresses_in(text))
        for (auto at = span.begin; masked[at] != '@'; ++at)
            masked[at] = '*';
    return masked;
}

std::string domain_of(std::string_view address)
{
    const auto at = address.rfind('@');
    if (at == std::string_view::npos) return {};
    std::string domain(address.substr(at + 1));
    for (auto& letter : domain)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return domain;
}

}  // namespace usher::dialog
