#pragma once
// Which addresses belong to the internet at large. Whoever may name an address for us to call could
// otherwise have us call our own house.

struct sockaddr;

namespace usher::agent {

// False for this machine, private and shared networks, link-local (where clouds keep their
// secrets), multicast, documentation, and whatever tunnels into such a place. IPv4 within IPv6 is
// looked at as IPv4. Other families are not public.
bool is_public_address(const sockaddr& address);

}  // namespace usher::agent
