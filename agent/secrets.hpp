#pragma once
// Chance, as a parameter. Production draws from the operating system's generator; a test's twin
// draws from its seed.

#include <cstdint>
#include <string>
#include <string_view>

namespace usher::agent {

class Secrets {
  public:
    virtual ~Secrets() = default;
    // `count` random bytes, as base64url without padding. Throws if the system has none to give.
    virtual std::string token(std::size_t count) = 0;
};

class SystemSecrets : public Secrets {
  public:
    std::string token(std::size_t count) override;
};

std::string sha256_hex(std::string_view text);  // what is stored instead of a token or key

}  // namespace usher::agent
