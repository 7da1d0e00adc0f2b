// HMAC-SHA256 over "id.timestamp.body".

#include "agent/webhooks/signature.hpp"

#include "agent/base64.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

std::optional<std::string> webhook_key(std::string_view secret)
{
    constexpr std::string_view prefix = "whsec_";
    constexpr std::size_t bytes_least = 24, bytes_most = 64;
    if (!secret.starts_with(prefix)) return std::nullopt;
    auto key = from_base64(secret.substr(prefix.size()));
    if (!key || key->size() < bytes_least || key->size() > bytes_most) return std::nullopt;
    return key;
}

std::string webhook_signature(
    const std::vector<std::string>& keys, std::string_view id, Instant at, std::string_view body
)
{
    const auto signed_text = std::string(id) + "." + std::to_string(at.time_since_epoch().count()) +
                             "." + std::string(body);
    std::string signatures;
    for (const auto& key : keys) {
        if (!signatures.empty()) signatures += ' ';
        signatures += "v1," + to_base64(hmac_sha256(key, signed_text));
    }
    return signatures;
}

}  // namespace usher::agent
