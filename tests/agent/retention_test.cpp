// Forgetting by the clock.

#include <catch2/catch.hpp>

#include "agent/retention.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;

TEST_CASE("a talk is forgotten when its profile's days are over, and not a second before")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto id = visitor.welcome.conversation;
    visitor.leave();
    house.restart();

    agent::Store store(house.store(), agent::Store::Access::read_and_write);
    agent::Profiles profiles;
    const auto pinned = profiles.version(store, "hr_mid_market", 1);
    REQUIRE(pinned.profile->consent);
    const auto days = std::chrono::days{pinned.profile->consent->forget_after_days};
    CHECK(agent::forget_old_talks(store, profiles, some_tuesday + days).empty());
    const auto later = some_tuesday + days + std::chrono::seconds{1};
    CHECK(agent::forget_old_talks(store, profiles, later) == std::vector<std::string>{id});
    CHECK(agent::forget_old_talks(store, profiles, later).empty());
    CHECK(store.database().execAndGet("SELECT count(*) FROM turn").getInt() == 0);
    CHECK(store.database().execAndGet("SELECT count(*) FROM conversation").getInt() == 1);
}
