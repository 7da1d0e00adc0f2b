// One check after the other; what needs a profile waits until there is one.

#include "agent/profile_check.hpp"

#include <algorithm>

#include "agent/promises.hpp"
#include "agent/rfc3339.hpp"
#include "rules/dated.hpp"
#include "rules/prove.hpp"
#include "rules/remarks.hpp"

namespace usher::agent {
namespace {

void append(std::vector<rules::Finding>& all, std::vector<rules::Finding> more)
{
    all.insert(
        all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())
    );
}

// By line within a file; the page before the files beside it.
void sort_as_written(std::vector<rules::Finding>& findings, const std::string& page)
{
    std::stable_sort(findings.begin(), findings.end(), [&](const auto& a, const auto& b) {
        const bool a_beside = a.file != page, b_beside = b.file != page;
        if (a_beside != b_beside) return b_beside;
        return a.file != b.file ? a.file < b.file : a.line < b.line;
    });
}

}  // namespace

CheckedProfile check_profile(const rules::ProfileFiles& files, const Surroundings& around)
{
    CheckedProfile checked;
    auto loaded = rules::load_profile(files, around.world);
    checked.profile = loaded.profile;
    checked.findings = std::move(loaded.findings);
    if (!checked.profile) return checked;

    const auto& profile = *checked.profile;
    const auto today = rfc3339(around.now).substr(0, 10);
    append(checked.findings, rules::prove(profile));
    append(checked.findings, rules::remarks(profile));
    append(checked.findings, rules::check_dates(profile, today));
    append(checked.findings, check_desk(profile));
    if (around.teams) append(checked.findings, check_reps(profile, *around.teams, around.now));
    checked.tests = dialog::rehearse(profile, around.now);
    append(checked.findings, checked.tests->findings);

    rules::locate(checked.findings, files);
    auto sifted = rules::sift_accepted(std::move(checked.findings), profile, today);
    checked.findings = std::move(sifted.left);
    checked.accepted = std::move(sifted.accepted);
    sort_as_written(checked.findings, files.name);
    return checked;
}

}  // namespace usher::agent
