#pragma once
// The calendars that are opened with a secret, in the store: the secret sealed, its key in a file
// beside the store. Nothing here is ever logged.

#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"
#include "agent/seal.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

struct CalendarAccount {
    std::string name;  // for operators: "ann's work calendar"
    std::string rep;   // whose it is
    enum class Kind { caldav, feed } kind = Kind::caldav;
    enum class Writes { no, yes } writes = Writes::no;  // meetings are entered there
    std::string url, user, password;
    bool is_open = true;  // false: the key does not open it; then the last three are ""
};

// The key file in the data folder. Absent: there is none, or it is broken.
std::optional<SealKey> find_account_key(const std::string& data_folder);
// Makes it if it is not there; readable by its owner only. Throws with a sentence if it can't.
SealKey make_account_key(const std::string& data_folder, Secrets& secrets);

// Replaces one of the same name. False: another account of the rep is written to already.
bool add_account(
    Store& store, const SealKey& key, const CalendarAccount& account, Instant now, Secrets& secrets
);
bool remove_account(Store& store, const std::string& name);  // false: there is none
// By name. Without a key, or with another one, they are not open.
std::vector<CalendarAccount> accounts_in(Store& store, const std::optional<SealKey>& key);

// Whether meetings are entered into a calendar of this rep.
bool has_written_calendar(Store& store, const std::string& rep);

}  // namespace usher::agent
