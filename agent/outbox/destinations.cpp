// The look at the store happens under the lock: whoever looks after a destination was given back
// finds its letter noted, and carries none twice.

#include "agent/outbox/destinations.hpp"

namespace usher::agent {

std::optional<Delivery> Destinations::take(
    const Find& find, const std::function<std::string(const Delivery&)>& to, Instant now
)
{
    const std::lock_guard lock(mutex_);
    std::erase_if(resting_, [now](const auto& one) { return one.second <= now; });
    // All letters go to the same: no use in looking through them.
    if (in_hand_.contains("") || resting_.contains("")) return std::nullopt;
    auto found = find([this](const std::string& destination) {
        return !in_hand_.contains(destination) && !resting_.contains(destination);
    });
    if (found) in_hand_.insert(to(*found));
    return found;
}

void Destinations::give_back(const std::string& destination, Instant until)
{
    const std::lock_guard lock(mutex_);
    in_hand_.erase(destination);
    if (until > Instant{}) resting_[destination] = until;
}

}  // namespace usher::agent
