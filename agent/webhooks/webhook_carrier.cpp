// What the answer means follows Standard Webhooks: 2xx is taken, 410 is "no more", all else is
// tried again.

#include "agent/webhooks/webhook_carrier.hpp"

#include "agent/webhooks/signature.hpp"

namespace usher::agent {
namespace {

constexpr int gone = 410, too_many = 429, unavailable = 503;

}  // namespace

WebhookCarrier::WebhookCarrier(WebhookSettings settings, std::vector<std::string> keys)
    : settings_(std::move(settings)), keys_(std::move(keys))
{
}

Carried WebhookCarrier::carry(const Delivery& delivery, Instant now, const std::atomic<bool>& stop)
{
    HttpPost post;
    post.url = settings_.url;
    post.reach = settings_.private_addresses == PrivateAddresses::allowed ? Reach::any_address
                                                                          : Reach::public_addresses;
    post.body = delivery.body;
    post.headers = {
        {"Content-Type", "application/json"},
        {"User-Agent", "Usher"},
        {"webhook-id", delivery.letter},
        {"webhook-timestamp", std::to_string(now.time_since_epoch().count())},
        {"webhook-signature", webhook_signature(keys_, delivery.letter, now, delivery.body)},
    };
    const auto answer = post_http(post, stop);
    using How = Carried::How;
    if (answer.status == 0) return {How::try_later, answer.trouble, {}};
    const auto said = "HTTP " + std::to_string(answer.status);
    if (answer.status / 100 == 2) return {How::delivered, said, {}};
    if (answer.status == gone) return {How::shut, said, {}};
    if (answer.status / 100 == 3)
        return {How::try_later, said + ": redirects are not followed", {}};
    const bool asks_for_patience = answer.status == too_many || answer.status == unavailable;
    return {How::try_later, said, asks_for_patience ? answer.retry_after : std::chrono::seconds{0}};
}

}  // namespace usher::agent
