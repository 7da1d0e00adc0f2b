#include "agent/commands/check.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>

#include "agent/booking/teams.hpp"
#include "agent/clock.hpp"
#include "agent/commands/check_report.hpp"
#include "agent/profile_check.hpp"
#include "agent/profile_files.hpp"
#include "agent/settings.hpp"
#include "dialog/rehearse.hpp"
#include "rules/load.hpp"

namespace usher::agent {
namespace {

using rules::Finding;
using rules::Severity;

Finding not_looked_up()
{
    Finding note;
    note.code = "U105";
    note.severity = Severity::note;
    note.message = "names of teams, reps and other profiles were not looked up";
    note.remedy = "The file lies outside the configuration folder. Give --config to have them "
                  "compared with its teams and profiles.";
    return note;
}

// What a file is held against: the rest of its configuration folder, if it lies in one.
class Folder {
  public:
    explicit Folder(std::string path) : path_(std::move(path)), world_(world_of(path_))
    {
        const auto teams = std::filesystem::path(path_) / "teams.jsonc";
        if (!world_ || !std::filesystem::exists(teams)) return;
        auto read = read_teams(read_file(teams.string()), "teams.jsonc");
        if (!rules::has_errors(read.findings)) teams_ = std::move(read.teams);
        findings_ = std::move(read.findings);
    }

    const std::vector<Finding>& findings() const { return findings_; }

    Checked check(const std::string& path) const
    {
        Checked checked;
        checked.file = path;
        const auto files = read_profile_files(path);
        checked.text = files.text;
        Surroundings around;
        around.now = SystemClock().now();
        const bool inside = world_ && belongs_to(path, path_);
        if (inside) {
            around.world = &*world_;
            around.teams = teams_ ? &*teams_ : nullptr;
        }
        checked.result = check_profile(files, around);
        if (!inside) checked.result.findings.push_back(not_looked_up());
        return checked;
    }

  private:
    std::string path_;
    std::optional<rules::World> world_;
    std::optional<Teams> teams_;
    std::vector<Finding> findings_;  // of teams.jsonc
};

// `usher test`: errors, and what the tests had to say; the rest is `usher check`'s.
void keep_tests_only(std::vector<Checked>& files)
{
    for (auto& file : files)
        std::erase_if(file.result.findings, [](const Finding& finding) {
            return finding.severity != Severity::error && !finding.code.starts_with("U6");
        });
}

}  // namespace

int run_check(const CheckOptions& options, std::ostream& out)
{
    const auto began = std::chrono::steady_clock::now();
    const Folder folder(options.config_folder);
    std::vector<Checked> checked;
    const auto paths = options.files.empty() ? profile_paths(options.config_folder) : options.files;
    for (const auto& path : paths)
        checked.push_back(folder.check(path));
    if (options.files.empty()) {
        Checked settings;
        settings.file = options.config_folder;
        settings.result.findings = read_settings(options.config_folder).findings;
        for (const auto& finding : folder.findings())
            settings.result.findings.push_back(finding);
        if (!settings.result.findings.empty()) checked.push_back(settings);
    }
    if (options.about == CheckOptions::About::tests) keep_tests_only(checked);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began
    );
    print_report(checked, options, took, out);
    const auto totals = count(checked);
    if (totals.errors > 0) return 1;
    const bool counts = options.warnings == CheckOptions::Warnings::count;
    return counts && totals.warnings > 0 ? 2 : 0;
}

}  // namespace usher::agent
