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
    std::string sha256;  // of the whole set of files
    std::string author, message, state;
    Instant at{};
};

struct NewVersion {
    std::string profile;
    rules::ProfileFiles files;
    std::string author, message;
    std::optional<int> base;
    std::string plan;
};

std::string hash_of(const rules::ProfileFiles& files);

// Stores the next number and makes it live; the one that was live is past. Its number.
int add_version(Store& store, const NewVersion& version, Instant at);

std::optional<rules::ProfileFiles>
version_files(Store& store, const std::string& profile, int number);
// 0: no version of this profile is live.
int live_number(Store& store, const std::string& profile);
// All of them, newest first; empty: there is no such profile.
std::vector<ProfileVersion> versions_of(Store& store, const std::string& profile);
std::vector<std::string> stored_profiles(Store& store);

}  // namespace usher::agent
