#pragma once
// The same random sheet judged three ways: talked through with the bot, given to `usher decide`,
// and written as a test into the profile. All must leave the same trace, byte for byte.

#include <string>

#include "tests/support/pretend_world.hpp"

namespace usher::tests {

struct TraceCount {
    int sheets = 0, different = 0;
    std::string first_difference;  // the traces one below the other
};

// `sheets` random sheets, spread over the profiles, from this seed.
TraceCount compare_traces(const Profiles& profiles, int sheets, unsigned seed);

}  // namespace usher::tests
