// Mail addresses in running text.

#include "dialog/address.hpp"

#include <catch2/catch.hpp>

using namespace usher::dialog;

TEST_CASE("addresses are found where they stand")
{
    const std::string text = "write to jane.doe@northwind.example, or (jo@x.org).";
    const auto found = addresses_in(text);
    REQUIRE(found.size() == 2);
    CHECK(
        text.substr(found[0].begin, found[0].end - found[0].begin) == "jane.doe@northwind.example"
    );
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "jo@x.org");
    CHECK(addresses_in("at 10 @ noon").empty());
    CHECK(addresses_in("@").empty());
    CHECK(addresses_in("").empty());
}

TEST_CASE("a masked text is as long as it was, and says nothing of the person")
{
    const std::string text = "I'm jane@northwind.example and we are 220";
    const auto masked = mask_addresses(text);
    CHECK(masked == "I'm ****@northwind.example and we are 220");
    CHECK(mask_addresses(masked) == masked);
    CHECK(mask_addresses("no address here") == "no address here");
}

TEST_CASE("a domain is compared in lower case")
{
    CHECK(domain_of("Jane@NorthWind.Example") == "northwind.example");
    CHECK(domain_of("jane") == "");
}
