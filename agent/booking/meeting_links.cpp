// id.sequence.mac; the mac is HMAC-SHA256 over what it is for, the id and the sequence.

#include "agent/booking/meeting_links.hpp"

#include <charconv>

namespace usher::agent {
namespace {

constexpr std::size_t key_bytes = 32;

std::string mac_of(const std::string& key, const MeetingLink& link)
{
    const auto text = "1|meeting|" + link.meeting + "|" + std::to_string(link.sequence);
    return base64url(hmac_sha256(key, text));
}

}  // namespace

std::string link_key(Store& store, Secrets& secrets)
{
    auto found = store.query("SELECT value FROM meta WHERE name = 'link_key'");
    if (found.row()) return found.text(0);
    auto key = secrets.bytes(key_bytes);
    store.query("INSERT INTO meta (name, value) VALUES ('link_key', ?)").with(key).run();
    return key;
}

std::string write_link(const std::string& key, const MeetingLink& link)
{
    return link.meeting + "." + std::to_string(link.sequence) + "." + mac_of(key, link);
}

std::optional<MeetingLink> read_link(const std::string& key, const std::string& token)
{
    const auto first = token.find('.');
    const auto second = first == std::string::npos ? first : token.find('.', first + 1);
    if (second == std::string::npos) return std::nullopt;
    MeetingLink link;
    link.meeting = token.substr(0, first);
    const auto* const end = token.data() + second;
    const auto number = std::from_chars(token.data() + first + 1, end, link.sequence);
    if (number.ec != std::errc() || number.ptr != end) return std::nullopt;
    if (!equal_in_constant_time(token.substr(second + 1), mac_of(key, link))) return std::nullopt;
    return link;
}

}  // namespace usher::agent
