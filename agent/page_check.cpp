// The folder is read anew each time: what it says now is what counts.

#include "agent/page_check.hpp"

#include <filesystem>

#include "agent/profile_files.hpp"

namespace usher::agent {

CheckedProfile
check_page(const rules::ProfileFiles& files, const std::string& config_folder, Instant now)
{
    const auto world = world_of(config_folder);
    const auto path = std::filesystem::path(config_folder) / "teams.jsonc";
    std::optional<Teams> teams;
    if (std::filesystem::exists(path)) {
        auto read = read_teams(read_file(path.string()), "teams.jsonc");
        if (!rules::has_errors(read.findings)) teams = std::move(read.teams);
    }
    Surroundings around;
    around.world = world ? &*world : nullptr;
    around.teams = teams ? &*teams : nullptr;
    around.now = now;
    return check_profile(files, around);
}

FindingCounts count(const std::vector<rules::Finding>& findings)
{
    FindingCounts counts;
    for (const auto& finding : findings) {
        counts.errors += finding.severity == rules::Severity::error;
        counts.warnings += finding.severity == rules::Severity::warning;
        counts.notes += finding.severity == rules::Severity::note;
    }
    return counts;
}

void write_finding(JsonText& to, const rules::Finding& finding)
{
    to.open_block().field("code", finding.code);
    to.field("severity", rules::name_of(finding.severity));
    to.field("line", finding.line).field("column", finding.column).field("path", finding.path);
    to.field("message", finding.message).field("remedy", finding.remedy).close_block();
}

void write_tests(JsonText& to, const CheckedProfile& checked)
{
    to.open_block().field("passed", checked.tests ? checked.tests->passed : 0);
    to.field("failed", checked.tests ? checked.tests->failed : 0).close_block();
}

void write_checked(JsonText& to, const std::string& file, const CheckedProfile& checked)
{
    to.open_block().field("file", file).name("profile");
    if (checked.profile)
        to.text(checked.profile->id);
    else
        to.nothing();
    to.name("findings").open_list();
    for (const auto& finding : checked.findings)
        write_finding(to, finding);
    to.close_list().name("tests");
    write_tests(to, checked);
    to.close_block();
}

}  // namespace usher::agent
