// Options that many commands have.

#include "agent/commands/arguments.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "agent/commands/publish.hpp"

using namespace usher::agent;

namespace {

// What the command makes of a name and of --as; throws what the command line would complain of.
struct Typed {
    std::string name, by;

    explicit Typed(const std::string& line)
    {
        CLI::App app;
        takes_name(&app, "NAME", name, "who it is")->required();
        takes_who(&app, by);
        app.parse(line);
    }
};

}  // namespace

TEST_CASE("blanks around a name are no part of it")
{
    const Typed typed(R"(" dana " --as "  kim  reyes ")");
    CHECK(typed.name == "dana");
    CHECK(typed.by == "kim  reyes");
    CHECK(Typed("dana").by == whoever_types());
    CHECK_THROWS_AS(Typed(R"("  ")"), CLI::ParseError);
    CHECK_THROWS_AS(Typed(R"(dana --as " ")"), CLI::ParseError);
}
