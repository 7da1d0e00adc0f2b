#pragma once
// Secrets are not in the settings; only where they are: "env:NAME" or "file:PATH".

#include <string>

namespace usher::agent {

// True if it says where; that does not mean that it is there.
bool says_where(const std::string& setting);

// The secret, without line breaks at its end. `folder`: what a relative path is relative to. Throws
// with a sentence that names the place, never the secret, if it is not there or empty.
std::string read_secret(const std::string& setting, const std::string& folder);

}  // namespace usher::agent
