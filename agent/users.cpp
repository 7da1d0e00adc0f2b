// Argon2id by libsodium, with OWASP's least memory and passes: 19 MiB, 2, 1.

#include "agent/users.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "agent/records/erase.hpp"

namespace usher::agent {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

void start_sodium()
{
    if (sodium_init() < 0) throw std::runtime_error("libsodium can't be used on this system");
}

// Without the blanks around it, as somebody may type it who logs in.
std::string trimmed(const std::string& name)
{
    const auto first = name.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return name.substr(first, name.find_last_not_of(' ') - first + 1);
}

void check_name(const std::string& name)
{
    const bool printable = name.find_first_of("\t\r\n\0") == std::string::npos;
    const bool bare = name == trimmed(name);
    if (name.empty() || name.size() > person_name_bytes_max || !printable || !bare)
        throw std::runtime_error("\"" + name + "\" can't be a person's name");
}

void check_password(std::string_view password)
{
    if (password.size() < password_bytes_min)
        throw std::runtime_error(
            "a password has at least " + std::to_string(password_bytes_min) + " characters"
        );
    if (password.size() > password_bytes_max)
        throw std::runtime_error(
            "a password has at most " + std::to_string(password_bytes_max) + " bytes"
        );
}

std::runtime_error nobody_called(const std::string& name)
{
    return std::runtime_error("there is nobody called \"" + name + "\"");
}

bool is_weaker_than_ours(const std::string& hash)
{
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory_bytes) != 0;
}

}  // namespace

std::string password_hash(std::string_view password)
{
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), passes, memory_bytes) != 0)
        throw std::runtime_error("there is not enough memory to hash a password");
    return hash.data();
}

bool password_fits(const std::string& hash, std::string_view password)
{
    start_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

Users::Users(const std::string& file, const Clock& clock)
    : store_(file, Store::Access::read_and_write), clock_(clock)
{
}

void Users::add(const std::string& name, Role role, std::string_view password)
{
    check_name(name);
    check_password(password);
    const auto hash = password_hash(password);
    const std::lock_guard lock(mutex_);
    const auto now = clock_.now();
    auto added = store_.query("INSERT INTO person (name, password, role, created, changed) "
                              "VALUES (?1, ?2, ?3, ?4, ?4) ON CONFLICT (name) DO NOTHING");
    if (added.with(name, hash, std::string(name_of(role)), seconds_of(now)).run() == 0)
        throw std::runtime_error("there is somebody called \"" + name + "\" already");
    audit(store_, now, "command", "add person", name, std::string(name_of(role)));
}

void Users::set_password(const std::string& name, std::string_view password)
{
    check_password(password);
    const auto hash = password_hash(password);
    const std::lock_guard lock(mutex_);
    const auto now = clock_.now();
    auto changed = store_.query("UPDATE person SET password = ?, changed = ? WHERE name = ?");
    if (changed.with(hash, seconds_of(now), name).run() == 0) throw nobody_called(name);
    audit(store_, now, "command", "change password", name, "");
}

void Users::set_role(const std::string& name, Role role)
{
    const std::lock_guard lock(mutex_);
    const auto now = clock_.now();
    auto changed = store_.query("UPDATE person SET role = ?, changed = ? WHERE name = ?");
    if (changed.with(std::string(name_of(role)), seconds_of(now), name).run() == 0)
        throw nobody_called(name);
    audit(store_, now, "command", "change role", name, std::string(name_of(role)));
}

void Users::remove(const std::string& name)
{
    const std::lock_guard lock(mutex_);
    if (store_.query("DELETE FROM person WHERE name = ?").with(name).run() == 0)
        throw nobody_called(name);
    audit(store_, clock_.now(), "command", "remove person", name, "");
}

std::vector<Person> Users::all()
{
    const std::lock_guard lock(mutex_);
    auto rows = store_.query("SELECT name, role, created, changed FROM person ORDER BY name");
    std::vector<Person> people;
    while (rows.row())
        people.push_back(
            {rows.text(0),
             role_named(rows.text(1)).value_or(Role::viewer),
             instant_of(rows.integer(2)),
             instant_of(rows.integer(3))}
        );
    return people;
}

std::optional<Holder> Users::let_in(const std::string& typed, std::string_view password)
{
    const auto name = trimmed(typed);
    // Somebody has to be asked, or a name that is not there would answer at once.
    static const std::string nobodys_hash = password_hash("nobody's password");
    if (password.size() > password_bytes_max) return std::nullopt;
    std::string hash, role;
    {
        const std::lock_guard lock(mutex_);
        auto found = store_.query("SELECT password, role FROM person WHERE name = ?");
        if (found.with(name).row()) {
            hash = found.text(0);
            role = found.text(1);
        }
    }
    const bool fits = password_fits(hash.empty() ? nobodys_hash : hash, password);
    const auto as = role_named(role);
    if (hash.empty() || !fits || !as) return std::nullopt;
    if (is_weaker_than_ours(hash)) {
        const auto stronger = password_hash(password);
        const std::lock_guard lock(mutex_);
        store_.query("UPDATE person SET password = ? WHERE name = ? AND password = ?")
            .with(stronger, name, hash)
            .run();
    }
    return Holder{name, *as};
}

}  // namespace usher::agent
