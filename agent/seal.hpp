#pragma once
// Text that only its visitor can bring back: encrypted under a key made from the conversation's
// token, which the store knows no more of than a hash. So an address volunteered before consent
// survives a restart without being on record.

#include <optional>
#include <string>
#include <string_view>

#include "agent/secrets.hpp"

namespace usher::agent {

struct SealKey {
    std::string bytes;  // 32; "" = the token is not known here
    bool is_known() const { return !bytes.empty(); }
};

SealKey seal_key(std::string_view token);
std::string seal(const SealKey& key, std::string_view text, Secrets& secrets);
// Absent: another key's, or changed.
std::optional<std::string> unseal(const SealKey& key, std::string_view sealed);

}  // namespace usher::agent
