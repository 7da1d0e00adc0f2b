// Rows of profile_version.

#include "agent/records/profile_versions.hpp"

#include <nlohmann/json.hpp>

#include "agent/json_text.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

std::string words_to_json(const rules::ProfileFiles& files)
{
    JsonText out;
    out.open_block();
    for (const auto& [language, text] : files.words)
        out.field(language, text);
    return out.close_block().take();
}

rules::ProfileFiles files_of_row(
    const std::string& profile,
    std::string text,
    const std::string& words,
    std::optional<std::string> tests
)
{
    rules::ProfileFiles files;
    files.name = profile + ".jsonc";
    files.text = std::move(text);
    files.words = nlohmann::json::parse(words).get<std::map<std::string, std::string>>();
    files.tests = std::move(tests);
    return files;
}

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
    const auto publisher =
        version.publisher.empty() ? std::nullopt : std::optional(version.publisher);
    store
        .query("INSERT INTO profile_version (profile, number, text, words, tests, sha256, base, "
               "author, at, message, plan, publisher, state) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'live')")
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
            plan,
            publisher
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
    return files_of_row(profile, found.text(0), found.text(1), found.text_if_any(2));
}

void withdraw_version(Store& store, const std::string& profile, int number)
{
    store.query("UPDATE profile_version SET state = 'withdrawn' WHERE profile = ? AND number = ?")
        .with(profile, number)
        .run();
}

bool is_withdrawn(Store& store, const std::string& profile, int number)
{
    auto found = store.query("SELECT 1 FROM profile_version WHERE profile = ? AND number = ? "
                             "AND state = 'withdrawn'");
    return found.with(profile, number).row();
}

int live_number(Store& store, const std::string& profile)
{
    auto found =
        store.query("SELECT number FROM profile_version WHERE profile = ? AND state = 'live'");
    return found.with(profile).row() ? static_cast<int>(found.integer(0)) : 0;
}

std::vector<ProfileVersion> versions_of(Store& store, const std::string& profile)
{
    auto rows =
        store.query("SELECT number, sha256, author, message, state, at, base, plan, publisher "
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
             Instant{std::chrono::seconds{rows.integer(5)}},
             {},
             rows.text(7),
             rows.text(8)}
        );
        if (const auto base = rows.integer_if_any(6))
            versions.back().base = static_cast<int>(*base);
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
