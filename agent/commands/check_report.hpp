#pragma once
// What `usher check` and `usher test` found, as text for people, JSON for programs, JUnit for CI.

#include <chrono>
#include <iosfwd>
#include <string>
#include <vector>

#include "agent/commands/check.hpp"
#include "agent/profile_check.hpp"

namespace usher::agent {

// One file as checked.
struct Checked {
    std::string file, text;
    CheckedProfile result;
};

struct Totals {
    int errors = 0, warnings = 0, accepted = 0, passed = 0, failed = 0;
};

Totals count(const std::vector<Checked>& files);

void print_report(
    const std::vector<Checked>& files,
    const CheckOptions& options,
    std::chrono::milliseconds took,
    std::ostream& out
);

}  // namespace usher::agent
