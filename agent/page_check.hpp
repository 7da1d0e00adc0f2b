#pragma once
// A page held against the configuration folder it is to go live in, and its findings as JSON.

#include <string>

#include "agent/clock.hpp"
#include "agent/json_text.hpp"
#include "agent/profile_check.hpp"

namespace usher::agent {

// With the names that the folder's site.jsonc and teams.jsonc know, and against its reps'
// calendars.
CheckedProfile
check_page(const rules::ProfileFiles& files, const std::string& config_folder, Instant now);

struct FindingCounts {
    int errors = 0, warnings = 0, notes = 0;
};
FindingCounts count(const std::vector<rules::Finding>& findings);

// {"code", "severity", "line", "column", "path", "message", "remedy"}.
void write_finding(JsonText& to, const rules::Finding& finding);
// {"passed", "failed"}; both 0 while the page has errors.
void write_tests(JsonText& to, const CheckedProfile& checked);

// {"file", "profile", "findings": [...], "tests"}: one of the list that `usher check --format json`
// prints.
void write_checked(JsonText& to, const std::string& file, const CheckedProfile& checked);

}  // namespace usher::agent
