#pragma once
// `usher forget`: erases a person everywhere, and keeps anonymous counts. Beside a running server
// too: it drops what it has in mind of them as soon as they are heard of again.

#include <iosfwd>
#include <string>

namespace usher::agent {

struct ForgetCommand {
    std::string data_folder = "data";
    std::string email, conversation;  // one of the two
    std::string by;                   // who does it
    std::string format = "text";      // or "json"
};

// 0, also when there was nothing to forget; 1 if the store can't be written.
int run_forget(const ForgetCommand& command, std::ostream& out, std::ostream& complaints);

}  // namespace usher::agent
