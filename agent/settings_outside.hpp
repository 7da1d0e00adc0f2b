#pragma once
// The settings of what leaves the house: "mail" and "webhooks".

#include "agent/settings.hpp"
#include "agent/settings_reader.hpp"

namespace usher::agent {

void read_mail(SettingsBlock& server, ServerSettings& into);
void read_webhooks(
    const rules::Node* webhooks, ServerSettings& into, std::vector<rules::Finding>& findings
);

}  // namespace usher::agent
