#pragma once
// Which machines an address that somebody typed may lead to: those of the open internet, and of our
// own network only what the operator named. The guard looks at the very address that is about to be
// connected to, after the name was looked up, so a name that points inside leads nowhere.

#include <sys/socket.h>

#include <string>
#include <string_view>
#include <vector>

namespace usher::agent {

// False: loopback, private, link-local, shared (100.64/10), multicast, reserved, or no IP at all.
bool is_public(const sockaddr& address);

// "https://host:port/path?query" taken apart. Absent parts are "".
struct WebAddress {
    std::string scheme, host, port, path;  // scheme and host in lower case; path with its query
    std::string origin() const;            // "https://host:port", the port only if it was written
};
// An address without a host, or with a user in it, gives an empty host. "webcal" becomes "https".
WebAddress read_web_address(std::string_view text);

// The address that `reference` means where it stands in `base` (RFC 3986 5.2).
std::string joined_address(const std::string& base, const std::string& reference);

// Whether what opens one host may be shown to the other: the same host, or two of one owner's
// ("caldav.icloud.com", "p34-caldav.icloud.com").
bool same_owner(std::string_view host, std::string_view other);

// For people's eyes: without what follows the host but the last few characters, since whoever knows
// a feed's address can read it. "https://calendar.example/...basic.ics"
std::string shown_address(const std::string& address);

}  // namespace usher::agent
