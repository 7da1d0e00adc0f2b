#pragma once
// Radicale from Debian, as a real calendar server on loopback with a folder of its own.

#include <sys/types.h>

#include <string>
#include <thread>

#include "tests/support/temp_folder.hpp"

namespace usher::tests {

class Radicale {
  public:
    // With users ann and bob, whose passwords are "s3cret". Throws if it does not come up.
    Radicale();
    ~Radicale();
    Radicale(const Radicale&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    // Makes a calendar and gives its address.
    std::string make_calendar(const std::string& user, const std::string& name) const;
    // Puts an event there, as the user's own program would; the status.
    int
    put(const std::string& user,
        const std::string& calendar,
        const std::string& name,
        const std::string& text) const;
    int remove(const std::string& user, const std::string& calendar, const std::string& name) const;
    // All .ics files of the store, one after the other.
    std::string everything() const;
    void stop();
    void start();

  private:
    TempFolder folder_;
    int port_ = 0;
    pid_t process_ = -1;
    std::thread log_;
};

}  // namespace usher::tests
