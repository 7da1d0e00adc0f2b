#pragma once
// "webhooks" in server.jsonc.

#include <string>
#include <vector>

namespace usher::agent {

// What a webhook can be told, as names of letters.
const std::vector<std::string>& webhook_events();

enum class PrivateAddresses { refused, allowed };

struct WebhookSettings {
    std::string name;                 // the operator's: "crm"
    std::string url;                  // https; http too where private addresses are allowed
    std::string secret;               // where it is: "env:NAME", "file:PATH"
    std::vector<std::string> events;  // of webhook_events(); all of them by default
    PrivateAddresses private_addresses = PrivateAddresses::refused;
};

// "webhook.crm"
std::string webhook_channel(const std::string& name);

}  // namespace usher::agent
