#pragma once
// Plays a .talk: the visitor's and persons' lines go in, and the script comes back with what really
// was said, understood and done.

#include <string>

#include "dialog/transcript.hpp"
#include "tests/support/pretend_world.hpp"

namespace usher::tests {

dialog::TalkScript play_talk(const Profiles& profiles, const dialog::TalkScript& script);

}  // namespace usher::tests
