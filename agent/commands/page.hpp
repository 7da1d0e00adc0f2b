#pragma once
// `usher page`, `usher test` and what every command that takes a profile needs: the profile.

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "rules/load.hpp"

namespace usher::agent {

// A profile by path (any name, any folder) or by the id of a published version ("id" or "id@12")
// in the data folder. On failure prints the findings or the reason to `complaints` and is null.
std::shared_ptr<const rules::Profile> profile_for_command(
    const std::string& path_or_id,
    const std::string& config_folder,
    const std::string& data_folder,
    std::ostream& complaints
);

int run_page(const rules::Profile& profile, std::ostream& out);

}  // namespace usher::agent
