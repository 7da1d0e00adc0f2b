// Compiling stored versions, and bringing files into an empty store.

#include "agent/profiles.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "agent/profile_files.hpp"
#include "agent/records/profile_versions.hpp"
#include "rules/load.hpp"

namespace usher::agent {
namespace {

// Throws with the errors printed as people read them.
std::shared_ptr<const rules::Profile>
compile(const rules::ProfileFiles& files, const rules::World* world, const std::string& whose)
{
    auto loaded = rules::load_profile(files, world);
    if (loaded.profile) return loaded.profile;
    std::string message = whose + " can't go live:";
    for (const auto& finding : loaded.findings)
        if (finding.severity == rules::Severity::error)
            message += "\n\n" + rules::print(finding, files.text);
    throw std::runtime_error(message);
}

bool was_withdrawn(const std::vector<ProfileVersion>& versions, const std::string& sha256)
{
    const auto is_it = [&](const ProfileVersion& version) {
        return version.state == "withdrawn" && version.sha256 == sha256;
    };
    return std::any_of(versions.begin(), versions.end(), is_it);
}

}  // namespace

PinnedProfile Profiles::version(Store& store, const std::string& id, int number)
{
    auto& profile = compiled_[{id, number}];
    if (!profile) {
        const auto files = version_files(store, id, number);
        if (!files) return {};
        // Names of teams and other profiles were looked up when it went live.
        profile = compile(*files, nullptr, "version " + std::to_string(number) + " of " + id);
    }
    return {profile, number};
}

PinnedProfile Profiles::live(Store& store, const std::string& id)
{
    const int number = live_number(store, id);
    return number == 0 ? PinnedProfile{} : version(store, id, number);
}

void seed_profiles(Store& store, const Settings& settings, Instant now)
{
    const auto world = world_of(settings.folder);
    const bool in_files = settings.site.rules_live_in == "files";
    for (const auto& id : settings.site.profiles) {
        const auto versions = versions_of(store, id);
        if (!in_files && !versions.empty()) continue;
        const auto path = std::filesystem::path(settings.folder) / "profiles" / (id + ".jsonc");
        auto files = read_profile_files(path.string());
        const int live = live_number(store, id);
        const auto sha256 = hash_of(files);
        if (live != 0 && versions.front().number == live && versions.front().sha256 == sha256)
            continue;
        // What was taken out of use in an emergency doesn't come back by a restart.
        if (was_withdrawn(versions, sha256)) continue;
        const auto profile = compile(files, world ? &*world : nullptr, path.string());
        if (profile->id != id) {
            throw std::runtime_error(
                path.string() + " has the id \"" + profile->id +
                "\": a profile's file is named "
                "like its id"
            );
        }
        NewVersion version;
        version.profile = id;
        version.files = std::move(files);
        version.author = "files";
        version.message = versions.empty() ? "first version, from the configuration folder"
                                           : "changed in the configuration folder";
        add_version(store, version, now);
    }
}

}  // namespace usher::agent
