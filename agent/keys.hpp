#pragma once
// API keys with a role. Only a hash is stored; a new or revoked key counts at once in a running
// server.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usher::agent {

enum class Role { viewer, rep, editor, publisher, admin };  // each may what the ones before may
std::optional<Role> role_named(const std::string& name);
std::string_view name_of(Role role);

// Whose key it is.
struct Holder {
    std::string name;
    Role role = Role::viewer;
};

class Keys {
  public:
    virtual ~Keys() = default;
    virtual std::string add(const std::string& name, Role role) = 0;      // the key; shown only now
    virtual bool revoke(const std::string& name) = 0;                     // false: no such key
    virtual std::optional<Holder> holder_of(const std::string& key) = 0;  // absent: not valid

    std::optional<Role> role_of(const std::string& key)
    {
        const auto holder = holder_of(key);
        return holder ? std::optional(holder->role) : std::nullopt;
    }
};

}  // namespace usher::agent
