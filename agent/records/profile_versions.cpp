// Rows of profile_version.

#include "agent/records/profile_versions.hpp"

#include <nlohmann/json.hpp>

#include "agent/json_text.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {
namespace {

std::string words_to_json(const rules::ProfileFiles& files)
{
    JsonText out;
    out.open_block();
    for (const auto& [language, text] : files.words)
        out.field(language, text);
    return out.close_block().take();
}

}  // namespace

std::string hash_of(const rules::ProfileFiles& files)
{
    // Each part with its length before it, so that no two sets can run together to the same text.
    std::string all;
    const auto add = [&](const std::string& name, const std::string& text) {
        all += name + ":" + std::to_string(text.size()) + ":" + text + "\n";
    };
    add("profile", files.text);
    for (const auto& [language, text] : files.words)
        add("words." + language, text);
    if (files.tests) add("tests", *files.tests);
    return sha256_hex(all);
}

int add_version(Store& store, const NewVersion& version, Instant at)
{
    auto last =
        store.query("SELECT coalesce(max(number), 0) FROM profile_version WHERE profile = ?");
    last.with(version.profile).row();
    const int number = static_cast<int>(last.integer(0)) + 1;
    store.query("UPDATE profile_version SET state = 'past' WHERE profile = ? AND state = 'live'")
        .with(version.profile)
        .run();
    const auto plan = version.plan.empty() ? std::nullopt : std::optional(version.plan);
    store
        .query("INSERT INTO profile_version (profile, number, text, words, tests, sha256, base, "
               "author, at, message, plan, state) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'live')")
        .with(
            version.profile,
            number,
            version.files.text,
            words_to_json(version.files),
            version.files.tests,
            hash_of(version.files),
            version.base,
            version.author,
            static_cast<std::int64_t>(at.time_since_epoch().count()),
            version.message,
            plan
        )
        .run();
    return number;
}

std::optional<rules::ProfileFiles>
version_files(Store& store, const std::string& profile, int number)
{
    auto found = store.query(
        "SELECT text, words, tests FROM profile_version WHERE profile = ? AND number = ?"
    );
    if (!found.with(profile, number).row()) return std::nullopt;
    rules::ProfileFiles files;
    files.name = profile + ".jsonc";
    files.text = found.text(0);
    files.words = nlohmann::json::parse(found.text(1)).get<std::map<std::string, std::string>>();
    files.tests = found.text_if_any(2);
    return files;
}

int live_number(Store& store, const std::string& profile)
{
    auto found =
        store.query("SELECT number FROM profile_version WHERE profile = ? AND state = 'live'");
    return found.with(profile).row() ? static_cast<int>(found.integer(0)) : 0;
}

std::vector<ProfileVersion> versions_of(Store& store, const std::string& profile)
{
    auto rows = store.query("SELECT number, sha256, author, message, state, at "
                            "FROM profile_version WHERE profile = ? ORDER BY number DESC");
    rows.with(profile);
    std::vector<ProfileVersion> versions;
    while (rows.row()) {
        versions.push_back(
            {profile,
             static_cast<int>(rows.integer(0)),
             rows.text(1),
             rows.text(2),
             rows.text(3),
             rows.text(4),
             Instant{std::chrono::seconds{rows.integer(5)}}}
        );
    }
    return versions;
}

std::vector<std::string> stored_profiles(Store& store)
{
    auto rows = store.query("SELECT DISTINCT profile FROM profile_version ORDER BY profile");
    std::vector<std::string> profiles;
    while (rows.row())
        profiles.push_back(rows.text(0));
    return profiles;
}

}  // namespace usher::agent
