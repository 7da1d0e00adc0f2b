#pragma once
// `usher paths` and `usher test --edges`: what the dialogs of a profile can come to, and the cases
// at its edges.

#include <iosfwd>
#include <string>

#include "rules/play.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

// All dialogs from what is known at the beginning, counted: fewest and most questions to each end.
// `format` is "text" or "json".
int run_paths(
    const rules::Profile& profile,
    const rules::Facts& facts,
    const std::string& format,
    std::ostream& out
);

// The boundary cases as tests, ready to be pasted between the brackets of "tests".
int run_edges(const rules::Profile& profile, std::ostream& out);

}  // namespace usher::agent
