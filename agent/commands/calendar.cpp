// Rows of the store and the key beside it; a running server sees them within seconds.

#include "agent/commands/calendar.hpp"

#include <filesystem>
#include <istream>
#include <ostream>

#include "agent/booking/teams.hpp"
#include "agent/calendars/accounts.hpp"
#include "agent/calendars/address_guard.hpp"
#include "agent/profile_files.hpp"
#include "agent/records/migrate.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

Store ready_store(const std::string& data_folder)
{
    std::filesystem::create_directories(data_folder);
    Store store(store_file(data_folder), Store::Access::read_and_write);
    migrate(store);
    return store;
}

std::string line_of(std::istream& in)
{
    std::string line;
    std::getline(in, line);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

// A slip in the rep's name would leave their calendar unread, and them offered.
std::string trouble_with_rep(const CalendarToAdd& wanted)
{
    const auto path = std::filesystem::path(wanted.config_folder) / "teams.jsonc";
    if (!std::filesystem::exists(path)) return "";
    const auto read = read_teams(read_file(path.string()), "teams.jsonc");
    if (rules::has_errors(read.findings) || read.teams.rep(wanted.rep) != nullptr) return "";
    std::vector<std::string> ids;
    for (const auto& rep : read.teams.reps)
        ids.push_back(rep.id);
    return "there is no rep \"" + wanted.rep + "\" in " + path.string() +
           "; reps there: " + rules::list_of(ids);
}

// Why this can't be an account; "" = it can.
std::string trouble_with(const CalendarAccount& account)
{
    const auto address = read_web_address(account.url);
    const bool is_web = address.scheme == "https" || address.scheme == "http";
    if (address.host.empty() || !is_web)
        return "the first line must be the calendar's address, like "
               "https://caldav.example/ann/ (the user goes into --user)";
    const bool is_feed = account.kind == CalendarAccount::Kind::feed;
    if (is_feed && account.writes == CalendarAccount::Writes::yes)
        return "a feed can't be written to; leave out --write";
    if (!is_feed && account.user.empty()) return "a calendar server needs --user";
    if (!account.user.empty() && account.password.empty())
        return "the second line must be the password of " + account.user;
    return "";
}

}  // namespace

int run_calendar_add(
    const std::string& data_folder,
    const CalendarToAdd& wanted,
    std::istream& secret,
    std::ostream& out,
    std::ostream& complaints
)
try {
    if (const auto trouble = trouble_with_rep(wanted); !trouble.empty()) {
        complaints << trouble << '\n';
        return 3;
    }
    CalendarAccount account;
    account.name = wanted.name;
    account.rep = wanted.rep;
    account.user = wanted.user;
    if (wanted.kind == "feed") account.kind = CalendarAccount::Kind::feed;
    if (wanted.writes) account.writes = CalendarAccount::Writes::yes;
    account.url = line_of(secret);
    account.password = line_of(secret);
    if (const auto trouble = trouble_with(account); !trouble.empty()) {
        complaints << trouble << '\n';
        return 3;
    }
    auto store = ready_store(data_folder);
    SystemSecrets secrets;
    const auto key = make_account_key(data_folder, secrets);
    if (!add_account(store, key, account, SystemClock().now(), secrets)) {
        complaints << "meetings of " << account.rep
                   << " are entered in another calendar already; leave out --write, or remove it\n";
        return 1;
    }
    out << "added " << account.name << " for " << account.rep << ": " << shown_address(account.url)
        << '\n';
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

int run_calendar_list(const std::string& data_folder, std::ostream& out, std::ostream& complaints)
try {
    auto store = ready_store(data_folder);
    for (const auto& one : accounts_in(store, find_account_key(data_folder))) {
        out << one.name << '\t' << one.rep << '\t'
            << (one.kind == CalendarAccount::Kind::feed ? "feed" : "caldav") << '\t'
            << (one.writes == CalendarAccount::Writes::yes ? "read and written" : "read") << '\t'
            << (one.is_open ? shown_address(one.url) : "its key is lost: add it again") << '\n';
    }
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

int run_calendar_remove(
    const std::string& data_folder,
    const std::string& name,
    std::ostream& out,
    std::ostream& complaints
)
try {
    auto store = ready_store(data_folder);
    if (!remove_account(store, name)) {
        complaints << "there is no calendar named \"" << name << "\"\n";
        return 1;
    }
    out << "removed " << name << '\n';
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
