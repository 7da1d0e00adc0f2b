#pragma once
// Who is asking: the peer's address, or what a trusted proxy says it is.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/ip/address.hpp>

namespace usher::web {

using Address = boost::asio::ip::address;

// What limits are counted by: an IPv4 address, or the /64 that one IPv6 customer gets.
using AddressKey = std::array<std::uint8_t, 16>;
AddressKey key_of(const Address& address);

// IPv4 in IPv6 clothes is IPv4.
Address plain(const Address& address);

// The proxies in front of this server, as addresses or networks ("10.0.0.0/8", "::1").
class TrustedProxies {
  public:
    // Throws std::invalid_argument with a sentence if one of them is neither.
    explicit TrustedProxies(const std::vector<std::string>& names);

    bool holds(const Address& address) const;
    // `forwarded_for` is the field X-Forwarded-For, all its lines joined by commas. It is believed
    // from a trusted peer only, from the right and only as far as trusted proxies wrote it.
    Address client(const Address& peer, std::string_view forwarded_for) const;

  private:
    struct Network {
        Address address;
        unsigned bits = 0;
    };
    std::vector<Network> networks_;
};

}  // namespace usher::web
