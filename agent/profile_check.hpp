#pragma once
// Everything there is to say about a profile before it goes live: the loader, the proofs, the
// promises against the real reps, the dates, the page's own tests. One function for `usher check`,
// for a plan, and for the console, so that they can't disagree.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agent/booking/teams.hpp"
#include "agent/clock.hpp"
#include "dialog/rehearse.hpp"
#include "rules/finding.hpp"
#include "rules/load.hpp"

namespace usher::agent {

struct CheckedProfile {
    std::shared_ptr<const rules::Profile> profile;  // null: the loader found errors
    std::vector<rules::Finding> findings;           // in the order of the file; none accepted
    std::vector<rules::Finding> accepted;           // warnings and notes that its owner has accepted
    std::optional<dialog::Rehearsed> tests;         // absent: errors came first

    bool may_go_live() const { return profile && !rules::has_errors(findings); }
};

// What a profile is held against. Absent parts are not looked up.
struct Surroundings {
    const rules::World* world = nullptr;
    const Teams* teams = nullptr;
    Instant now;
};

CheckedProfile check_profile(const rules::ProfileFiles& files, const Surroundings& around);

}  // namespace usher::agent
