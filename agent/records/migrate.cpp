// The number of the last applied file is kept in SQLite's own user_version.

#include "agent/records/migrate.hpp"

#include <SQLiteCpp/Transaction.h>

#include <stdexcept>

namespace usher::agent {

void migrate(Store& store, const std::vector<std::string>& steps)
{
    auto& database = store.database();
    // The lock comes before the look: two programs may start at once.
    SQLite::Transaction all(database, SQLite::TransactionBehavior::IMMEDIATE);
    const auto done = database.execAndGet("PRAGMA user_version").getInt64();
    const auto known = static_cast<std::int64_t>(steps.size());
    if (done > known) {
        throw std::runtime_error(
            "the store was written by a newer Usher (its shape is number " + std::to_string(done) +
            ", this program knows " + std::to_string(known) +
            "): start the newer program, or restore a backup from before the upgrade"
        );
    }
    if (done == known) return;
    for (auto step = done; step < known; ++step)
        database.exec(steps[static_cast<std::size_t>(step)]);
    database.exec("PRAGMA user_version = " + std::to_string(known));
    all.commit();
}

}  // namespace usher::agent
