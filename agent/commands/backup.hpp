#pragma once
// `usher backup FILE`: the store as it is at one moment, in one file, beside a running server.

#include <iosfwd>
#include <string>

namespace usher::agent {

// Never overwrites; what is at `file` afterwards has been read back and found whole. 0; 1 with a
// sentence if not.
int run_backup(
    const std::string& data_folder,
    const std::string& file,
    std::ostream& out,
    std::ostream& complaints
);

}  // namespace usher::agent
