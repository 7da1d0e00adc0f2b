#pragma once
// Who is being carried to, and who rests: what the lanes of one channel tell each other, so that no
// two carry to the same and one that is silent keeps only one of them.

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "agent/outbox/carrier.hpp"

namespace usher::agent {

class Destinations {
  public:
    // `rest`: for how long a destination is left alone after a try that came to nothing; 0: not.
    explicit Destinations(std::chrono::seconds rest) : rest_(rest) {}

    // Looks for a letter under the lock, and takes its destination. `find` gets what says whether a
    // letter's destination is free and rested.
    using MayGo = std::function<bool(const std::string& destination)>;
    using Find = std::function<std::optional<Delivery>(const MayGo& may_go)>;
    std::optional<Delivery>
    take(const Find& find, const std::function<std::string(const Delivery&)>& to, Instant now);
    // Once what came of it is on record. `until`: it asked for patience until then.
    void give_back(const std::string& destination, Instant until);
    // Until when it rests after a try that came to nothing and an answer that asks for `patience`;
    // the epoch: not at all.
    Instant rested(Instant now, std::chrono::seconds patience) const
    {
        const auto rest = std::max(rest_, patience);
        return rest.count() > 0 ? now + rest : Instant{};
    }

  private:
    const std::chrono::seconds rest_;
    std::mutex mutex_;
    std::set<std::string> in_hand_;
    std::map<std::string, Instant> resting_;
};

}  // namespace usher::agent
