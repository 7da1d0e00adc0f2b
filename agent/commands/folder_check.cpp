// File by file first; what they say about each other is found from those that load.

#include "agent/commands/folder_check.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "agent/clock.hpp"
#include "agent/profile_check.hpp"
#include "agent/profile_files.hpp"
#include "rules/prose.hpp"
#include "rules/prove.hpp"
#include "rules/routing.hpp"

namespace usher::agent {
namespace fs = std::filesystem;

namespace {

using rules::Finding;
using Page = std::shared_ptr<const rules::Profile>;

Finding error_at(std::string code, std::string path, std::string message, std::string remedy)
{
    Finding finding;
    finding.code = std::move(code);
    finding.path = std::move(path);
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
    return finding;
}

Finding not_looked_up(const std::string& folder)
{
    Finding note;
    note.code = "U105";
    note.severity = rules::Severity::note;
    note.message = "names of teams, reps and other profiles were not looked up";
    note.remedy = "The file is none of " + folder +
                  "/profiles. Put it there to have them compared with its teams and profiles.";
    return note;
}

// It may be a page that is still being written, so this is no more than said.
Finding not_listed(const std::string& name)
{
    Finding note;
    note.code = "U312";
    note.severity = rules::Severity::note;
    note.path = "id";
    note.message = "no visitor gets this profile: site.jsonc doesn't list it";
    note.remedy = "Write " + rules::quoted(name) + " into its \"profiles\" once it is to be used.";
    return note;
}

std::string stem_of(const std::string& path) { return fs::path(path).stem().string(); }

// Gives the finding its line in this file.
void place(Finding& finding, const std::string& name, const std::string& text)
{
    rules::ProfileFiles files;
    files.name = name;
    files.text = text;
    std::vector one{std::move(finding)};
    one[0].file = name;
    rules::locate(one, files);
    finding = std::move(one[0]);
}

// Among the findings of the same file, by line.
void add(Checked& checked, Finding finding)
{
    place(finding, fs::path(checked.file).filename().string(), checked.text);
    auto& all = checked.result.findings;
    const auto later = std::find_if(all.begin(), all.end(), [&](const Finding& other) {
        return other.file != finding.file || other.line > finding.line;
    });
    all.insert(later, std::move(finding));
}

}  // namespace

FolderCheck::FolderCheck(std::string path)
    : path_(std::move(path)), settings_(read_settings(path_)), world_(world_of(path_))
{
    const auto teams = fs::path(path_) / "teams.jsonc";
    if (!world_ || !fs::exists(teams)) return;
    auto read = read_teams(read_file(teams.string()), "teams.jsonc");
    if (!rules::has_errors(read.findings)) teams_ = std::move(read.teams);
    of_teams_ = std::move(read.findings);
}

bool FolderCheck::owns(const std::string& path) const { return world_ && belongs_to(path, path_); }

std::string FolderCheck::path_of(const std::string& profile) const
{
    return (fs::path(path_) / "profiles" / (profile + ".jsonc")).string();
}

// The server finds a listed profile by its file's name.
void FolderCheck::look_at_name(Checked& checked, const std::string& path) const
{
    const auto name = stem_of(path);
    const auto& profile = checked.result.profile;
    if (!profile || !owns(path)) return;
    if (!world_->profiles.contains(name)) return add(checked, not_listed(name));
    if (profile->id == name) return;
    add(checked,
        error_at(
            "U105",
            "id",
            "the id " + rules::quoted(profile->id) + " is not the file's name",
            "The site lists " + rules::quoted(name) +
                ", and a profile's file is named like its id; no server starts with this one."
        ));
}

Checked FolderCheck::check(const std::string& path) const
{
    Checked checked;
    checked.file = path;
    const auto files = read_profile_files(path);
    checked.text = files.text;
    Surroundings around;
    around.now = SystemClock().now();
    const bool looked_up = world_ && owns(path);
    if (looked_up) {
        around.world = &*world_;
        around.teams = teams_ ? &*teams_ : nullptr;
    }
    checked.result = check_profile(files, around);
    if (!looked_up) checked.result.findings.push_back(not_looked_up(path_));
    look_at_name(checked, path);
    return checked;
}

std::vector<Checked> FolderCheck::settings() const
{
    Checked folder, site;
    folder.file = path_;
    folder.result.findings = settings_.findings;
    for (const auto& finding : of_teams_)
        folder.result.findings.push_back(finding);
    site.file = (fs::path(path_) / "site.jsonc").string();
    if (world_) site.text = read_file(site.file);
    const auto& listed = settings_.settings.site.profiles;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const auto first = std::find(listed.begin(), listed.end(), listed[i]);
        if (first - listed.begin() < std::ptrdiff_t(i)) {
            auto twice = error_at(
                "U102",
                "profiles." + std::to_string(i),
                "the profile " + rules::quoted(listed[i]) + " is listed twice",
                "Once is enough; was another one meant?"
            );
            twice.severity = rules::Severity::note;  // it does no harm
            add(site, std::move(twice));
            continue;
        }
        if (!fs::is_regular_file(path_of(listed[i])))
            add(site,
                error_at(
                    "U105",
                    "profiles." + std::to_string(i),
                    "there is no file for the profile " + rules::quoted(listed[i]),
                    "It would be " + path_of(listed[i]) +
                        ". Write it, or take the profile off the list."
                ));
    }
    std::vector<Checked> all;
    for (auto* part : {&folder, &site})
        if (!part->result.findings.empty()) all.push_back(std::move(*part));
    return all;
}

void FolderCheck::check_together(std::vector<Checked>& checked) const
{
    const auto& site = settings_.settings.site;
    std::map<std::string, std::size_t> at;  // id -> among the checked
    std::set<std::string> looked_at;
    for (std::size_t i = 0; i < checked.size(); ++i) {
        const auto& profile = checked[i].result.profile;
        if (!profile || !owns(checked[i].file)) continue;
        looked_at.insert(profile->id);
        at.emplace(profile->id, i);
    }
    std::map<std::string, Page> pages;
    std::vector<const rules::Profile*> all;
    for (const auto& id : site.profiles) {
        auto& page = pages[id];
        if (page) continue;  // listed twice
        const auto found = at.find(id);
        if (found != at.end())
            page = checked[found->second].result.profile;
        else if (fs::is_regular_file(path_of(id)))
            page = rules::load_profile(read_profile_files(path_of(id)), nullptr).profile;
        // What doesn't load, or answers to another name, gets no visitors.
        if (page && page->id == id) all.push_back(page.get());
    }
    for (auto& finding : rules::check_routing(all, site.otherwise, looked_at)) {
        const auto id = finding.file.empty() ? "" : stem_of(finding.file);
        const auto found = at.find(id);
        if (found != at.end()) {
            add(checked[found->second], std::move(finding));
            continue;
        }
        Checked other;
        other.file = id.empty() ? (fs::path(path_) / "site.jsonc").string() : path_of(id);
        other.text = read_file(other.file);
        if (id.empty()) finding.path = "profiles";
        add(other, std::move(finding));
        at[id] = checked.size();
        checked.push_back(std::move(other));
    }
}

}  // namespace usher::agent
