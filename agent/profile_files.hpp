#pragma once
// Profiles as they lie on disk: the page itself and, beside it, translations (<id>.fr.jsonc) and
// tests (<id>.tests.jsonc). A version is always the whole set.

#include <optional>
#include <string>
#include <vector>

#include "rules/load.hpp"

namespace usher::agent {

// The whole text of a file. Throws std::runtime_error with the path and the system's reason.
std::string read_file(const std::string& path);

// The page at `path` with its side files. Throws like read_file.
rules::ProfileFiles read_profile_files(const std::string& path);

// What pages in this configuration folder may name: its teams, reps and profiles. Absent if the
// folder has no site.jsonc, so that nothing can be looked up.
std::optional<rules::World> world_of(const std::string& config_folder);

// Is this file one of the folder's own profiles?
bool belongs_to(const std::string& path, const std::string& config_folder);

// Paths of all profiles of a configuration folder (profiles/*.jsonc without side files), by name.
std::vector<std::string> profile_paths(const std::string& config_folder);

}  // namespace usher::agent
