#include "agent/commands/page.hpp"

#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "agent/profile_files.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/records/store.hpp"
#include "rules/load.hpp"
#include "rules/page.hpp"

namespace usher::agent {
namespace {

using ProfilePointer = std::shared_ptr<const rules::Profile>;

ProfilePointer
from_file(const std::string& path, const std::string& config_folder, std::ostream& complaints)
{
    const auto files = read_profile_files(path);
    const auto world = belongs_to(path, config_folder) ? world_of(config_folder) : std::nullopt;
    const auto loaded = rules::load_profile(files, world ? &*world : nullptr);
    if (!loaded.profile)
        for (const auto& finding : loaded.findings)
            if (finding.severity == rules::Severity::error)
                complaints << rules::print(finding, files.text) << '\n';
    return loaded.profile;
}

// "id" is the live one, "id@12" is 12. 0: there is none.
int number_meant(Store& store, const std::string& name)
{
    const auto at = name.find('@');
    return at == std::string::npos ? live_number(store, name) : std::atoi(name.c_str() + at + 1);
}

// "id" or "id@12" in the store; null if there is no store or nothing of that name in it.
ProfilePointer from_store(const std::string& name, const std::string& data_folder)
{
    const auto file = store_file(data_folder);
    if (!std::filesystem::exists(file)) return nullptr;
    Store store(file, Store::Access::read_only);
    const auto files =
        version_files(store, name.substr(0, name.find('@')), number_meant(store, name));
    return files ? rules::load_profile(*files).profile : nullptr;
}

}  // namespace

ProfilePointer
profile_for_command(const std::string& path_or_id, const Folders& folders, std::ostream& complaints)
{
    if (std::filesystem::exists(path_or_id))
        return from_file(path_or_id, folders.config, complaints);
    if (auto profile = from_store(path_or_id, folders.data)) return profile;
    const auto id = path_or_id.substr(0, path_or_id.find('@'));
    if (id != path_or_id && from_store(id, folders.data)) {
        complaints << id << " has no version " << path_or_id.substr(id.size() + 1)
                   << ". `usher versions " << id << "` lists those there are.\n";
        return nullptr;
    }
    complaints << "There is no file and no published profile called \"" << path_or_id << "\". "
               << "Give a path, or an id with --data naming the server's data folder.\n";
    return nullptr;
}

std::optional<int> version_for_command(const std::string& path_or_id, const Folders& folders)
{
    const auto file = store_file(folders.data);
    if (std::filesystem::exists(path_or_id) || !std::filesystem::exists(file)) return std::nullopt;
    Store store(file, Store::Access::read_only);
    const int number = number_meant(store, path_or_id);
    return number > 0 ? std::optional(number) : std::nullopt;
}

int run_page(
    const rules::Profile& profile, std::optional<int> version, PageLook look, std::ostream& out
)
{
    out
        << (look == PageLook::html ? rules::page_html(profile, version)
                                   : rules::page(profile, version));
    return 0;
}

}  // namespace usher::agent
