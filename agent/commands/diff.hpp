#pragma once
// `usher diff A B`: what differs, in sentences.

#include <iosfwd>
#include <string>

#include "rules/profile.hpp"

namespace usher::agent {

// `format` is "text" or "json" (a list of sentences). 0 whether or not anything differs.
int run_diff(
    const rules::Profile& before,
    const rules::Profile& after,
    const std::string& format,
    std::ostream& out
);

}  // namespace usher::agent
