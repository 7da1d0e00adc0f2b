#pragma once
// `usher understand`: answers as JSON Lines in, what they say as JSON Lines out, in order
// (understanding.md 7). The same reader as in the chat, without a conversation.

#include <iosfwd>
#include <string>

#include "dialog/understand.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

// A line that cannot be read gets {"id"?, "error"} and the rest goes on; empty lines are skipped.
// Gives the exit code, which is 0: what is wrong with a line is in its answer.
int run_understand(std::istream& in, std::ostream& out);

// A quick look at how one criterion (or contact field) of a profile reads a text; prints the same
// JSON, with the words that the reading rests on. 0; 1 if the profile has no such criterion.
int run_understand(
    const rules::Profile& profile,
    const std::string& criterion,
    const std::string& text,
    dialog::Instant now,
    std::ostream& out
);

}  // namespace usher::agent
