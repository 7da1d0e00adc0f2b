#pragma once
// Plans and drafts in the store.

#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"
#include "rules/load.hpp"

namespace usher::agent {

struct PlanRow {
    std::string id, profile;
    int base = 0;  // the version that was live then; 0: none
    rules::ProfileFiles files;
    std::string sha256, checker, author;
    std::string looked_at;  // JSON
    Instant created{}, expires{};
    std::optional<int> published;  // the version it became
};

void insert_plan(Store& store, const PlanRow& plan);
std::optional<PlanRow> find_plan(Store& store, const std::string& id);
void mark_published(Store& store, const std::string& id, int version);

struct DraftRow {
    std::string profile, person;
    int base = 0;  // the version it was begun from; 0: none
    rules::ProfileFiles files;
    Instant updated{};
};

// In the place of the person's earlier draft of this profile.
void save_draft(Store& store, const DraftRow& draft);
std::optional<DraftRow>
find_draft(Store& store, const std::string& profile, const std::string& person);
// All drafts of a profile, the latest first.
std::vector<DraftRow> drafts_of(Store& store, const std::string& profile);
// False: there was none.
bool discard_draft(Store& store, const std::string& profile, const std::string& person);

}  // namespace usher::agent
