#pragma once
// The keys of programs, as they are kept: looked up in the store each time, so that a key another
// process has just added or revoked counts at once.

#include <mutex>
#include <string>

#include "agent/clock.hpp"
#include "agent/keys.hpp"
#include "agent/records/store.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

class KeyRing : public Keys {
  public:
    // The store at `file` exists already.
    KeyRing(const std::string& file, Secrets& secrets, const Clock& clock);

    std::string add(const std::string& name, Role role) override;
    bool revoke(const std::string& name) override;
    std::optional<Holder> holder_of(const std::string& key) override;

  private:
    std::mutex mutex_;  // guards the connections
    Store reader_, writer_;
    Secrets& secrets_;
    const Clock& clock_;
};

}  // namespace usher::agent
