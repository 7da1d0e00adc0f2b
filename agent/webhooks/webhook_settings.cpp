// The names of what webhooks are told.

#include "agent/webhooks/webhook_settings.hpp"

namespace usher::agent {

const std::vector<std::string>& webhook_events()
{
    static const std::vector<std::string> events = {
        "conversation.decided",
        "meeting.booked",
        "meeting.moved",
        "meeting.cancelled",
        "meeting.outcome",
        "person.called",
    };
    return events;
}

std::string webhook_channel(const std::string& name) { return "webhook." + name; }

}  // namespace usher::agent
