// `--visit`: what a person may write, and what is meant by it.

#include "agent/commands/visit_facts.hpp"

#include <catch2/catch.hpp>

#include <CLI/CLI.hpp>

using namespace usher;

TEST_CASE("names of a visit are written short or whole")
{
    const auto facts = agent::facts_of(
        {"page=/hr", "visit.country=CA", "campaign.source=ads", "crm.segment=smb", "campaign="}
    );
    CHECK(facts.at("visit.page") == "/hr");
    CHECK(facts.at("visit.country") == "CA");
    CHECK(facts.at("visit.campaign.source") == "ads");
    CHECK(facts.at("crm.segment") == "smb");
    CHECK(facts.at("visit.campaign").empty());
}

TEST_CASE("a name that is no fact is refused with those that are")
{
    try {
        agent::facts_of({"pag=/hr"});
        FAIL("pag was taken for a fact");
    } catch (const CLI::ValidationError& refused) {
        const std::string said = refused.what();
        CHECK(said.find("\"pag\"") != std::string::npos);
        CHECK(said.find("country") != std::string::npos);
    }
    CHECK_THROWS_AS(agent::facts_of({"page"}), CLI::ValidationError);
}
