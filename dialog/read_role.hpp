#pragma once
// What somebody is: title, seniority and function; or who decides, where that was asked.

#include "dialog/candidates.hpp"

namespace usher::dialog {

// The answer to "who decides?".
Found read_authority(const Message& message);

Found read_role(const Message& message, const Question& question);

// A role that is claimed with a cue ("I'm the CFO"); for volunteered facts.
std::optional<Candidate> find_role(const Message& message);

// Is the title that begins at the token a superior's or a colleague's?
bool said_of_a_boss(const Message& message, std::size_t title);
// "I do social media": the area of work is the visitor's own.
bool says_own_work(const Message& message, const Hit& area);

}  // namespace usher::dialog
