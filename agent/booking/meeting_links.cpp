// id.sequence.mac; the mac is HMAC-SHA256 over what it is for, the id and the sequence.

#include "agent/booking/meeting_links.hpp"

#include <charconv>
#include <string_view>
#include <vector>

namespace usher::agent {
namespace {

constexpr std::size_t key_bytes = 32;

std::string mac_of(const std::string& key, const MeetingLink& link)
{
    const auto text = "1|meeting|" + link.meeting + "|" + std::to_string(link.sequence);
    return base64url(hmac_sha256(key, text));
}

std::string mac_of(const std::string& key, const RepLink& link)
{
    const auto text =
        "1|rep|" + link.meeting + "|" + std::to_string(link.sequence) + "|" + link.rep;
    return base64url(hmac_sha256(key, text));
}

std::optional<int> number_in(std::string_view text)
{
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

// The parts between the dots; exactly so many, else none.
std::vector<std::string> parts_of(std::string_view token, std::size_t count)
{
    std::vector<std::string> parts;
    for (auto dot = token.find('.'); dot != token.npos; dot = token.find('.')) {
        parts.emplace_back(token.substr(0, dot));
        token.remove_prefix(dot + 1);
    }
    parts.emplace_back(token);
    if (parts.size() != count) parts.clear();
    return parts;
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
    const auto parts = parts_of(token, 3);
    if (parts.empty()) return std::nullopt;
    const auto sequence = number_in(parts[1]);
    if (!sequence) return std::nullopt;
    MeetingLink link{parts[0], *sequence};
    if (!equal_in_constant_time(parts[2], mac_of(key, link))) return std::nullopt;
    return link;
}

std::string write_rep_link(const std::string& key, const RepLink& link)
{
    // A rep's id may be any text; in the link it has no dots.
    return link.meeting + "." + std::to_string(link.sequence) + "." + base64url(link.rep) + "." +
           mac_of(key, link);
}

std::optional<RepLink> read_rep_link(const std::string& key, const std::string& token)
{
    const auto parts = parts_of(token, 4);
    if (parts.empty()) return std::nullopt;
    const auto sequence = number_in(parts[1]);
    const auto rep = from_base64url(parts[2]);
    if (!sequence || !rep) return std::nullopt;
    RepLink link{parts[0], *sequence, *rep};
    if (!equal_in_constant_time(parts[3], mac_of(key, link))) return std::nullopt;
    return link;
}

}  // namespace usher::agent
