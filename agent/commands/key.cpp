// Keys are rows of the store; a server looks them up there each time.

#include "agent/commands/key.hpp"

#include <filesystem>
#include <ostream>
#include <stdexcept>

#include "agent/key_ring.hpp"
#include "agent/records/migrate.hpp"

namespace usher::agent {
namespace {

std::string ready_store(const std::string& data_folder)
{
    std::filesystem::create_directories(data_folder);
    const auto file = store_file(data_folder);
    Store store(file, Store::Access::read_and_write);
    migrate(store);
    return file;
}

}  // namespace

int run_key_add(
    const std::string& data_folder,
    const std::string& name,
    const std::string& role,
    std::ostream& out,
    std::ostream& complaints
)
try {
    const auto as = role_named(role);
    if (!as) {
        complaints << "there is no role \"" << role
                   << "\": viewer, rep, editor, publisher or admin\n";
        return 3;
    }
    SystemSecrets secrets;
    SystemClock clock;
    out << KeyRing(ready_store(data_folder), secrets, clock).add(name, *as) << '\n';
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

int run_key_revoke(
    const std::string& data_folder,
    const std::string& name,
    std::ostream& out,
    std::ostream& complaints
)
try {
    SystemSecrets secrets;
    SystemClock clock;
    if (KeyRing(ready_store(data_folder), secrets, clock).revoke(name)) {
        out << "revoked " << name << '\n';
        return 0;
    }
    complaints << "there is no key named \"" << name << "\"\n";
    return 1;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
