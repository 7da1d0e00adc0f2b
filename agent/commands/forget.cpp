// The same erasing as the server's, over a connection of the command's own.

#include "agent/commands/forget.hpp"

#include <ostream>
#include <stdexcept>
#include <vector>

#include <SQLiteCpp/Transaction.h>

#include "agent/calendars/deliver.hpp"
#include "agent/clock.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/migrate.hpp"
#include "agent/records/turns.hpp"

namespace usher::agent {
namespace {

int erase_all(Store& store, const ForgetCommand& command)
{
    const auto now = SystemClock().now();
    SystemSecrets secrets;
    auto ids =
        command.email.empty() ? std::vector<std::string>{} : conversations_of(store, command.email);
    if (!command.conversation.empty()) ids.push_back(command.conversation);
    int erased = 0;
    for (const auto& id : ids) {
        const auto row = find_conversation(store, id);
        if (!row || row->erased) continue;
        erase_conversation(store, row->n, now);
        name_nobody_in_calendar(store, row->n, now, secrets);
        audit(store, now, command.by, "forget", id);
        ++erased;
    }
    return erased;
}

}  // namespace

int run_forget(const ForgetCommand& command, std::ostream& out, std::ostream& complaints)
try {
    Store store(store_file(command.data_folder), Store::Access::read_and_write);
    migrate(store);
    SQLite::Transaction all(store.database(), SQLite::TransactionBehavior::IMMEDIATE);
    const int erased = erase_all(store, command);
    all.commit();
    // The log still has what was erased, until it is written over. A reader may be in the way: then
    // a running server does it later.
    if (erased > 0) store.database().tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    if (command.format == "json")
        out << "{\"forgotten\":" << erased << "}\n";
    else
        out << "forgot " << erased << (erased == 1 ? " conversation\n" : " conversations\n");
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
