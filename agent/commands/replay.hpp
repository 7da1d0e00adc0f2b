#pragma once
// `usher replay`: what every recorded talk would have come to under another page.

#include <iosfwd>
#include <string>

namespace usher::agent {

struct ReplayCommand {
    std::string config_folder = "config";
    std::string data_folder = "data";
    std::string page;               // a file, or a published id, or "id@12"
    std::string since, until;       // "90d", "12w" or a time; "" = no end
    std::string level = "answers";  // or "words"
    std::string format = "text";    // or "json", "html"
};

// 0; 1 if the page can't be read or has errors, with the reason in `complaints`; 3 for a time that
// is none.
int run_replay(const ReplayCommand& command, std::ostream& out, std::ostream& complaints);

}  // namespace usher::agent
