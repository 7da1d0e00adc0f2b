#pragma once
// `usher understand`: answers as JSON Lines in, what they say as JSON Lines out, in order
// (understanding.md 7). The same reader as in the chat, without a conversation.

#include <iosfwd>

namespace usher::agent {

// A line that cannot be read gets {"id"?, "error"} and the rest goes on; empty lines are skipped.
// Gives the exit code, which is 0: what is wrong with a line is in its answer.
int run_understand(std::istream& in, std::ostream& out);

}  // namespace usher::agent
