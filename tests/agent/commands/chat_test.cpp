// A whole talk in the terminal, as somebody who tries a draft has it.

#include <catch2/catch.hpp>

#include <chrono>
#include <sstream>
#include <string>

#include "agent/commands/chat.hpp"
#include "agent/commands/page.hpp"
#include "tests/support/places.hpp"

using namespace usher;

namespace {

constexpr dialog::Instant monday{std::chrono::seconds{1795446000}};  // 2026-11-23 15:00 UTC
constexpr dialog::Instant sunday = monday - std::chrono::hours{24};

std::string chat(const std::string& lines, dialog::Instant at = monday)
{
    const agent::Folders folders{tests::source_folder() + "/config", "data"};
    std::ostringstream complaints, out;
    const auto profile = agent::profile_for_command(
        folders.config + "/profiles/hr_mid_market.jsonc", folders, complaints
    );
    REQUIRE(profile);
    agent::ChatOptions options;
    options.at = at;
    options.facts["visit.country"] = "US";
    std::istringstream in(lines);
    CHECK(agent::run_chat(profile, options, in, out) == 0);
    return out.str();
}

}  // namespace

TEST_CASE("a meeting can be booked in the terminal, to the end")
{
    const auto said =
        chat("220\nyes\nhead of hr\nseries b\nhr software\nbamboo\nsame questions every day\nyes\n"
             "1\nJane Doe\njane@northwind.example\nyes\n");
    INFO(said);
    CHECK(said.find("Tue 24 Nov") != std::string::npos);
    CHECK(said.find("Done!") != std::string::npos);
    CHECK(said.find("jane@northwind.example") != std::string::npos);
}

TEST_CASE("wishes for other times are understood in the terminal as on the page")
{
    const std::string to_the_slots =
        "220\nyes\nhead of hr\nseries b\nhr software\nbamboo\nsame questions every day\nyes\n";
    const auto after = [&](const std::string& line) {
        const auto before = chat(to_the_slots).size();
        return chat(to_the_slots + line + "\n").substr(before - 1);
    };
    CHECK(after("Friday afternoon?").find("Fri 27 Nov, 12:00 (GMT)") != std::string::npos);
    CHECK(after("end of next week").find("Thu 3 Dec") != std::string::npos);
    CHECK(after("Saturday").find("Nothing is free then") != std::string::npos);
    CHECK(after("I'm in London").find("Tue 24 Nov") != std::string::npos);
    CHECK(after("PST").find("(GMT-8)") != std::string::npos);
    CHECK(after("the earliest one").find("I keep Tue 24 Nov, 09:00") != std::string::npos);
    CHECK(after("that works").find("I keep") == std::string::npos);
    CHECK(after("/more 2026-12-01").find("Tue 1 Dec") != std::string::npos);
    // Beyond the days that the page offers: the last of them.
    CHECK(after("end of January").find("Thu 3 Dec") != std::string::npos);
}

TEST_CASE("the desk keeps its hours in the terminal too")
{
    CHECK(chat("/person\n").find("bringing in a colleague") != std::string::npos);
    CHECK(chat("/person\n", sunday).find("Nobody is at the desk") != std::string::npos);
}
