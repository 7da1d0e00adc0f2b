// How rules come into the store: once, or whenever the files change; never with an error.

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;

namespace {

std::string text_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void replace(House& house, const std::string& name, const std::string& what, const std::string& by)
{
    auto text = text_of(house.folder.file(name));
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    house.folder.write(name, text.replace(at, what.size(), by));
}

int live_version(House& house)
{
    Visitor visitor(house);
    REQUIRE(visitor.open());
    return visitor.welcome.version;
}

const std::string page = "config/profiles/hr_mid_market.jsonc";

}  // namespace

TEST_CASE("with rules in the console, files seed an empty store once and never again")
{
    House house;
    CHECK(live_version(house) == 1);
    replace(house, page, "\"title\"", "\"title\" ");
    house.restart();
    CHECK(live_version(house) == 1);
}

TEST_CASE("with rules in files, changed bytes are the next version at the next start")
{
    House house;
    replace(house, "config/site.jsonc", "\"console\"", "\"files\"");
    CHECK(live_version(house) == 1);
    house.restart();
    CHECK(live_version(house) == 1);
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto welcome = visitor.welcome;
    visitor.leave();
    replace(house, page, "\"title\"", "\"title\" ");
    house.restart();
    CHECK(live_version(house) == 2);
    // Who was talking finishes on the version they began with.
    REQUIRE(visitor.resume(welcome.conversation, welcome.token, 0));
    CHECK(visitor.welcome.version == 1);
}

TEST_CASE("nothing with an error goes live, and the finding says where it is")
{
    House house;
    replace(house, page, "\"priority\"", "\"priorty\"");
    CHECK_THROWS_WITH(
        house.agent(), Catch::Contains("U103") && Catch::Contains("hr_mid_market.jsonc")
    );
}

TEST_CASE("a wrong settings file stops the start with its findings")
{
    House house;
    house.folder.write("config/server.jsonc", "{ \"pubic_url\": \"x\" }");
    CHECK_THROWS_WITH(house.agent(), Catch::Contains("public_url"));
}
