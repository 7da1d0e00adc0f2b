// Amounts as people write them, both ways.
#include <catch2/catch.hpp>

#include <random>

#include "rules/amount.hpp"

using namespace usher::rules;

TEST_CASE("amounts are read as they are written in a file")
{
    struct Line {
        const char* text;
        Amount thousandths;
    };
    const Line lines[] = {
        {"220", 220'000},
        {"0", 0},
        {"007", 7'000},
        {"10M", 10'000'000'000},
        {"10m", 10'000'000'000},
        {"20 mil", 20'000'000'000},
        {"750k", 750'000'000},
        {"750 K", 750'000'000},
        {"1.5B", 1'500'000'000'000},
        {"2bn", 2'000'000'000'000},
        {"1.5 billion", 1'500'000'000'000},
        {"10,000,000", 10'000'000'000},
        {"1,000", 1'000'000},
        {"99.99", 99'990},
        {"2.5", 2'500},
        {"1.2340", 1'234},
        {"1.2345k", 1'234'500},
        {"-3", -3'000},
        {"$10M", 10'000'000'000},
        {"40M \xE2\x82\xAC", 40'000'000'000},
        {" 5 ", 5'000},
        {"9000T", amount_max},
    };
    for (const Line& line : lines) {
        INFO(line.text);
        CHECK(parse_amount(line.text) == line.thousandths);
    }
}

TEST_CASE("what is not an amount is not read")
{
    for (const char* text :
         {"",
          "-",
          "M",
          "k",
          "ten",
          "10 people",
          "1,00",
          "1,0000",
          ",100",
          "1000,000",
          "1.",
          ".5",
          "1.2345",
          "1..2",
          "1.2.3",
          "10 000",
          "1e3",
          "10M-",
          "99999999999999999999",
          "9001T",
          "10M USD"}) {
        INFO(text);
        CHECK_FALSE(parse_amount(text));
    }
}

TEST_CASE("an amount is printed as briefly as it is exact")
{
    CHECK(print_amount(220 * one_unit) == "220");
    CHECK(print_amount(2'001 * one_unit) == "2001");
    CHECK(print_amount(9'000 * one_unit) == "9000");
    CHECK(print_amount(10'000'000 * one_unit) == "10M");
    CHECK(print_amount(750'000 * one_unit) == "750k");
    CHECK(print_amount(1'500'000'000 * one_unit) == "1.5B");
    CHECK(print_amount(1'250'000 * one_unit) == "1.25M");
    CHECK(print_amount(500) == "0.5");
    CHECK(print_amount(-75'000'000 * one_unit) == "-75M");
    CHECK(print_amount_in_full(501 * one_unit) == "501");
    CHECK(print_amount_in_full(2'000 * one_unit) == "2000");
    CHECK(print_amount_in_full(12'345'678 * one_unit) == "12,345,678");
    CHECK(print_amount_in_full(12'345 * one_unit + 500) == "12,345.5");
}

TEST_CASE("a printed amount reads back as itself")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const Amount limit = Amount{1} << (random() % 63);
        const Amount amount = static_cast<Amount>(random() % static_cast<std::uint64_t>(limit));
        if (amount > amount_max) continue;
        INFO(amount);
        CHECK(parse_amount(print_amount(amount)) == amount);
        CHECK(parse_amount(print_amount_in_full(-amount)) == -amount);
    }
}
