#pragma once
// `usher key add` and `usher key revoke`: keys for programs. Both count at once in a running
// server.

#include <iosfwd>
#include <string>

namespace usher::agent {

// Prints the key and nothing else; it is shown only now. 0; 1 if the name is taken; 3 if there is
// no such role. Makes the data folder if it is not there.
int run_key_add(
    const std::string& data_folder,
    const std::string& name,
    const std::string& role,
    std::ostream& out,
    std::ostream& complaints
);
// 0; 1 if there is no such key.
int run_key_revoke(
    const std::string& data_folder,
    const std::string& name,
    std::ostream& out,
    std::ostream& complaints
);

}  // namespace usher::agent
