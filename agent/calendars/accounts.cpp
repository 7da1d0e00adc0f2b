// Rows of calendar_account, and the key file.

#include "agent/calendars/accounts.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace usher::agent {
namespace {

constexpr std::size_t key_bytes = 32;
constexpr const char* key_file = "calendars.key";

std::string key_path(const std::string& data_folder)
{
    return (std::filesystem::path(data_folder) / key_file).string();
}

SealKey key_of(const std::string& bytes) { return {hmac_sha256(bytes, "usher calendars 1")}; }

// A file descriptor that closes itself.
class File {
  public:
    File(const std::string& path, int flags, mode_t mode)
        : number_(::open(path.c_str(), flags, mode))
    {
    }
    ~File()
    {
        if (number_ >= 0) ::close(number_);
    }
    File(const File&) = delete;
    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }

  private:
    int number_;
};

std::string sealed_of(const CalendarAccount& account, const SealKey& key, Secrets& secrets)
{
    const nlohmann::json inside = {
        {"url", account.url}, {"user", account.user}, {"password", account.password}};
    return seal(key, inside.dump(), secrets);
}

void open_with(const SealKey& key, const std::string& sealed, CalendarAccount& account)
{
    const auto text = unseal(key, sealed);
    const auto inside = nlohmann::json::parse(text.value_or(""), nullptr, false);
    account.is_open = inside.is_object();
    if (!account.is_open) return;
    account.url = inside.value("url", "");
    account.user = inside.value("user", "");
    account.password = inside.value("password", "");
}

}  // namespace

std::optional<SealKey> find_account_key(const std::string& data_folder)
{
    const File file(key_path(data_folder), O_RDONLY | O_CLOEXEC, 0);
    if (!file.is_open()) return std::nullopt;
    std::array<char, key_bytes + 1> bytes{};
    if (::read(file.number(), bytes.data(), bytes.size()) != static_cast<ssize_t>(key_bytes))
        return std::nullopt;
    return key_of(std::string(bytes.data(), key_bytes));
}

SealKey make_account_key(const std::string& data_folder, Secrets& secrets)
{
    if (auto key = find_account_key(data_folder)) return *key;
    const auto path = key_path(data_folder);
    const File file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (!file.is_open()) throw std::runtime_error(path + " can't be made: " + std::strerror(errno));
    const auto bytes = secrets.bytes(key_bytes);
    const auto written = ::write(file.number(), bytes.data(), bytes.size());
    if (written != static_cast<ssize_t>(key_bytes) || ::fsync(file.number()) != 0)
        throw std::runtime_error(path + " can't be written: " + std::strerror(errno));
    return key_of(bytes);
}

bool add_account(
    Store& store, const SealKey& key, const CalendarAccount& account, Instant now, Secrets& secrets
)
{
    const bool writes = account.writes == CalendarAccount::Writes::yes;
    if (writes) {
        auto other = store.query("SELECT 1 FROM calendar_account WHERE rep = ? AND writes = 1 "
                                 "AND name <> ?");
        if (other.with(account.rep, account.name).row()) return false;
    }
    store
        .query("INSERT OR REPLACE INTO calendar_account (name, rep, kind, writes, sealed, created) "
               "VALUES (?, ?, ?, ?, ?, ?)")
        .with(
            account.name,
            account.rep,
            account.kind == CalendarAccount::Kind::caldav ? "caldav" : "feed",
            writes,
            sealed_of(account, key, secrets),
            static_cast<std::int64_t>(now.time_since_epoch().count())
        )
        .run();
    return true;
}

bool remove_account(Store& store, const std::string& name)
{
    return store.query("DELETE FROM calendar_account WHERE name = ?").with(name).run() > 0;
}

std::vector<CalendarAccount> accounts_in(Store& store, const std::optional<SealKey>& key)
{
    auto rows = store.query("SELECT name, rep, kind, writes, sealed FROM calendar_account "
                            "ORDER BY name");
    std::vector<CalendarAccount> accounts;
    while (rows.row()) {
        CalendarAccount account;
        account.name = rows.text(0);
        account.rep = rows.text(1);
        account.kind =
            rows.text(2) == "caldav" ? CalendarAccount::Kind::caldav : CalendarAccount::Kind::feed;
        if (rows.integer(3) != 0) account.writes = CalendarAccount::Writes::yes;
        open_with(key.value_or(SealKey{}), rows.text(4), account);
        accounts.push_back(std::move(account));
    }
    return accounts;
}

bool has_written_calendar(Store& store, const std::string& rep)
{
    auto found = store.query("SELECT 1 FROM calendar_account WHERE rep = ? AND writes = 1");
    return found.with(rep).row();
}

}  // namespace usher::agent
