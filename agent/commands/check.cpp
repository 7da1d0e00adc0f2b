#include "agent/commands/check.hpp"

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "agent/clock.hpp"
#include "agent/profile_files.hpp"
#include "agent/settings.hpp"
#include "dialog/rehearse.hpp"
#include "rules/load.hpp"

namespace usher::agent {
namespace {

using nlohmann::ordered_json;
using rules::Finding;
using rules::Severity;

// One file as checked: what the loader and the page's own tests had to say.
struct Checked {
    std::string file, profile, text;
    std::vector<Finding> findings;
    std::optional<dialog::Rehearsed> tests;  // absent: errors came first
};

struct Totals {
    int errors = 0, warnings = 0, passed = 0, failed = 0;
};

Totals count(const std::vector<Checked>& files)
{
    Totals totals;
    for (const auto& file : files) {
        for (const auto& finding : file.findings) {
            totals.errors += finding.severity == Severity::error;
            totals.warnings += finding.severity == Severity::warning;
        }
        totals.passed += file.tests ? file.tests->passed : 0;
        totals.failed += file.tests ? file.tests->failed : 0;
    }
    return totals;
}

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

Checked check(const std::string& path, const std::string& config_folder)
{
    Checked checked;
    checked.file = path;
    const auto files = read_profile_files(path);
    checked.text = files.text;
    const auto world = belongs_to(path, config_folder) ? world_of(config_folder) : std::nullopt;
    auto loaded = rules::load_profile(files, world ? &*world : nullptr);
    checked.findings = std::move(loaded.findings);
    if (!world) checked.findings.push_back(not_looked_up());
    if (!loaded.profile) return checked;
    checked.profile = loaded.profile->id;
    checked.tests = dialog::rehearse(*loaded.profile, SystemClock().now());
    for (const auto& finding : checked.tests->findings)
        checked.findings.push_back(finding);
    return checked;
}

std::string plural(int number, const std::string& noun)
{
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

void print_text(const std::vector<Checked>& files, long milliseconds, std::ostream& out)
{
    for (const auto& file : files)
        for (auto finding : file.findings) {
            if (finding.file.empty()) finding.file = file.file;
            out << rules::print(finding, file.text) << '\n';
        }
    const auto totals = count(files);
    out << plural(static_cast<int>(files.size()), "file") << ": " << plural(totals.errors, "error")
        << ", " << plural(totals.warnings, "warning") << ". ";
    if (totals.passed + totals.failed > 0)
        out << totals.passed << " of " << totals.passed + totals.failed << " tests passed. ";
    else
        out << "The tests run as soon as the errors are gone. ";
    out << ' ' << milliseconds << " ms\n";
}

ordered_json as_json(const Finding& finding)
{
    return {
        {"code", finding.code},
        {"severity", rules::name_of(finding.severity)},
        {"line", finding.line},
        {"column", finding.column},
        {"path", finding.path},
        {"message", finding.message},
        {"remedy", finding.remedy},
    };
}

void print_json(const std::vector<Checked>& files, std::ostream& out)
{
    ordered_json list = ordered_json::array();
    for (const auto& file : files) {
        ordered_json findings = ordered_json::array();
        for (const auto& finding : file.findings)
            findings.push_back(as_json(finding));
        list.push_back({
            {"file", file.file},
            {"profile", file.profile.empty() ? ordered_json() : ordered_json(file.profile)},
            {"findings", findings},
            {"tests",
             {{"passed", file.tests ? file.tests->passed : 0},
              {"failed", file.tests ? file.tests->failed : 0}}},
        });
    }
    const auto totals = count(files);
    out << ordered_json{{"files", list}, {"errors", totals.errors}, {"warnings", totals.warnings}}
               .dump(-1, ' ', false, ordered_json::error_handler_t::replace)
        << '\n';
}

std::string escaped(const std::string& text)
{
    std::string xml;
    for (const char c : text) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else if (c == '"')
            xml += "&quot;";
        else if (static_cast<unsigned char>(c) >= ' ' || c == '\n')
            xml += c;
    }
    return xml;
}

// A suite per file: a failing case for every error, and one that passes for the file itself.
void print_junit(const std::vector<Checked>& files, std::ostream& out)
{
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (const auto& file : files) {
        const auto totals = count({file});
        const int failures = totals.errors;
        out << "  <testsuite name=\"" << escaped(file.file) << "\" tests=\""
            << failures + totals.passed + 1 << "\" failures=\"" << failures << "\">\n"
            << "    <testcase name=\"is read\"/>\n";
        for (int i = 1; i <= totals.passed; ++i)
            out << "    <testcase name=\"test " << i << " that passes\"/>\n";
        for (const auto& finding : file.findings) {
            if (finding.severity != Severity::error) continue;
            out << "    <testcase name=\"" << finding.code << " line " << finding.line
                << "\"><failure message=\"" << escaped(finding.message) << "\">"
                << escaped(finding.remedy) << "</failure></testcase>\n";
        }
        out << "  </testsuite>\n";
    }
    out << "</testsuites>\n";
}

// `usher test`: errors, and what the tests had to say; the rest is `usher check`'s.
void keep_tests_only(std::vector<Checked>& files)
{
    for (auto& file : files)
        std::erase_if(file.findings, [](const Finding& finding) {
            return finding.severity != Severity::error && !finding.code.starts_with("U6");
        });
}

}  // namespace

int run_check(const CheckOptions& options, std::ostream& out)
{
    const auto began = std::chrono::steady_clock::now();
    std::vector<Checked> checked;
    const auto paths = options.files.empty() ? profile_paths(options.config_folder) : options.files;
    for (const auto& path : paths)
        checked.push_back(check(path, options.config_folder));
    if (options.files.empty()) {
        Checked settings;
        settings.file = options.config_folder;
        settings.findings = read_settings(options.config_folder).findings;
        if (!settings.findings.empty()) checked.push_back(settings);
    }
    if (options.about == CheckOptions::About::tests) keep_tests_only(checked);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began
    );
    if (options.format == "json")
        print_json(checked, out);
    else if (options.format == "junit")
        print_junit(checked, out);
    else
        print_text(checked, took.count(), out);
    const auto totals = count(checked);
    if (totals.errors > 0) return 1;
    const bool counts = options.warnings == CheckOptions::Warnings::count;
    return counts && totals.warnings > 0 ? 2 : 0;
}

}  // namespace usher::agent
