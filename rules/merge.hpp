#pragma once
// Two people began from the same page and both changed it: what each changed, by name, in one page.

#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

// Both changed the same thing, and not in the same way.
struct Conflict {
    std::string path;          // "decision.qualified.from"
    std::string mine, theirs;  // a sentence each, to choose from
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Merged {
    // My text with their changes in it, comments and order kept. Where there is a conflict it says
    // what mine says.
    std::string text;
    std::vector<Conflict> conflicts;
};

// All three must be readable pages, or files that stand beside one. Blocks are merged name by name,
// tests by their names, everything else as a whole.
Merged merge(std::string_view base, std::string_view mine, std::string_view theirs);

}  // namespace usher::rules
