// Three ways to print the same findings.

#include "agent/commands/check_report.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

namespace usher::agent {
namespace {

using nlohmann::ordered_json;
using rules::Finding;
using rules::Severity;

std::string plural(int number, const std::string& noun)
{
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string tried(const dialog::Tried& tried, const std::string& what)
{
    return std::to_string(tried.done) + " of " + std::to_string(tried.all) + " " + what;
}

// "tested: 3 of 3 disqualifiers, 3 of 3 verdicts, 4 of 4 routes"
std::string tested(const std::vector<Checked>& files)
{
    dialog::Coverage all;
    const auto add = [](dialog::Tried& to, const dialog::Tried& more) {
        to.done += more.done;
        to.all += more.all;
    };
    for (const auto& file : files) {
        if (!file.result.tests) continue;
        const auto& coverage = file.result.tests->coverage;
        add(all.disqualifiers, coverage.disqualifiers);
        add(all.verdicts, coverage.verdicts);
        add(all.routes, coverage.routes);
        add(all.hand_overs, coverage.hand_overs);
    }
    auto text = "tested: " + tried(all.disqualifiers, "disqualifiers") + ", " +
                tried(all.verdicts, "verdicts") + ", " + tried(all.routes, "routes");
    return all.hand_overs.all > 0 ? text + ", " + tried(all.hand_overs, "hand-overs") : text;
}

void print_untried(const Checked& file, std::ostream& out)
{
    if (!file.result.tests || file.result.tests->coverage.untried_answers.empty()) return;
    out << file.file << ": answers that no test comes to\n";
    for (const auto& answer : file.result.tests->coverage.untried_answers)
        out << "    " << answer << '\n';
    out << '\n';
}

void print_text(
    const std::vector<Checked>& files,
    const CheckOptions& options,
    long milliseconds,
    std::ostream& out
)
{
    for (const auto& file : files) {
        for (auto finding : file.result.findings) {
            if (finding.file.empty()) finding.file = file.file;
            out << rules::print(finding, file.text) << '\n';
        }
        if (options.about == CheckOptions::About::tests) print_untried(file, out);
    }
    const auto totals = count(files);
    out << plural(static_cast<int>(files.size()), "file") << ": " << plural(totals.errors, "error");
    out << ", " << plural(totals.warnings, "warning");
    if (totals.accepted > 0) out << " (" << totals.accepted << " accepted)";
    out << ". ";
    if (totals.passed + totals.failed > 0)
        out << totals.passed << " of " << totals.passed + totals.failed << " tests passed; "
            << tested(files) << ". ";
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

ordered_json as_json(const dialog::Tried& tried)
{
    return {{"tried", tried.done}, {"of", tried.all}};
}

ordered_json tests_json(const std::optional<dialog::Rehearsed>& tests, const CheckOptions& options)
{
    ordered_json json{{"passed", tests ? tests->passed : 0}, {"failed", tests ? tests->failed : 0}};
    if (!tests || options.about != CheckOptions::About::tests) return json;
    const auto& coverage = tests->coverage;
    json["coverage"] = {
        {"disqualifiers", as_json(coverage.disqualifiers)},
        {"verdicts", as_json(coverage.verdicts)},
        {"routes", as_json(coverage.routes)},
        {"hand_overs", as_json(coverage.hand_overs)},
        {"untried_answers", coverage.untried_answers},
    };
    return json;
}

void print_json(const std::vector<Checked>& files, const CheckOptions& options, std::ostream& out)
{
    ordered_json list = ordered_json::array();
    for (const auto& file : files) {
        ordered_json findings = ordered_json::array();
        for (const auto& finding : file.result.findings)
            findings.push_back(as_json(finding));
        const auto* profile = file.result.profile.get();
        list.push_back({
            {"file", file.file},
            {"profile", profile ? ordered_json(profile->id) : ordered_json()},
            {"findings", findings},
            {"tests", tests_json(file.result.tests, options)},
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

void print_failure(const std::string& name, const Finding& finding, std::ostream& out)
{
    out << "    <testcase name=\"" << escaped(name) << "\"><failure message=\""
        << escaped(finding.message) << "\">" << escaped(finding.remedy)
        << "</failure></testcase>\n";
}

// A suite per file: a case for each test of the page, one for each finding that fails the check,
// and one for the file itself.
void print_junit(const std::vector<Checked>& files, const CheckOptions& options, std::ostream& out)
{
    const bool strict = options.warnings == CheckOptions::Warnings::count;
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (const auto& file : files) {
        const auto totals = count({file});
        const int failures = totals.errors + (strict ? totals.warnings : 0);
        out << "  <testsuite name=\"" << escaped(file.file) << "\" tests=\""
            << failures + totals.passed + 1 << "\" failures=\"" << failures << "\">\n"
            << "    <testcase name=\"is read\"/>\n";
        if (file.result.tests)
            for (const auto& test : file.result.tests->results)
                if (test.difference.empty())
                    out << "    <testcase name=\"" << escaped(test.name) << "\"/>\n";
        for (const auto& finding : file.result.findings)
            if (finding.severity == Severity::error ||
                (strict && finding.severity == Severity::warning))
                print_failure(finding.code + " line " + std::to_string(finding.line), finding, out);
        out << "  </testsuite>\n";
    }
    out << "</testsuites>\n";
}

}  // namespace

Totals count(const std::vector<Checked>& files)
{
    Totals totals;
    for (const auto& file : files) {
        for (const auto& finding : file.result.findings) {
            totals.errors += finding.severity == Severity::error;
            totals.warnings += finding.severity == Severity::warning;
        }
        totals.accepted += static_cast<int>(file.result.accepted.size());
        totals.passed += file.result.tests ? file.result.tests->passed : 0;
        totals.failed += file.result.tests ? file.result.tests->failed : 0;
    }
    return totals;
}

void print_report(
    const std::vector<Checked>& files,
    const CheckOptions& options,
    std::chrono::milliseconds took,
    std::ostream& out
)
{
    if (options.format == "json")
        print_json(files, options, out);
    else if (options.format == "junit")
        print_junit(files, options, out);
    else
        print_text(files, options, took.count(), out);
}

}  // namespace usher::agent
