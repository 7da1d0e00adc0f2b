// The bot, `usher decide` and the tests in a file can't disagree.

#include <catch2/catch.hpp>

#include "tests/support/places.hpp"
#include "tests/support/verdict_traces.hpp"

using namespace usher;

TEST_CASE("a sheet talked through, decided and tested leaves the same trace", "[dialog][property]")
{
    const auto profiles = tests::load_profiles(tests::source_folder() + "/config/profiles");
    const auto seed = static_cast<unsigned>(Catch::rngSeed());
    CAPTURE(seed);
    const auto count = tests::compare_traces(profiles, 150, seed);
    INFO(count.first_difference);
    CHECK(count.sheets == 150);
    CHECK(count.different == 0);
}
