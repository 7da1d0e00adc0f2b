// A meeting's id has no dot in it, so the first one ends it.

#include "agent/booking/meeting_uid.hpp"

namespace usher::agent {
namespace {

constexpr std::string_view domain = "@usher";

// A rep's id may be any text; a UID is also the name of a file on a calendar server.
std::string plain(const std::string& text)
{
    std::string kept;
    for (const char letter : text) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') ||
                              (letter >= 'A' && letter <= 'Z') ||
                              (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
        kept += is_plain ? letter : '-';
    }
    return kept;
}

}  // namespace

std::string meeting_key(const std::string& meeting, const std::string& rep)
{
    return plain(meeting) + "." + plain(rep);
}

std::string meeting_uid(const std::string& meeting, const std::string& rep)
{
    return meeting_key(meeting, rep) + std::string(domain);
}

std::optional<std::string> meeting_of_uid(std::string_view uid)
{
    const auto dot = uid.find('.');
    if (!uid.ends_with(domain) || dot == std::string_view::npos || dot == 0) return std::nullopt;
    return std::string(uid.substr(0, dot));
}

}  // namespace usher::agent
