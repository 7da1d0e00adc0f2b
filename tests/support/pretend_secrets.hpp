#pragma once
// Chance from a seed, so that a test draws the same tokens every time it is run.

#include <mutex>
#include <random>

#include "agent/secrets.hpp"

namespace usher::tests {

class PretendSecrets : public agent::Secrets {
  public:
    explicit PretendSecrets(std::uint32_t seed = 1) : random_(seed) {}
    std::string bytes(std::size_t count) override
    {
        const std::lock_guard lock(mutex_);
        std::string drawn(count, '\0');
        for (auto& byte : drawn)
            byte = static_cast<char>(random_() & 255U);
        return drawn;
    }

  private:
    std::mutex mutex_;
    std::mt19937 random_;
};

}  // namespace usher::tests
