#pragma once
// Now, as a parameter: the one seam through which time comes in. Tests put a pretend clock here.

#include <chrono>

namespace usher::agent {

using Instant = std::chrono::sys_seconds;  // UTC

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock : public Clock {
  public:
    Instant now() const override
    {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
};

}  // namespace usher::agent
