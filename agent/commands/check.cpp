#include "agent/commands/check.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <ostream>
#include <stdexcept>

#include "agent/commands/check_report.hpp"
#include "agent/commands/commands.hpp"
#include "agent/commands/folder_check.hpp"
#include "agent/commands/reading_tables.hpp"
#include "agent/profile_files.hpp"

namespace usher::agent {
namespace {

using rules::Finding;
using rules::Severity;

// A file that can't be read is an error among the others, so that these are heard of too.
Checked unread(const std::string& path, const std::string& why)
{
    Checked checked;
    checked.file = path;
    Finding finding;
    finding.code = "U101";
    finding.message = "this file can't be read: " + why;
    finding.remedy = "Is the path right, and may you read it?";
    checked.result.findings.push_back(std::move(finding));
    return checked;
}

// Whether a test of theirs is typed: most pages' tests are not, and need no reading.
bool any_says(const std::vector<std::string>& paths)
{
    const auto says = [](const std::string& text) {
        return text.find("\"says\"") != std::string::npos;
    };
    return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
        try {
            const auto files = read_profile_files(path);
            return says(files.text) || (files.tests && says(*files.tests));
        } catch (const std::runtime_error&) {
            return false;  // told when it is checked
        }
    });
}

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
    const bool everything = options.files.empty();
    const auto paths = everything ? profile_paths(options.config_folder) : options.files;
    std::optional<ReadingTables> tables;
    if (any_says(paths)) tables.emplace();
    const FolderCheck folder(options.config_folder);
    std::vector<Checked> checked;
    bool all_read = true;
    for (const auto& path : paths) {
        try {
            checked.push_back(folder.check(path));
        } catch (const std::runtime_error& failed) {
            checked.push_back(unread(path, failed.what()));
            all_read = false;
        }
    }
    const bool together =
        everything || std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
            return folder.owns(path);
        });
    if (together && options.about == CheckOptions::About::everything)
        folder.check_together(checked);
    if (everything)
        for (auto& part : folder.settings())
            checked.push_back(std::move(part));
    if (options.about == CheckOptions::About::tests) keep_tests_only(checked);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began
    );
    print_report(checked, options, took, out);
    const auto totals = count(checked);
    if (!all_read) return exit_wrong_usage;
    if (totals.errors > 0) return exit_refused;
    const bool counts = options.warnings == CheckOptions::Warnings::count;
    return counts && totals.warnings > 0 ? 2 : exit_fine;
}

}  // namespace usher::agent
