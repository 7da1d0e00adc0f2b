#pragma once
// The face for those who write rules, over the one writer.

#include "agent/booking/bookings.hpp"
#include "agent/records/records.hpp"
#include "agent/versions.hpp"

namespace usher::agent {

class VersionDesk : public Versions {
  public:
    // `profiles` and `bookings` are the records thread's own; they are used there alone.
    VersionDesk(
        Records& records,
        Profiles& profiles,
        Bookings& bookings,
        Secrets& secrets,
        const Settings& settings,
        const Clock& clock
    );

    std::string check(const rules::ProfileFiles& files) override;
    Done plan(const PlanWanted& wanted) override;
    Done merge(const std::string& profile, const rules::ProfileFiles& files, int base) override;
    Done replay(const rules::ProfileFiles& files, const WhatIf& wanted) override;
    Done publish(const PublishWanted& wanted) override;
    Done roll_back(const RollbackWanted& wanted) override;
    Done withdraw(const WithdrawWanted& wanted) override;
    std::string choose(const std::map<std::string, std::string>& facts) override;
    std::optional<std::string> scores(const std::string& conversation) override;
    std::optional<std::string> experiments(const std::string& profile) override;
    std::string audit_log(const AuditWanted& wanted) override;
    void note(const std::string& who, const std::string& what, const std::string& on_what) override;
    std::string drafts(const std::string& profile) override;
    Done draft(const std::string& profile, const std::string& person) override;
    Done save_draft(
        const std::string& profile,
        const std::string& person,
        const rules::ProfileFiles& files,
        std::optional<int> base
    ) override;
    Done discard_draft(const std::string& profile, const std::string& person) override;
    Done take_draft(const std::string& profile, const std::string& from, const std::string& person)
        override;

  private:
    template <typename Work> auto on_records(Work work);

    Records& records_;
    Profiles& profiles_;
    Bookings& bookings_;
    Secrets& secrets_;
    const Settings& settings_;
    const Clock& clock_;
};

}  // namespace usher::agent
