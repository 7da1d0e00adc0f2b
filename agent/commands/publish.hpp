#pragma once
// `usher plan`, `publish`, `rollback`, `withdraw` and `versions`: from a page to the version that
// visitors get, beside a running server, which goes by it at once for talks that begin afterwards.

#include <iosfwd>
#include <optional>
#include <string>

namespace usher::agent {

struct PublishCommand {
    std::string config_folder = "config";
    std::string data_folder = "data";
    std::string by;               // who does it
    std::string format = "text";  // or "json"
    std::string message;
};

// Who is at the keyboard, by the system's word; "command" where it has none.
std::string whoever_types();

// All of them: 0; 1 if it was declined or failed, with the reason in `complaints` (as JSON on `out`
// with `format` "json").

// `file`: a page with its side files. `base`: the version it was edited from; absent: the live one.
// `since`: how far back the what-if goes ("90d"); "0" = none is made.
struct PlanCommand {
    std::string file, since;
    std::optional<int> base;
};
int run_plan(
    const PublishCommand& command,
    const PlanCommand& plan,
    std::ostream& out,
    std::ostream& complaints
);
int run_publish(
    const PublishCommand& command,
    const std::string& plan,
    const std::string& accept_warnings,
    std::ostream& out,
    std::ostream& complaints
);
int run_rollback(
    const PublishCommand& command,
    const std::string& profile,
    int to,
    std::ostream& out,
    std::ostream& complaints
);
// `version` 0: the live one. `to`: whose bytes take its place; absent: the latest other's.
struct WithdrawCommand {
    std::string profile;
    int version = 0;
    std::optional<int> to;
};
int run_withdraw(
    const PublishCommand& command,
    const WithdrawCommand& withdraw,
    std::ostream& out,
    std::ostream& complaints
);

// `file` edited from version `base`, with what was published since, into `into` ("" = standard
// output). 1 if both changed the same thing; each such place is told in two sentences.
struct MergeCommand {
    std::string file, into;
    int base = 0;
};
int run_merge(
    const PublishCommand& command,
    const MergeCommand& merge,
    std::ostream& out,
    std::ostream& complaints
);

// A profile's versions with who, when and why; with "" all profiles'.
int run_versions(
    const PublishCommand& command,
    const std::string& profile,
    std::ostream& out,
    std::ostream& complaints
);

// The author's bytes of one version: "hr_mid_market@12", or the live one without "@12".
int run_version_bytes(
    const std::string& data_folder,
    const std::string& version,
    std::ostream& out,
    std::ostream& complaints
);

}  // namespace usher::agent
