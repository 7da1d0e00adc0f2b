#pragma once
// The face for those who write rules: check a page, plan, publish, roll back, withdraw, drafts.
// Every call blocks until what it did is on disk; it may be made from any thread.

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "agent/keys.hpp"
#include "agent/publishing.hpp"
#include "agent/records/audit_log.hpp"
#include "agent/what_if.hpp"

namespace usher::agent {

// Three months: the seasons of a business, and no more than a plan can wait for.
constexpr const char* days_of_what_if = "90d";

class Versions {
  public:
    virtual ~Versions() = default;

    // {"files": [...], "errors", "warnings"}, as `usher check --format json` prints it.
    virtual std::string check(const rules::ProfileFiles& files) = 0;
    // With a what-if of as many days as `days_of_what_if`.
    virtual Done plan(const PlanWanted& wanted) = 0;
    // With what has been published since `base` put into it (merging.hpp).
    virtual Done
    merge(const std::string& profile, const rules::ProfileFiles& files, int base) = 0;
    // What recorded talks would have come to (replay.hpp), as JSON.
    virtual Done replay(const rules::ProfileFiles& files, const WhatIf& wanted) = 0;
    virtual Done publish(const PublishWanted& wanted) = 0;
    virtual Done roll_back(const RollbackWanted& wanted) = 0;
    virtual Done withdraw(const WithdrawWanted& wanted) = 0;

    // Which profile this visitor would get, what a talk is worth under each, and how experiments go
    // (several_profiles.hpp, experiments.hpp). Absent: there is no such talk or profile.
    virtual std::string choose(const std::map<std::string, std::string>& facts) = 0;
    virtual std::optional<std::string> scores(const std::string& conversation) = 0;
    virtual std::optional<std::string> experiments(const std::string& profile) = 0;

    // Who did what; `note` is written soon, and not at all if nothing can be written.
    virtual std::string audit_log(const AuditWanted& wanted) = 0;
    virtual void
    note(const std::string& who, const std::string& what, const std::string& on_what) = 0;

    // {"drafts": [{"profile", "person", "base", "updated", "stale"}]}.
    virtual std::string drafts(const std::string& profile) = 0;
    // One draft with its "text", "words" and "tests". Declined as unknown: there is none.
    virtual Done draft(const std::string& profile, const std::string& person) = 0;
    // Saves it as typed, errors and all; `base` absent: that of the earlier draft, else what is
    // live.
    virtual Done save_draft(
        const std::string& profile,
        const std::string& person,
        const rules::ProfileFiles& files,
        std::optional<int> base
    ) = 0;
    virtual Done discard_draft(const std::string& profile, const std::string& person) = 0;
    // Somebody else's draft becomes `person`'s own; the history says so.
    virtual Done
    take_draft(const std::string& profile, const std::string& from, const std::string& person) = 0;
};

}  // namespace usher::agent
