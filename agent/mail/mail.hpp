#pragma once
// A mail before it is bytes, and whoever can send one.

#include <atomic>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/outbox/carrier.hpp"

namespace usher::agent {

struct Mailbox {
    std::string name, address;  // address: "" = none
};

struct Mail {
    Mailbox reply_to;
    std::vector<Mailbox> to;  // at least one; each address is a mail address
    std::string from_name;    // what stands before the settings' own address
    std::string subject, text, html;
    std::string calendar;         // an iCalendar object; "" = none
    std::string calendar_method;  // its METHOD: "REQUEST", "CANCEL"
    std::string message_id;       // without brackets; the same for each try
    Instant date{};
};

class Mailer {
  public:
    virtual ~Mailer() = default;
    // Blocks; gives up soon after `stop` is true.
    virtual Carried send(const Mail& mail, const std::atomic<bool>& stop) = 0;
};

}  // namespace usher::agent
