#pragma once
// The what-if behind `usher replay`, the HTTP interface and every plan: a page and how far back, as
// people write it, to what the recorded talks would have come to. Reads on a connection of its own.

#include <optional>
#include <string>
#include <string_view>

#include "agent/publishing.hpp"
#include "agent/replay.hpp"

namespace usher::agent {

struct WhatIf {
    std::string since, until;       // "90d", "12w", "36h", or a time or date; "" = no end
    std::string level = "answers";  // or "words"
};

// replay_to_json's answer. Declined as bad with the field that can't be read.
Done what_if(
    const std::string& store_file, const rules::Profile& page, const WhatIf& wanted, Instant now
);
// The same for a page that has to be read first. Declined as findings if it has errors.
Done what_if(
    const std::string& store_file,
    const rules::ProfileFiles& page,
    const WhatIf& wanted,
    Instant now
);

// "90d", "12w", "36h" before `now`, or a time as RFC 3339 or a date. Absent: none of these.
std::optional<Instant> read_since(std::string_view text, Instant now);

}  // namespace usher::agent
