#pragma once
// A page that was edited from an older version, with what has been published since put into it.

#include <optional>

#include "agent/publishing.hpp"

namespace usher::agent {

// {"base": the live version, "text", "words", "tests", "conflicts": [{"file", "path", "mine",
// "theirs"}]}. Where both changed the same thing the page says what it said, and a conflict has two
// sentences to choose from. `base`: the version it was edited from.
Done merge_page(
    Store& store, const std::string& profile, const rules::ProfileFiles& mine, int base
);

}  // namespace usher::agent
