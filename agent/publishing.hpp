#pragma once
// From a page to the version that visitors get. A plan freezes all that was looked at; publishing
// does exactly that plan, or says what has changed since. Nothing is ever rewritten: rolling back
// publishes old bytes as a new version. Talks stay on their version unless it is withdrawn.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "agent/booking/bookings.hpp"
#include "agent/clock.hpp"
#include "agent/profiles.hpp"
#include "agent/records/plans.hpp"
#include "agent/secrets.hpp"
#include "agent/settings.hpp"

namespace usher::agent {

// A plan that nobody has done after a day was looked at too long ago.
constexpr std::chrono::hours plan_lives{24};

// What publishing is done with. Every function below is to be run inside one transaction of
// `store`; each writes what it did, and who did it, into the audit.
struct Office {
    Store& store;
    Profiles& profiles;
    Bookings& bookings;  // for the free times that a plan shows
    Secrets& secrets;
    const Settings& settings;
    Instant now{};
};

struct Declined {
    enum class Why {
        unknown,      // there is no such plan, profile or version
        bad,          // `field` can't be what was given
        findings,     // the page has errors, or warnings that nobody has accepted
        stale,        // something else was published since
        not_allowed,  // not by this person, or not here
        try_again,    // it could not be stored; nothing happened
    };
    Why why = Why::bad;
    std::string message;  // whole sentences
    std::vector<std::string> details =
        {};  // what has changed, or what is to be mended; a line each
    std::string field = {};
};
// JSON of what was done, or why not.
using Done = std::variant<std::string, Declined>;

struct PlanWanted {
    rules::ProfileFiles files;
    std::string author;
    std::optional<int> base = {};  // the version it was edited from; absent: the one that is live
    std::string what_if = {};      // JSON of a replay that was made for it (what_if.hpp); "" = none
};
// {"plan", "profile", "version", "base", "changes", "checks", "tests", "what_if", "calendars",
// "in_flight", ...}. `plan` is null if the page has errors. Declined as stale if another version
// has been published since `base`.
Done make_plan(const Office& office, const PlanWanted& wanted);

struct PublishWanted {
    std::string plan, message, by;
    std::string profile = {};          // "" = whichever the plan is for
    std::string accept_warnings = {};  // why the open warnings don't matter; "" = they do
};
// {"profile", "version", "base", "plan", "sha256", "by", "at", "message"}.
Done publish(const Office& office, const PublishWanted& wanted);

struct RollbackWanted {
    std::string profile;
    int to = 0;
    std::string message, by;
};
Done roll_back(const Office& office, const RollbackWanted& wanted);

struct WithdrawWanted {
    std::string profile;
    int version = 0;  // 0: the one that is live
    std::string message, by;
    std::optional<int> to = {};  // if it was live: whose bytes take its place; absent: the latest
};
// Talks under it are moved at their next message. If it was live, an earlier version's bytes become
// the next version: {"profile", "withdrawn", "live", "talks", ...}; `live` is null if there is
// none.
Done withdraw(const Office& office, const WithdrawWanted& wanted);

// Where rules live in files, git is the truth: only the pipeline's command publishes.
std::optional<Declined> declined_in_files(const Settings& settings);

}  // namespace usher::agent
