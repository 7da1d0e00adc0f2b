// Catch2's main, compiled once. The seed of a run is printed by --rng-seed's own report line.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
