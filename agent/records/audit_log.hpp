#pragma once
// Who did what, read back. Written by `audit` (erase.hpp); never changed.

#include <optional>
#include <string>

#include "agent/records/store.hpp"

namespace usher::agent {

constexpr int audit_lines_max = 500;  // a page of it

struct AuditWanted {
    std::string on_what;                // a profile's or a conversation's id; "" = all
    std::optional<std::int64_t> after;  // lines older than this one
    int limit = 100;                    // 1..audit_lines_max
};

// {"audit": [{"n", "at", "who", "what", "on", "note"}], "after"}, newest first. `after` is null at
// the end. `on_what` also finds the versions of a profile ("hr@3").
std::string audit_to_json(Store& store, const AuditWanted& wanted);

}  // namespace usher::agent
