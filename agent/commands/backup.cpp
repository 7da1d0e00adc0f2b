// VACUUM INTO reads one snapshot and waits for nobody; SQLite's stepped backup would start anew at
// every commit of the server and never end.

#include "agent/commands/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <ostream>
#include <stdexcept>

#include "agent/records/store.hpp"

namespace usher::agent {
namespace {

void sync_to_disk(const std::string& file)
{
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0) ::close(handle);
    if (!synced) throw std::runtime_error(file + " can't be synced to the disk");
}

}  // namespace

int run_backup(
    const std::string& data_folder,
    const std::string& file,
    std::ostream& out,
    std::ostream& complaints
)
try {
    if (std::filesystem::exists(file))
        throw std::runtime_error(file + " is there already; a backup never overwrites");
    // Only a name that is finished looks like a backup.
    const auto unfinished = file + ".unfinished";
    std::filesystem::remove(unfinished);
    {
        Store store(store_file(data_folder), Store::Access::read_only);
        store.query("VACUUM INTO ?").with(unfinished).run();
    }
    {
        Store copy(unfinished, Store::Access::read_only);
        const auto whole = copy.database().execAndGet("PRAGMA integrity_check").getString();
        if (whole != "ok") throw std::runtime_error("the copy is not whole: " + whole);
    }
    std::filesystem::permissions(
        unfinished, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write
    );
    sync_to_disk(unfinished);
    std::filesystem::rename(unfinished, file);
    out << "wrote " << file << ", " << std::filesystem::file_size(file) << " bytes\n";
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
