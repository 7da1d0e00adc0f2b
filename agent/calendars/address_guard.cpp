// Addresses by their leading bits (RFC 6890), texts by RFC 3986.

#include "agent/calendars/address_guard.hpp"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace usher::agent {
namespace {

constexpr std::size_t shown_end_bytes = 9;  // enough to tell two feeds apart, not to read one

struct Range {
    std::uint32_t first;
    int bits;
};
constexpr std::uint32_t dotted(unsigned a, unsigned b, unsigned c, unsigned d)
{
    return (a << 24U) | (b << 16U) | (c << 8U) | d;
}
// RFC 6890 and its successors: everything that is nobody's machine on the open internet.
constexpr std::array<Range, 15> not_public = {{
    {dotted(0, 0, 0, 0), 8},
    {dotted(10, 0, 0, 0), 8},
    {dotted(100, 64, 0, 0), 10},
    {dotted(127, 0, 0, 0), 8},
    {dotted(169, 254, 0, 0), 16},
    {dotted(172, 16, 0, 0), 12},
    {dotted(192, 0, 0, 0), 24},
    {dotted(192, 0, 2, 0), 24},
    {dotted(192, 88, 99, 0), 24},
    {dotted(192, 168, 0, 0), 16},
    {dotted(198, 18, 0, 0), 15},
    {dotted(198, 51, 100, 0), 24},
    {dotted(203, 0, 113, 0), 24},
    {dotted(224, 0, 0, 0), 4},
    {dotted(240, 0, 0, 0), 4},
}};

bool is_public_v4(std::uint32_t address)
{
    return std::ranges::none_of(not_public, [&](const Range& range) {
        const auto mask = ~std::uint32_t{0} << (32 - range.bits);
        return (address & mask) == range.first;
    });
}

bool is_public_v6(const std::array<unsigned char, 16>& bytes)
{
    const auto v4_at = [&](std::size_t at) {
        return dotted(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
    };
    const auto begins = [&](std::initializer_list<unsigned char> with) {
        return std::equal(with.begin(), with.end(), bytes.begin());
    };
    // An IPv4 address in other clothes: mapped, translated (NAT64), 6to4.
    if (begins({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) return is_public_v4(v4_at(12));
    if (begins({0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) return is_public_v4(v4_at(12));
    if (begins({0x20, 0x02})) return is_public_v4(v4_at(2));
    if (begins({0x20, 0x01, 0x0D, 0xB8}) || begins({0x20, 0x01, 0x00})) return false;
    return (bytes[0] & 0xE0U) == 0x20U;  // 2000::/3 is all that has been given out.
}

std::string lower(std::string_view text)
{
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

// "/a/b/../c/./d" without its dots.
std::string without_dots(const std::string& path)
{
    std::vector<std::string> kept;
    std::size_t at = 0;
    while (at <= path.size()) {
        const auto slash = std::min(path.find('/', at), path.size());
        const auto piece = path.substr(at, slash - at);
        const bool last = slash == path.size();
        if (piece == "..") {
            if (kept.size() > 1) kept.pop_back();
            if (last) kept.emplace_back();
        } else if (piece != "." || last) {
            kept.push_back(piece == "." ? "" : piece);
        }
        at = slash + 1;
    }
    std::string joined;
    for (std::size_t i = 0; i < kept.size(); ++i)
        joined += (i == 0 ? "" : "/") + kept[i];
    return joined;
}

// The part of a host that one owner registers: two labels, or three under "co.uk" and its like.
std::string owned_part(const std::string& host)
{
    const auto last = host.rfind('.');
    if (last == std::string::npos || last == 0) return host;
    const auto second = host.rfind('.', last - 1);
    if (second == std::string::npos || second == 0) return host;
    const bool country = host.size() - last - 1 == 2;
    const bool short_label = last - second - 1 <= 3;
    if (!country || !short_label) return host.substr(second + 1);
    const auto third = host.rfind('.', second - 1);
    return third == std::string::npos ? host : host.substr(third + 1);
}

bool is_ip(std::string_view host)
{
    const bool digits = host.find_first_not_of("0123456789.") == std::string_view::npos;
    return digits || host.find(':') != std::string_view::npos;
}

}  // namespace

bool is_public(const sockaddr& address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        return is_public_v4(ntohl(v4.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        std::array<unsigned char, 16> bytes{};
        std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
        return is_public_v6(bytes);
    }
    return false;
}

std::string WebAddress::origin() const
{
    const bool bracketed = host.find(':') != std::string::npos;
    return scheme + "://" + (bracketed ? "[" + host + "]" : host) +
           (port.empty() ? "" : ":" + port);
}

WebAddress read_web_address(std::string_view text)
{
    WebAddress read;
    const auto colon = text.find("://");
    if (colon == std::string_view::npos) return read;
    read.scheme = lower(text.substr(0, colon));
    if (read.scheme == "webcal" || read.scheme == "webcals") read.scheme = "https";
    auto rest = text.substr(colon + 3);
    const auto end = std::min(rest.find_first_of("/?#"), rest.size());
    auto authority = rest.substr(0, end);
    read.path = std::string(rest.substr(end, std::min(rest.find('#'), rest.size()) - end));
    if (read.path.empty() || read.path.front() != '/') read.path = "/" + read.path;
    if (authority.find('@') != std::string_view::npos) return read;
    if (authority.starts_with('[')) {
        const auto close = authority.find(']');
        if (close == std::string_view::npos) return read;
        read.host = lower(authority.substr(1, close - 1));
        authority.remove_prefix(close + 1);
        if (authority.starts_with(':')) read.port = std::string(authority.substr(1));
        return read;
    }
    const auto port = authority.rfind(':');
    read.host = lower(authority.substr(0, port));
    if (port != std::string_view::npos) read.port = std::string(authority.substr(port + 1));
    return read;
}

std::string joined_address(const std::string& base, const std::string& reference)
{
    if (reference.find("://") != std::string::npos) return reference;
    const auto from = read_web_address(base);
    if (reference.starts_with("//")) return from.scheme + ":" + reference;
    const auto query = std::min(reference.find_first_of("?#"), reference.size());
    const auto path = reference.substr(0, query);
    const auto rest = reference.substr(query);
    const auto base_path = from.path.substr(0, std::min(from.path.find('?'), from.path.size()));
    if (path.empty()) return from.origin() + base_path + rest;
    if (path.front() == '/') return from.origin() + without_dots(path) + rest;
    return from.origin() + without_dots(base_path.substr(0, base_path.rfind('/') + 1) + path) +
           rest;
}

bool same_owner(std::string_view host, std::string_view other)
{
    if (host == other) return !host.empty();
    if (is_ip(host) || is_ip(other)) return false;
    const auto own = owned_part(std::string(host));
    return own.find('.') != std::string::npos && own == owned_part(std::string(other));
}

std::string shown_address(const std::string& address)
{
    const auto read = read_web_address(address);
    if (read.host.empty()) return "(no address)";
    const auto& path = read.path;
    const auto tail = path.size() > 3 * shown_end_bytes ? shown_end_bytes : std::size_t{0};
    return read.origin() + "/..." + path.substr(path.size() - tail);
}

}  // namespace usher::agent
