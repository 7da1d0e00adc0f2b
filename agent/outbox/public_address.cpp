// The special-purpose registries of IANA (RFC 6890 and its updates), as of 2026.

#include "agent/outbox/public_address.hpp"

#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace usher::agent {
namespace {

struct Network {
    std::uint32_t address;
    int bits;
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d)
{
    return a << 24U | b << 16U | c << 8U | d;
}

constexpr std::array special_networks = {
    Network{ip(0, 0, 0, 0), 8},        // this network
    Network{ip(10, 0, 0, 0), 8},       // private
    Network{ip(100, 64, 0, 0), 10},    // shared by carriers
    Network{ip(127, 0, 0, 0), 8},      // this machine
    Network{ip(169, 254, 0, 0), 16},   // link-local
    Network{ip(172, 16, 0, 0), 12},    // private
    Network{ip(192, 0, 0, 0), 24},     // protocol assignments
    Network{ip(192, 0, 2, 0), 24},     // documentation
    Network{ip(192, 88, 99, 0), 24},   // 6to4 relays
    Network{ip(192, 168, 0, 0), 16},   // private
    Network{ip(198, 18, 0, 0), 15},    // benchmarks
    Network{ip(198, 51, 100, 0), 24},  // documentation
    Network{ip(203, 0, 113, 0), 24},   // documentation
    Network{ip(224, 0, 0, 0), 4},      // multicast
    Network{ip(240, 0, 0, 0), 4},      // reserved, broadcast
};

bool is_public_v4(std::uint32_t address)
{
    for (const auto& network : special_networks)
        if (((address ^ network.address) >> static_cast<unsigned>(32 - network.bits)) == 0)
            return false;
    return true;
}

bool is_public_v6(const std::array<std::uint8_t, 16>& octets)
{
    const auto word = [&](std::size_t at) {
        return ip(octets[at], octets[at + 1], octets[at + 2], octets[at + 3]);
    };
    const bool is_mapped = word(0) == 0 && word(4) == 0 && word(8) == 0xFFFFU;
    if (is_mapped) return is_public_v4(word(12));
    // Only 2000::/3 is given out; in it some ranges are not what they seem.
    if (octets[0] >> 5U != 1) return false;
    const auto first = word(0);
    const bool is_protocol = first >> 9U == 0x20010000U >> 9U;  // 2001::/23, Teredo among them
    const bool is_documentation = first == 0x20010DB8U || first >> 12U == 0x3FFF0000U >> 12U;
    const bool is_6to4 = first >> 16U == 0x2002U;
    return !is_protocol && !is_documentation && !is_6to4;
}

}  // namespace

bool is_public_address(const sockaddr& address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        return is_public_v4(ntohl(v4.sin_addr.s_addr));
    }
    if (address.sa_family != AF_INET6) return false;
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    std::array<std::uint8_t, 16> octets{};
    std::memcpy(octets.data(), &v6.sin6_addr, octets.size());
    return is_public_v6(octets);
}

}  // namespace usher::agent
