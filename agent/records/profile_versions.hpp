#pragma once
// A profile's versions in the store: the author's bytes, numbered 1, 2, 3, never rewritten.

#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"
#include "rules/load.hpp"

namespace usher::agent {

struct ProfileVersion {
    std::string profile;
    int number = 0;
    std::string sha256;                  // of the whole set of files
    std::string author, message, state;  // live, past or withdrawn
    Instant at{};
    std::optional<int> base;  // the version that was live before it, or whose bytes it has
    std::string plan;         // "": it was not planned (seeded, rolled back)
    std::string publisher;    // who put it live; "": it came from the files
};

struct NewVersion {
    std::string profile;
    rules::ProfileFiles files;
    std::string author, message;
    std::optional<int> base;
    std::string plan;
    std::string publisher = {};
};

std::string hash_of(const rules::ProfileFiles& files);

// Stores the next number and makes it live; the one that was live is past. Its number.
int add_version(Store& store, const NewVersion& version, Instant at);

std::optional<rules::ProfileFiles>
version_files(Store& store, const std::string& profile, int number);
// A set of files as a row keeps it; `words` is JSON: {"fr": text of <id>.fr.jsonc}.
std::string words_to_json(const rules::ProfileFiles& files);
rules::ProfileFiles files_of_row(
    const std::string& profile,
    std::string text,
    const std::string& words,
    std::optional<std::string> tests
);

// Takes it out of use for good: it is never live again, and talks under it move on.
void withdraw_version(Store& store, const std::string& profile, int number);
bool is_withdrawn(Store& store, const std::string& profile, int number);

// 0: no version of this profile is live.
int live_number(Store& store, const std::string& profile);
// All of them, newest first; empty: there is no such profile.
std::vector<ProfileVersion> versions_of(Store& store, const std::string& profile);
std::vector<std::string> stored_profiles(Store& store);

}  // namespace usher::agent
