#pragma once
// People of ours, with a role and a password. Only an Argon2id hash is stored, with its parameters;
// a new or removed person counts at once in a running server.

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/clock.hpp"
#include "agent/keys.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

// Shorter ones are guessed; longer ones than this only keep the hash busy.
constexpr std::size_t password_bytes_min = 10, password_bytes_max = 256;
constexpr std::size_t person_name_bytes_max = 100;

struct Person {
    std::string name;
    Role role = Role::viewer;
    Instant created{}, changed{};
};

class Users {
  public:
    // The store at `file` exists already.
    Users(const std::string& file, const Clock& clock);

    // Each throws with a sentence if the name is taken or unknown, or the password can't be one.
    void add(const std::string& name, Role role, std::string_view password);
    void set_password(const std::string& name, std::string_view password);
    void set_role(const std::string& name, Role role);
    void remove(const std::string& name);

    std::vector<Person> all();  // by name

    // Who it is, if name and password belong together. Takes equally long for a name that is not
    // there: about 30 ms, on purpose.
    std::optional<Holder> let_in(const std::string& name, std::string_view password);

  private:
    std::mutex mutex_;  // guards the connection
    Store store_;
    const Clock& clock_;
};

// "$argon2id$v=19$m=19456,t=2,p=1$...": PHC string. Throws if there is no memory for it.
std::string password_hash(std::string_view password);
bool password_fits(const std::string& hash, std::string_view password);

}  // namespace usher::agent
