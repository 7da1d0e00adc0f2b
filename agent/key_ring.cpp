// A key is "usher_" and 256 random bits; the store has its SHA-256. That is enough for a secret
// nobody chose: there is nothing to guess, so nothing to slow down.

#include "agent/key_ring.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

#include "agent/records/erase.hpp"

namespace usher::agent {
namespace {

constexpr std::size_t key_bytes = 32;
constexpr std::array<std::string_view, 5> role_names = {
    "viewer", "rep", "editor", "publisher", "admin"};

}  // namespace

std::optional<Role> role_named(const std::string& name)
{
    for (std::size_t i = 0; i < role_names.size(); ++i)
        if (role_names[i] == name) return static_cast<Role>(i);
    return std::nullopt;
}

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

KeyRing::KeyRing(const std::string& file, Secrets& secrets, const Clock& clock)
    : reader_(file, Store::Access::read_only), writer_(file, Store::Access::read_and_write),
      secrets_(secrets), clock_(clock)
{
}

std::string KeyRing::add(const std::string& name, Role role)
{
    if (name.empty()) throw std::runtime_error("a key needs a name");
    const std::lock_guard lock(mutex_);
    const auto key = "usher_" + secrets_.token(key_bytes);
    const auto now = clock_.now();
    const std::string role_name(name_of(role));
    auto added = writer_.query("INSERT INTO api_key (name, sha256, role, created) "
                               "VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING");
    const auto at = static_cast<std::int64_t>(now.time_since_epoch().count());
    if (added.with(name, sha256_hex(key), role_name, at).run() == 0)
        throw std::runtime_error("there is a key named \"" + name + "\" already: revoke it first");
    audit(writer_, now, "command", "add key", name, role_name);
    return key;
}

bool KeyRing::revoke(const std::string& name)
{
    const std::lock_guard lock(mutex_);
    const bool was_there = writer_.query("DELETE FROM api_key WHERE name = ?").with(name).run() > 0;
    if (was_there) audit(writer_, clock_.now(), "command", "revoke key", name);
    return was_there;
}

std::optional<Holder> KeyRing::holder_of(const std::string& key)
{
    const std::lock_guard lock(mutex_);
    auto found = reader_.query("SELECT name, role FROM api_key WHERE sha256 = ?");
    if (!found.with(sha256_hex(key)).row()) return std::nullopt;
    const auto role = role_named(found.text(1));
    return role ? std::optional(Holder{found.text(0), *role}) : std::nullopt;
}

}  // namespace usher::agent
