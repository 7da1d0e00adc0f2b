#pragma once
// Whatever can carry a letter out of the house, as the outbox sees it: a mail server, a webhook, a
// calendar. It may take its time; each has a thread of its own.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "agent/clock.hpp"

namespace usher::agent {

// A letter as its carrier gets it. Carried at least once: what has arrived but could not be noted
// comes again, with the same idempotency key.
struct Delivery {
    std::int64_t n = 0;
    std::string letter;             // the letter's id
    std::string kind;               // "meeting.booked"
    std::string idempotency_key;    // the same for each try
    std::string body;               // JSON, as it was written with the turn
    std::int64_t conversation = 0;  // its n; 0: none
    std::string ordering_key;
    int attempts = 0;  // tries before this one
    Instant created{};
};

struct Carried {
    enum class How {
        delivered,
        outdated,   // what it says is no longer so; nothing was sent
        try_later,  // the other side, or the way there, has a trouble that may pass
        refused,    // this letter will never be taken
        shut,       // the other side wants no letters at all any more
    };
    How how = How::delivered;
    std::string said;  // the other side's words, for the log; no content, no secrets
    std::chrono::seconds wait_at_least{0};  // try_later: the other side's wish
};

class Carrier {
  public:
    virtual ~Carrier() = default;
    virtual std::string channel() const = 0;             // "webhook.crm"
    virtual std::vector<std::string> kinds() const = 0;  // letters it takes
    // Whom a letter with this body goes to, where a channel leads to several others: one that is
    // silent holds up only its own. "" = all letters go to the same.
    virtual std::string destination(const std::string&) const { return {}; }
    // Blocks; soon gives up with `try_later` once `stop` is true. Does not throw for what the other
    // side does.
    virtual Carried carry(const Delivery& delivery, Instant now, const std::atomic<bool>& stop) = 0;
};

}  // namespace usher::agent
