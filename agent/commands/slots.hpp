#pragma once
// `usher slots`: booking questions as JSON Lines in, the slots as JSON Lines out, in order. The
// same arithmetic as in the chat, without a store: what a line says is all there is.

#include <iosfwd>

namespace usher::agent {

enum class Why { left_out, given };  // with Why::given also what took each other start away

// A line that cannot be answered gets {"id"?, "error"} and the rest goes on; empty lines are
// skipped. Gives the exit code, which is 0: what is wrong with a line is in its answer.
int run_slots(std::istream& in, std::ostream& out, Why why);

}  // namespace usher::agent
