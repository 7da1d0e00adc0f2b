// A meeting's id has no dot in it, so the first one ends it.

#include "agent/booking/meeting_uid.hpp"

#include <algorithm>

namespace usher::agent {
namespace {

// As long as the ids of ids.hpp.
constexpr std::size_t id_letters_max = 26;

bool is_plain(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
}

// A rep's id may be any text; a UID is also the name of a file on a calendar server.
std::string plain(const std::string& text)
{
    auto kept = text;
    std::replace_if(
        kept.begin(), kept.end(), [](char letter) { return !is_plain(letter); }, '-'
    );
    return kept;
}

}  // namespace

std::string
meeting_uid(const std::string& meeting, const std::string& rep, const std::string& domain)
{
    return plain(meeting) + "." + plain(rep) + "@" + domain;
}

std::optional<std::string> meeting_of_uid(std::string_view uid)
{
    const auto at = uid.rfind('@');
    const auto dot = uid.find('.');
    if (at == uid.npos || dot == 0 || dot >= at || dot > id_letters_max) return std::nullopt;
    const auto id = uid.substr(0, dot);
    // Ids are capitals and digits; most calendars' own names are not, and cost no look-up.
    const bool is_id = std::all_of(id.begin(), id.end(), [](char letter) {
        return is_plain(letter) && !(letter >= 'a' && letter <= 'z');
    });
    return is_id ? std::optional(std::string(id)) : std::nullopt;
}

std::string domain_of_uid(std::string_view uid)
{
    const auto at = uid.rfind('@');
    return at == uid.npos ? "" : std::string(uid.substr(at + 1));
}

std::string uid_domain_of(const std::string& address)
{
    std::string_view host = address;
    if (const auto scheme = host.find("://"); scheme != host.npos) {
        host.remove_prefix(scheme + 3);
        host = host.substr(0, host.find_first_of("/?#"));
    }
    if (const auto at = host.rfind('@'); at != host.npos) host.remove_prefix(at + 1);
    host = host.substr(0, host.find(':'));
    constexpr std::size_t letters_max = 100;  // with the rest it still is the name of a file
    const bool is_name = !host.empty() && host.size() <= letters_max &&
                         std::all_of(host.begin(), host.end(), [](char letter) {
                             return is_plain(letter) || letter == '.';
                         });
    if (!is_name) return first_uid_domain;
    std::string domain(host);
    for (auto& letter : domain)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
    return domain;
}

}  // namespace usher::agent
