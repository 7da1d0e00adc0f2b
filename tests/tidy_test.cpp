// The code's own shape: who may include whom, what the pure core must not know, how long a file
// may get, and what may not be left in a text. A failure names the file, the line and the rule.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/places.hpp"

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

const fs::path root = usher::tests::source_folder();

// Files of a folder with one of these endings, relative to the root, without built and fetched
// ones.
std::vector<fs::path> files_in(const std::string& folder, const std::set<std::string>& endings)
{
    std::vector<fs::path> found;
    for (auto it = fs::recursive_directory_iterator(root / folder); it != fs::end(it); ++it) {
        const auto name = it->path().filename().string();
        if (it->is_directory() && (name == "node_modules" || name == "dist"))
            it.disable_recursion_pending();
        else if (endings.contains(it->path().extension().string()))
            found.push_back(fs::relative(it->path(), root));
    }
    std::sort(found.begin(), found.end());
    return found;
}

Lines lines_of(const fs::path& file)
{
    std::ifstream in(root / file);
    Lines lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

// The included name, quotes or angle brackets and all; "" if the line includes nothing.
std::string included(const std::string& line)
{
    if (!line.starts_with("#include ")) return "";
    return line.substr(9, line.find_last_of("\">") - 8);
}

const std::set<std::string> code{".cpp", ".hpp"};

const std::map<std::string, std::vector<std::string>> forbidden_folders{
    {"rules", {"dialog/", "agent/", "web/"}},
    {"dialog", {"agent/", "web/"}},
    {"agent", {"web/"}},
    {"web", {}},
};

const std::set<std::string> unknown_to_the_core{
    "<random>",
    "<fstream>",
    "<filesystem>",
    "<thread>",
    "<mutex>",
    "<atomic>",
    "<future>",
    "<ctime>",
    "<iostream>",
    "<cstdio>",
    "<regex>",
    "<sys/socket.h>",
    "<unistd.h>",
    "<sqlite3.h>",
    "<condition_variable>",
    "<semaphore>",
};

}  // namespace

TEST_CASE("the arrows point from web to agent to dialog to rules, never back")
{
    for (const auto& [folder, forbidden] : forbidden_folders)
        for (const auto& file : files_in(folder, code)) {
            if (file == "agent/main.cpp") continue;  // The composition root sees everything.
            for (const auto& line : lines_of(file))
                for (const auto& other : forbidden) {
                    INFO(file.string() << " includes " << included(line));
                    CHECK_FALSE(included(line).starts_with('"' + other));
                }
        }
}

TEST_CASE("the pure core knows no clock, chance, file, socket, log or thread")
{
    for (const std::string folder : {"rules", "dialog"})
        for (const auto& file : files_in(folder, code))
            for (const auto& line : lines_of(file)) {
                const auto name = included(line);
                INFO(file.string() << ": " << line);
                CHECK_FALSE(unknown_to_the_core.contains(name));
                for (const auto* library :
                     {"<boost/", "<SQLiteCpp", "<spdlog", "<curl", "<openssl", "<date/"})
                    CHECK_FALSE(name.starts_with(library));
                CHECK(line.find("::now()") == std::string::npos);
                if (file.extension() == ".hpp") CHECK_FALSE(name.starts_with("<nlohmann"));
            }
}

TEST_CASE("files stay short enough to be read in one go")
{
    // Tests are read a case at a time.
    constexpr std::size_t lines_max = 450, test_lines_max = 700;
    for (const std::string folder : {"rules", "dialog", "agent", "web", "tests"})
        for (const auto& file : files_in(folder, {".cpp", ".hpp", ".ts"})) {
            // In tables of data and of words one looks things up.
            if (file.string().find("/data/") != std::string::npos ||
                file.string().find("/vocabulary/") != std::string::npos)
                continue;
            INFO(file.string());
            CHECK(lines_of(file).size() <= (folder == "tests" ? test_lines_max : lines_max));
        }
}

TEST_CASE("nothing unfinished and no machine's own path is left in a text")
{
    // Put together here, so that this file doesn't find itself.
    const std::vector<std::string> banned{
        std::string("TODO") + "(now)",
        std::string("FIX") + "ME",
        std::string("std::") + "regex",
        std::string("sleep") + "_for",
        std::string("/work") + "/main",
        std::string("/ro") + "ot/"};
    for (const std::string folder : {"rules", "dialog", "agent", "web", "tests", "config"})
        for (const auto& file :
             files_in(folder, {".cpp", ".hpp", ".ts", ".mjs", ".md", ".jsonc", ".css"})) {
            const auto lines = lines_of(file);
            // Waits until a program that isn't ours listens, which it can't be asked otherwise.
            const bool may_sleep = file.filename() == "radicale.cpp";
            for (std::size_t i = 0; i < lines.size(); ++i)
                for (const auto& word : banned) {
                    if (may_sleep && word.starts_with("sleep")) continue;
                    INFO(file.string() << ":" << i + 1 << " has " << word);
                    CHECK(lines[i].find(word) == std::string::npos);
                }
        }
}

TEST_CASE("every header is included by somebody, and every source says what it is")
{
    std::set<std::string> wanted;
    for (const std::string folder : {"rules", "dialog", "agent", "web", "tests"})
        for (const auto& file : files_in(folder, code))
            for (const auto& line : lines_of(file))
                wanted.insert(included(line));
    for (const std::string folder : {"rules", "dialog", "agent", "web"})
        for (const auto& file : files_in(folder, {".hpp"})) {
            INFO(file.string());
            CHECK(wanted.contains('"' + file.string() + '"'));
        }
}
