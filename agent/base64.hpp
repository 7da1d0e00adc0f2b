#pragma once
// Base64 as mail and webhooks write it (RFC 4648 section 4): with padding.

#include <optional>
#include <string>
#include <string_view>

namespace usher::agent {

std::string to_base64(std::string_view bytes);
// Absent: not base64. Padding may be left out.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace usher::agent
