// Whole conversations as text. USHER_UPDATE=1 rewrites what Usher says in them; git diff is the
// review.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/places.hpp"
#include "tests/support/talk_runner.hpp"

using namespace usher;

namespace {

std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> talks()
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(tests::source_folder() + "/tests/talks"))
        if (entry.path().extension() == ".talk") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("every talk goes as it is written", "[talks]")
{
    auto profiles = tests::load_profiles(tests::source_folder() + "/config/profiles");
    profiles.merge(tests::load_profiles(tests::source_folder() + "/tests/talks/profiles"));
    const bool update = std::getenv("USHER_UPDATE") != nullptr;
    REQUIRE_FALSE(talks().empty());
    for (const auto& path : talks()) {
        INFO(path.filename().string());
        const auto written = read(path);
        const auto parsed = dialog::parse_talk(written);
        REQUIRE(std::holds_alternative<dialog::TalkScript>(parsed));
        const auto played =
            dialog::print_talk(tests::play_talk(profiles, std::get<dialog::TalkScript>(parsed)));
        if (update && played != written) std::ofstream(path) << played;
        if (!update) CHECK(played == written);
    }
}
