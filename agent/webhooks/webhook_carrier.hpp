#pragma once
// Carries letters to one webhook: signed, once each as far as it says so.

#include <string>
#include <vector>

#include "agent/outbox/carrier.hpp"
#include "agent/outbox/http_client.hpp"
#include "agent/webhooks/webhook_settings.hpp"

namespace usher::agent {

class WebhookCarrier : public Carrier {
  public:
    // `keys`: the bytes of its secrets, at least one.
    WebhookCarrier(WebhookSettings settings, std::vector<std::string> keys);

    std::string channel() const override { return webhook_channel(settings_.name); }
    std::vector<std::string> kinds() const override { return settings_.events; }
    Carried carry(const Delivery& delivery, Instant now, const std::atomic<bool>& stop) override;

  private:
    WebhookSettings settings_;
    std::vector<std::string> keys_;
};

}  // namespace usher::agent
