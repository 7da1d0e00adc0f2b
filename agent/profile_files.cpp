#include "agent/profile_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "rules/jsonc.hpp"

namespace usher::agent {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".jsonc";

// "hr.jsonc" -> "hr"; "hr.fr.jsonc" -> "hr.fr".
std::string stem_of(const fs::path& path)
{
    const auto name = path.filename().string();
    return name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : name;
}

bool is_side_file(const fs::path& path) { return stem_of(path).find('.') != std::string::npos; }

void names_of_block(const rules::Node* block, std::set<std::string>& into)
{
    if (!block) return;
    for (const auto& member : block->members)
        into.insert(member.name);
}

}  // namespace

std::string read_file(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file || fs::is_directory(path))
        throw std::runtime_error(
            path + ": " + (fs::is_directory(path) ? "is a folder" : std::strerror(errno))
        );
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

rules::ProfileFiles read_profile_files(const std::string& path)
{
    rules::ProfileFiles files;
    files.name = fs::path(path).filename().string();
    files.text = read_file(path);
    const auto folder = fs::path(path).parent_path();
    const auto stem = stem_of(path) + ".";
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(stem) || !name.ends_with(ending) || name == files.name) continue;
        const auto middle = name.substr(stem.size(), name.size() - stem.size() - ending.size());
        if (middle == "tests")
            files.tests = read_file(entry.path());
        else
            files.words[middle] = read_file(entry.path());
    }
    return files;
}

std::optional<rules::World> world_of(const std::string& config_folder)
{
    const auto site = fs::path(config_folder) / "site.jsonc";
    if (!fs::exists(site)) return std::nullopt;
    rules::World world;
    const auto parsed = rules::parse_jsonc(read_file(site));
    if (const auto* profiles = parsed.root.find("profiles"))
        for (const auto& profile : profiles->items)
            world.profiles.insert(profile.text);
    if (const auto teams = fs::path(config_folder) / "teams.jsonc"; fs::exists(teams)) {
        const auto file = rules::parse_jsonc(read_file(teams));
        names_of_block(file.root.find("teams"), world.teams);
        names_of_block(file.root.find("reps"), world.reps);
    }
    return world;
}

bool belongs_to(const std::string& path, const std::string& config_folder)
{
    const auto folder = fs::weakly_canonical(fs::path(config_folder) / "profiles");
    return fs::weakly_canonical(path).parent_path() == folder;
}

std::vector<std::string> profile_paths(const std::string& config_folder)
{
    std::vector<std::string> paths;
    const auto folder = fs::path(config_folder) / "profiles";
    if (!fs::is_directory(folder)) return paths;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(ending) && !is_side_file(entry.path()))
            paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace usher::agent
