#pragma once
// `usher page`, and what every command that takes a profile needs first: the profile.

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "rules/profile.hpp"

namespace usher::agent {

// Where a command looks for what its arguments name.
struct Folders {
    std::string config = "config", data = "data";
};

// A profile by path (any name, any folder) or by the id of a published version ("id" for the live
// one, "id@12"). On failure prints the findings or the reason to `complaints` and is null.
std::shared_ptr<const rules::Profile> profile_for_command(
    const std::string& path_or_id, const Folders& folders, std::ostream& complaints
);

// The number of the published version that is meant by it; absent: it is a file.
std::optional<int> version_for_command(const std::string& path_or_id, const Folders& folders);

enum class PageLook { text, html };
int run_page(
    const rules::Profile& profile, std::optional<int> version, PageLook look, std::ostream& out
);

}  // namespace usher::agent
