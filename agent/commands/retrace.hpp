#pragma once
// `usher retrace`: one recorded conversation, stepped through again turn by turn: what was said,
// what was read in it, what it was worth, what was asked next and why, what was done. Works beside
// a running server.

#include <iosfwd>
#include <string>

namespace usher::agent {

// `conversation`: its id or enough of it, from either end. 0; 1 if there is none, several, or the
// store can't be read.
int run_retrace(
    const std::string& data_folder,
    const std::string& conversation,
    std::ostream& out,
    std::ostream& complaints
);

}  // namespace usher::agent
