// Looser than any reader of addresses on purpose: hiding too much is the harmless mistake.

#include "agent/mask.hpp"

#include <algorithm>

namespace usher::agent {
namespace {

// What may stand before an @: letters, digits, what addresses allow unquoted, and all of UTF-8
// beyond ASCII.
bool is_of_local_part(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x80 || (byte >= '0' && byte <= '9')) return true;
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return true;
    return byte != 0 &&
           std::string_view(".!#$%&'*+-/=?^_`{|}~").find(letter) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> local_parts_in(std::string_view text)
{
    std::vector<std::string> found;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto begin = at;
        while (begin > 0 && is_of_local_part(text[begin - 1]))
            --begin;
        if (begin < at) found.emplace_back(text.substr(begin, at - begin));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string masked(std::string text, const std::vector<std::string>& local_parts, char letter)
{
    for (const auto& part : local_parts) {
        const auto wanted = part + "@";
        for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
            std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), part.size(), letter);
    }
    return text;
}

}  // namespace usher::agent
