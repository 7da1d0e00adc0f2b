// Addresses as bytes, so that IPv4 and IPv6 networks compare alike.

#include "web/address.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <boost/asio/ip/address_v6.hpp>

namespace usher::web {

namespace {

std::array<std::uint8_t, 16> bytes_of(const Address& address)
{
    namespace ip = boost::asio::ip;
    return address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()).to_bytes()
                           : address.to_v6().to_bytes();
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::optional<Address> read_address(std::string_view text)
{
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(std::string(text), error);
    if (error) return std::nullopt;
    return plain(address);
}

bool same_bits(const Address& one, const Address& other, unsigned bits)
{
    if (one.is_v4() != other.is_v4()) return false;
    const auto a = bytes_of(one), b = bytes_of(other);
    const unsigned all = one.is_v4() ? bits + 96 : bits;
    for (unsigned bit = 0; bit < all; bit += 8) {
        const auto left = all - bit;
        const auto mask = static_cast<std::uint8_t>(left >= 8 ? 0xFF : 0xFF00u >> left);
        if ((a[bit / 8] & mask) != (b[bit / 8] & mask)) return false;
    }
    return true;
}

}  // namespace

Address plain(const Address& address)
{
    namespace ip = boost::asio::ip;
    if (address.is_v4() || !address.to_v6().is_v4_mapped()) return address;
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

AddressKey key_of(const Address& address)
{
    auto bytes = bytes_of(address);
    if (address.is_v6() && !address.to_v6().is_v4_mapped()) {
        std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    }
    return bytes;
}

TrustedProxies::TrustedProxies(const std::vector<std::string>& names)
{
    for (const auto& name : names) {
        const auto slash = name.find('/');
        const auto address = read_address(name.substr(0, slash));
        const unsigned most = address && address->is_v4() ? 32 : 128;
        unsigned bits = most;
        if (slash != std::string::npos) {
            const auto* end = name.data() + name.size();
            const auto read = std::from_chars(name.data() + slash + 1, end, bits);
            if (read.ec != std::errc{} || read.ptr != end) bits = most + 1;
        }
        if (!address || bits > most) {
            throw std::invalid_argument(
                "trusted_proxies: \"" + name +
                "\" is neither an address (\"10.0.0.7\") nor a network (\"10.0.0.0/8\")"
            );
        }
        networks_.push_back({*address, bits});
    }
}

bool TrustedProxies::holds(const Address& address) const
{
    return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
        return same_bits(network.address, address, network.bits);
    });
}

Address TrustedProxies::client(const Address& peer, std::string_view forwarded_for) const
{
    auto client = plain(peer);
    while (holds(client) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.find_last_of(',');
        const auto last = comma == std::string_view::npos ? 0 : comma + 1;
        const auto before = read_address(trimmed(forwarded_for.substr(last)));
        if (!before) break;  // nonsense ends what can be believed
        client = *before;
        forwarded_for = forwarded_for.substr(0, last == 0 ? 0 : comma);
    }
    return client;
}

}  // namespace usher::web
