// The same as base64url but for two letters and the padding.

#include "agent/base64.hpp"

#include <algorithm>

#include "agent/secrets.hpp"

namespace usher::agent {

std::string to_base64(std::string_view bytes)
{
    auto text = base64url(bytes);
    std::replace(text.begin(), text.end(), '-', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    while (text.size() % 4 != 0)
        text += '=';
    return text;
}

std::optional<std::string> from_base64(std::string_view text)
{
    while (text.ends_with('='))
        text.remove_suffix(1);
    if (text.find_first_of("-_") != std::string_view::npos) return std::nullopt;
    std::string url(text);
    std::replace(url.begin(), url.end(), '+', '-');
    std::replace(url.begin(), url.end(), '/', '_');
    return from_base64url(url);
}

}  // namespace usher::agent
