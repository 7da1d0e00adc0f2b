// Intervals against figures that were published with the methods.

#include <catch2/catch.hpp>

#include "rules/intervals.hpp"

using namespace usher::rules;

TEST_CASE("Wilson's interval as Newcombe printed it")
{
    // Newcombe 1998, table I: 81 of 263; 15 of 148; 0 of 20; 1 of 29.
    const auto is = [](Share share, double low, double high) {
        CHECK(share.low == Approx(low).margin(0.00006));
        CHECK(share.high == Approx(high).margin(0.00006));
    };
    is(wilson(81, 263), 0.2553, 0.3662);
    is(wilson(15, 148), 0.0624, 0.1605);
    is(wilson(0, 20), 0.0000, 0.1611);
    is(wilson(1, 29), 0.0061, 0.1718);
    is(wilson(0, 0), 0, 1);
    is(wilson(20, 20), 0.8389, 1);
}

TEST_CASE("Newcombe's difference of two shares, method 10")
{
    // Newcombe 1998, part II, table II: 56/70 - 48/80; 9/10 - 3/10; 10/10 - 0/20.
    const auto is = [](Share share, double low, double high) {
        CHECK(share.low == Approx(low).margin(0.00006));
        CHECK(share.high == Approx(high).margin(0.00006));
    };
    is(difference(56, 70, 48, 80), 0.0524, 0.3339);
    is(difference(9, 10, 3, 10), 0.1705, 0.8090);
    is(difference(10, 10, 0, 20), 0.6791, 1.0);
    is(difference(0, 0, 1, 2), -1, 1);
}
