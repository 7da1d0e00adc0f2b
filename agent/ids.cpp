// ULIDs, as https://github.com/ulid/spec writes them.

#include "agent/ids.hpp"

#include <string_view>

namespace usher::agent {
namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}  // namespace

std::string new_id(Instant at, Secrets& secrets)
{
    std::string id(26, '0');
    auto milliseconds = static_cast<std::uint64_t>(at.time_since_epoch().count()) * 1000;
    for (std::size_t i = 10; i-- > 0; milliseconds >>= 5)
        id[i] = crockford[milliseconds & 31];
    // Sixteen letters of five bits each, from one random byte each: simple, and no bias.
    const auto chance = secrets.bytes(16);
    for (std::size_t i = 0; i < 16; ++i)
        id[10 + i] = crockford[static_cast<unsigned char>(chance[i]) & 31];
    return id;
}

}  // namespace usher::agent
