#pragma once
// `usher which`, `usher scores` and `usher experiments`: looks across profiles, beside a running
// server.

#include <iosfwd>
#include <map>
#include <string>

namespace usher::agent {

struct LookCommand {
    std::string config_folder = "config";
    std::string data_folder = "data";
    std::string format = "text";  // or "json"
};

// Which profile a visitor with these facts ("visit.page" ...) would get. 0; 1 with the reason in
// `complaints`, as all of them.
int run_which(
    const LookCommand& command,
    const std::map<std::string, std::string>& facts,
    std::ostream& out,
    std::ostream& complaints
);
// What one conversation is worth under every live profile.
int run_scores(
    const LookCommand& command,
    const std::string& conversation,
    std::ostream& out,
    std::ostream& complaints
);
int run_experiments(
    const LookCommand& command,
    const std::string& profile,
    std::ostream& out,
    std::ostream& complaints
);

}  // namespace usher::agent
