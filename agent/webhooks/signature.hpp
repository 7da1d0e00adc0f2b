#pragma once
// Signatures of Standard Webhooks (standardwebhooks.com, v1): whoever has the secret can tell that
// a delivery is ours, whole, and not an old one sent again.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/clock.hpp"

namespace usher::agent {

// The bytes of "whsec_" + base64; absent: it is not one, or not of 24 to 64 bytes.
std::optional<std::string> webhook_key(std::string_view secret);

// "v1,base64 v1,base64": one for each key, so that a receiver can change its secret without a gap.
std::string webhook_signature(
    const std::vector<std::string>& keys, std::string_view id, Instant at, std::string_view body
);

}  // namespace usher::agent
