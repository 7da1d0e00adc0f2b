#pragma once
// Brings a store to the newest shape this program knows: numbered files, each applied once, all of
// them in one transaction or none.

#include <string>
#include <vector>

#include "agent/records/store.hpp"

namespace usher::agent {

// The texts of schema/0001_*.sql, 0002_*.sql ..., in order; compiled in.
const std::vector<std::string>& schema_files();

// Throws with a sentence if the store is newer than this program, or if a step fails; the store is
// then as it was.
void migrate(Store& store, const std::vector<std::string>& steps = schema_files());

}  // namespace usher::agent
