#pragma once
// The parts behind the counter, built in order and taken down in reverse. One per process.

#include <memory>
#include <string>
#include <vector>

#include "agent/archive.hpp"
#include "agent/booking/booking.hpp"
#include "agent/clock.hpp"
#include "agent/conversations.hpp"
#include "agent/keys.hpp"
#include "agent/metrics.hpp"
#include "agent/people.hpp"
#include "agent/secrets.hpp"
#include "agent/settings.hpp"
#include "agent/versions.hpp"

namespace usher::agent {

class SlotDesk;

struct AgentOptions {
    std::string config_folder = "config";
    std::string data_folder = "data";  // created if absent
    std::string public_url;            // for links in mails and meetings, once the port is known
    Clock* clock = nullptr;            // nullptr = the system's; must outlive the agent
    Secrets* secrets = nullptr;        // nullptr = the system's
};

class Agent {
  public:
    // Reads the configuration, opens the store, seeds it with the profiles in files if it is empty
    // (or if rules live in files). Throws with a sentence, findings printed in it, if it can't.
    explicit Agent(const AgentOptions& options);
    ~Agent();

    Conversations& conversations();
    Archive& archive();
    Booking& booking();
    People& people();
    Versions& versions();
    Keys& keys();
    SlotDesk& slot_desk();
    Metrics& metrics();
    const Settings& settings() const;

    // "" = ready; else why not, in a sentence ("the disk is full").
    std::string not_ready_because();
    // What works, but not as it should, in sentences for operators.
    std::vector<std::string> warnings();
    // For links, once it is known where the server listens.
    void set_public_url(const std::string& url);
    // Finishes what has been taken in and stops the records thread. Idempotent.
    void stop();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace usher::agent
