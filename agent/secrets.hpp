#pragma once
// Chance, as a parameter. Production draws from the operating system's generator; a test's twin
// draws from its seed. And the few things that are made of secrets: hashes and signatures.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace usher::agent {

class Secrets {
  public:
    virtual ~Secrets() = default;
    // `count` random bytes. Throws if the system has none to give.
    virtual std::string bytes(std::size_t count) = 0;
    // The same as base64url without padding, for tokens and keys.
    std::string token(std::size_t count);
};

class SystemSecrets : public Secrets {
  public:
    std::string bytes(std::size_t count) override;
};

std::string base64url(std::string_view bytes);  // without padding
// Absent: not base64url, or not its only spelling (unused bits set).
std::optional<std::string> from_base64url(std::string_view text);

std::string sha256_hex(std::string_view text);  // what is stored instead of a token or key
std::string hmac_sha256(std::string_view key, std::string_view text);  // 32 bytes

// Takes equally long for any two texts of one length, so that a guess learns nothing from time.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace usher::agent
