#pragma once
// The same random sheet judged three ways: talked through with the bot, given to `usher decide`,
// and written as a test into the profile. All must leave the same trace, byte for byte.

#include <random>
#include <string>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"
#include "tests/support/pretend_world.hpp"

namespace usher::tests {

struct TraceCount {
    int sheets = 0, different = 0;
    std::string first_difference;  // the traces one below the other
};

// `sheets` random sheets, spread over the profiles, from this seed.
TraceCount compare_traces(const Profiles& profiles, int sheets, unsigned seed);

// One value a criterion may have, as a visitor gives it: typed for amounts, pressed for the rest.
rules::Value some_value(std::mt19937& random, const rules::Criterion& criterion);

}  // namespace usher::tests
