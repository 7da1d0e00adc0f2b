#include "agent/commands/page.hpp"

#include <filesystem>
#include <ostream>

#include "agent/profile_files.hpp"
#include "rules/page.hpp"

namespace usher::agent {

namespace {

std::shared_ptr<const rules::Profile> load_from_file(
    const std::string& path, const std::string& config_folder, std::ostream& complaints
)
{
    const auto files = read_profile_files(path);
    const auto world = belongs_to(path, config_folder) ? world_of(config_folder) : std::nullopt;
    const auto loaded = rules::load_profile(files, world ? &*world : nullptr);
    if (loaded.profile) return loaded.profile;
    for (const auto& finding : loaded.findings)
        if (finding.severity == rules::Severity::error)
            complaints << rules::print(finding, files.text) << '\n';
    return nullptr;
}

}  // namespace

std::shared_ptr<const rules::Profile> profile_for_command(
    const std::string& path_or_id,
    const std::string& config_folder,
    const std::string& data_folder,
    std::ostream& complaints
)
{
    if (std::filesystem::exists(path_or_id))
        return load_from_file(path_or_id, config_folder, complaints);
    if (auto published = published_files(path_or_id, data_folder)) {
        if (auto profile = rules::load_profile(*published).profile) return profile;
        complaints << path_or_id << " was published by another version of Usher that read it "
                   << "differently; save its bytes to a file and run `usher check` on it\n";
        return nullptr;
    }
    complaints << "there is no file and no published profile called \"" << path_or_id << "\"\n";
    return nullptr;
}

int run_page(const rules::Profile& profile, std::ostream& out)
{
    out << rules::page_text(profile);
    return 0;
}

}  // namespace usher::agent
