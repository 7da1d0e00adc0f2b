// Amounts as people write them, both ways.

#include "rules/amount.hpp"

#include <catch2/catch.hpp>
#include <random>

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
        {"10M", 10'000'000'000},
        {"10m", 10'000'000'000},
        {"750k", 750'000'000},
        {"750 k", 750'000'000},
        {"1.5M", 1'500'000'000},
        {"2B", 2'000'000'000'000},
        {"2bn", 2'000'000'000'000},
        {"10,000,000", 10'000'000'000},
        {"1,000", 1'000'000},
        {"99.99", 99'990},
        {"2.5", 2'500},
        {"1.2340", 1'234},
        {"1.2345k", 1'234'500},
        {"-3", -3'000},
    };
    for (const Line& line : lines) {
        INFO(line.text);
        CHECK(read_amount(line.text) == line.thousandths);
    }
}

TEST_CASE("what is not an amount is not read")
{
    for (const char* text : {"",          "-",      "M",      "k",    "ten",
                             "10 people", "1,00",   "1,0000", ",100", "1000,000",
                             "1.",        ".5",     "1.2345", "1..2", "1.2.3",
                             "10MM",      "10 000", "$10",    "1e3",  "99999999999999999999",
                             " 5"}) {
        INFO(text);
        CHECK_FALSE(read_amount(text));
    }
}

TEST_CASE("an amount in words reads back as itself")
{
    CHECK(in_words(220 * one_unit, AmountStyle::digits) == "220");
    CHECK(in_words(10'000'000 * one_unit, AmountStyle::digits) == "10000000");
    CHECK(in_words(10'000'000 * one_unit, AmountStyle::shorter) == "10M");
    CHECK(in_words(1'250'000 * one_unit, AmountStyle::shorter) == "1.25M");
    CHECK(in_words(2'000 * one_unit, AmountStyle::shorter) == "2000");
    CHECK(in_words(Amount{2'500}, AmountStyle::digits) == "2.5");
    CHECK(in_words(Amount{-99'990}, AmountStyle::digits) == "-99.99");

    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const Amount limit = Amount{1} << (random() % 53);
        const Amount amount = static_cast<Amount>(random()) % limit;
        INFO(amount);
        CHECK(read_amount(in_words(amount, AmountStyle::digits)) == amount);
        CHECK(read_amount(in_words(amount, AmountStyle::shorter)) == amount);
    }
}

TEST_CASE("a range of amounts is said in words")
{
    const Amount ten = 10'000'000 * one_unit, more = 75'000'000 * one_unit;
    AmountRange range;
    range.from = ten;
    CHECK(in_words(range, AmountStyle::shorter) == "from 10M");
    range.to = more;
    CHECK(in_words(range, AmountStyle::shorter) == "10M-75M");
    range.to = ten;
    CHECK(in_words(range, AmountStyle::shorter) == "10M");
    range.to.reset();
    range.under = more;
    CHECK(in_words(range, AmountStyle::shorter) == "from 10M under 75M");
    range.from.reset();
    CHECK(in_words(range, AmountStyle::shorter) == "under 75M");
}
