// `usher check` over a whole configuration folder: what no single file shows.

#include "agent/commands/check.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

#include "agent/profile_files.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using usher::tests::json;

namespace {

struct Report {
    int exit_code = 0;
    json said;

    // Those of one code, each with its file.
    std::vector<json> findings(const std::string& code) const
    {
        std::vector<json> found;
        for (const auto& file : said["files"])
            for (auto finding : file["findings"]) {
                if (finding["code"] != code) continue;
                finding["file"] = file["file"];
                found.push_back(finding);
            }
        return found;
    }
};

class Folder {
  public:
    std::string path(const std::string& id) const
    {
        return house_.folder.file("config/profiles/" + id + ".jsonc");
    }
    void replace(const std::string& file, const std::string& what, const std::string& with)
    {
        auto text = agent::read_file(house_.folder.file("config/" + file));
        const auto at = text.find(what);
        REQUIRE(at != text.npos);
        house_.folder.write("config/" + file, text.replace(at, what.size(), with));
    }
    Report check(std::vector<std::string> files = {})
    {
        agent::CheckOptions options{std::move(files), house_.folder.file("config"), "json"};
        return check(options);
    }
    Report check(const agent::CheckOptions& options)
    {
        std::ostringstream out;
        Report report;
        report.exit_code = agent::run_check(options, out);
        report.said = json::parse(out.str());
        return report;
    }
    std::string file(const std::string& name) const { return house_.folder.file(name); }
    void write(const std::string& name, const std::string& text)
    {
        house_.folder.write(name, text);
    }

  private:
    tests::House house_;
};

// Lines count from one.
std::string line_of(const std::string& path, int number)
{
    std::istringstream text(agent::read_file(path));
    std::string line;
    for (int i = 0; i < number; ++i)
        std::getline(text, line);
    return line;
}

// The mid-market page once more, under another name: they tie for every visitor.
void add_twin(Folder& folder)
{
    const auto text = agent::read_file(folder.path("hr_mid_market"));
    folder.write("config/profiles/twin.jsonc", text);
    folder.replace("profiles/twin.jsonc", "\"id\": \"hr_mid_market\"", "\"id\": \"twin\"");
    folder.replace("site.jsonc", "\"hr_mid_market\",", "\"hr_mid_market\", \"twin\",");
}

}  // namespace

TEST_CASE("the shipped folder has nothing to say about its profiles together")
{
    Folder folder;
    const auto report = folder.check();
    CHECK(report.exit_code == 0);
    CHECK(report.findings("U312").empty());
    CHECK(report.said["files"].size() == 3);
}

TEST_CASE("a tie is told where the priority is written, with a remedy")
{
    Folder folder;
    add_twin(folder);
    const auto report = folder.check();
    CHECK(report.exit_code == 1);
    const auto ties = report.findings("U312");
    // Beside it stands that nobody can get the twin.
    const auto at_priority = std::find_if(ties.begin(), ties.end(), [](const json& one) {
        return one["path"] == "visitors.priority";
    });
    REQUIRE(at_priority != ties.end());
    const auto& tie = *at_priority;
    CHECK(line_of(tie["file"], tie["line"]).find("\"priority\"") != std::string::npos);
    CHECK(tie["column"].get<int>() > 0);
    CHECK_FALSE(tie["remedy"].get<std::string>().empty());

    // Whoever looks at one file is told there.
    for (const auto* id : {"hr_mid_market", "twin"}) {
        const auto alone = folder.check({folder.path(id)});
        CHECK(alone.exit_code == 1);
        REQUIRE_FALSE(alone.findings("U312").empty());
        CHECK(alone.findings("U312")[0]["file"] == folder.path(id));
    }
}

TEST_CASE("a profile nobody can get is told where its visitors are, whichever file is looked at")
{
    Folder folder;
    add_twin(folder);
    folder.replace("profiles/twin.jsonc", "\"priority\": 20", "\"priority\": 10");
    for (const auto& report : {folder.check(), folder.check({folder.path("hr_mid_market")})}) {
        CHECK(report.exit_code == 1);
        const auto found = report.findings("U312");
        REQUIRE(found.size() == 1);
        CHECK(found[0]["file"] == folder.path("twin"));
        CHECK(line_of(found[0]["file"], found[0]["line"]).find("visitors") != std::string::npos);
    }
}

TEST_CASE("a listed profile's file must be named like its id")
{
    Folder folder;
    folder.replace(
        "profiles/everyone_else.jsonc", "\"id\": \"everyone_else\"", "\"id\": \"everybody\""
    );
    const auto report = folder.check();
    CHECK(report.exit_code == 1);
    const auto found = report.findings("U105");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0]["path"] == "id");
    CHECK(line_of(found[0]["file"], found[0]["line"]).find("everybody") != std::string::npos);
}

TEST_CASE("a profile that the site doesn't list, or lists twice, is noted")
{
    Folder folder;
    folder.replace("site.jsonc", "\"hr_enterprise\",", "\n\"hr_mid_market\",");
    const auto report = folder.check();
    const auto unlisted = report.findings("U312");
    REQUIRE(unlisted.size() == 1);
    CHECK(unlisted[0]["severity"] == "note");
    CHECK(unlisted[0]["file"] == folder.path("hr_enterprise"));
    const auto twice = report.findings("U102");
    REQUIRE(twice.size() == 1);
    CHECK(twice[0]["severity"] == "note");
    CHECK(line_of(twice[0]["file"], twice[0]["line"]).starts_with("\"hr_mid_market\""));
}

TEST_CASE("a listed profile without a file is an error at the list")
{
    Folder folder;
    folder.replace("site.jsonc", "\"hr_enterprise\",", "\"hr_enterprise\",\n \"ghost\",");
    const auto report = folder.check();
    CHECK(report.exit_code == 1);
    const auto found = report.findings("U105");
    REQUIRE(found.size() == 1);
    CHECK(found[0]["file"] == folder.file("config/site.jsonc"));
    CHECK(line_of(found[0]["file"], found[0]["line"]).find("ghost") != std::string::npos);
    CHECK(found[0]["message"].get<std::string>().find("ghost") != std::string::npos);
}

TEST_CASE("a file that can't be read is an error beside what the others say")
{
    Folder folder;
    const auto good = folder.path("everyone_else"), missing = folder.path("missing");
    const auto report = folder.check({good, missing});
    CHECK(report.exit_code == 3);
    REQUIRE(report.said["files"].size() == 2);
    CHECK(report.said["files"][0]["file"] == good);
    CHECK(report.said["files"][0]["profile"] == "everyone_else");
    CHECK(report.said["files"][0]["tests"]["passed"].get<int>() > 0);
    CHECK(report.said["files"][1]["file"] == missing);
    CHECK(report.said["files"][1]["findings"][0]["severity"] == "error");
    CHECK(report.said["errors"] == 1);
}

TEST_CASE("names in a file elsewhere are not looked up, and a note says so")
{
    Folder folder;
    folder.write("elsewhere/hr_mid_market.jsonc", agent::read_file(folder.path("hr_mid_market")));
    const auto notes =
        folder.check({folder.file("elsewhere/hr_mid_market.jsonc")}).findings("U105");
    REQUIRE(notes.size() == 1);
    CHECK(notes[0]["severity"] == "note");
    CHECK(notes[0]["remedy"].get<std::string>().find("/profiles") != std::string::npos);
}
