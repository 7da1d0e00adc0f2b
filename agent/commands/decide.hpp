#pragma once
// `usher decide`: many sheets of answers in, one verdict each out (protocol.md 3.2).

#include <iosfwd>
#include <string>

#include "rules/profile.hpp"

namespace usher::agent {

struct DecideOptions {
    bool csv = false;             // a table with a header row instead of JSON Lines
    bool ask_everything = false;  // no limit and no stop but a disqualifier or a hand-over
    std::string format = "json";  // or "text": a line for people
};

// One line out for each case in, in order; a case that can't be read gets {"error": a sentence}
// and the rest goes on. Empty lines are passed over. 0; 3 if the format is unknown.
int run_decide(
    const rules::Profile& profile, std::istream& in, std::ostream& out, const DecideOptions& options
);

}  // namespace usher::agent
