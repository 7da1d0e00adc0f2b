// Whatever is wrong here would otherwise show when the first meeting is booked.

#include "agent/settings_outside.hpp"

#include <algorithm>

#include "agent/booking/written_time.hpp"
#include "agent/mail/header_text.hpp"
#include "agent/outbox/http_client.hpp"
#include "agent/secret_setting.hpp"

namespace usher::agent {
namespace {

// More would be a thread each for nothing: a receiver can pass on what it gets.
constexpr std::size_t webhooks_max = 16;

void check_mail(SettingsBlock& mail, const MailSettings& read)
{
    if (!read.server.starts_with("smtp://") && !read.server.starts_with("smtps://")) {
        mail.finding(
            "U104",
            {},
            "server",
            "\"mail\" needs a \"server\"",
            "\"smtp://mail.acme.example:587\", or smtps:// where TLS comes first."
        );
    }
    if (!is_mail_address(read.from)) {
        mail.finding(
            "U104",
            {},
            "from",
            "\"mail\" needs \"from\", the address it comes from",
            "A real mailbox: calendars send answers to invitations there."
        );
    }
    if (!read.password.empty() && !says_where(read.password)) {
        mail.finding(
            "U104",
            {},
            "password",
            "the password must not stand in the settings",
            "Say where it is: \"env:USHER_SMTP_PASSWORD\" or \"file:smtp_password\"."
        );
    }
}

void read_webhook(SettingsBlock webhook, WebhookSettings& into)
{
    webhook.text("url", into.url);
    webhook.text("secret", into.secret);
    webhook.texts("events", into.events);
    std::string private_addresses = "refused";
    webhook.word("private_addresses", private_addresses, {"refused", "allowed"});
    if (private_addresses == "allowed") into.private_addresses = PrivateAddresses::allowed;
    const auto reach = into.private_addresses == PrivateAddresses::allowed
                           ? Reach::any_address
                           : Reach::public_addresses;
    if (const auto trouble = trouble_with_url(into.url, reach); !trouble.empty())
        webhook.finding("U104", {}, "url", "\"url\" " + trouble, "");
    if (!says_where(into.secret)) {
        webhook.finding(
            "U104",
            {},
            "secret",
            "\"secret\" must say where the secret is",
            "\"env:USHER_CRM_SECRET\" or \"file:crm_secret\"; the secret itself is whsec_ and "
            "base64 of 24 to 64 bytes."
        );
    }
    const auto& known = webhook_events();
    for (const auto& event : into.events) {
        if (std::find(known.begin(), known.end(), event) != known.end()) continue;
        std::string list;
        for (const auto& one : known)
            list += (list.empty() ? "" : ", ") + one;
        webhook.finding(
            "U104", {}, "events", "there is no event \"" + event + "\"", "Known: " + list + "."
        );
    }
    if (into.events.empty()) into.events = known;
}

bool is_name(const std::string& name)
{
    return !name.empty() && name.size() <= 40 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

}  // namespace

void read_mail(SettingsBlock& server, ServerSettings& into)
{
    auto mail = server.block("mail");
    if (!mail.is_there()) return;
    auto& read = into.mail.emplace();
    mail.text("server", read.server);
    mail.word("tls", read.tls, {"required", "if_offered", "none"});
    mail.text("user", read.user);
    mail.text("password", read.password);
    mail.text("from", read.from);
    mail.text("from_name", read.from_name);
    mail.word("visitors_answer", read.visitors_answer, {"asked_for", "accepted"});
    mail.text("digest_at", read.digest_at);
    mail.whole_number("talks_per_address_a_day", read.talks_per_address_a_day, 0, 1000);
    check_mail(mail, read);
    if (!read.digest_at.empty() && !read_clock(read.digest_at))
        mail.finding("U104", {}, "digest_at", "\"digest_at\" must be a time such as 07:00", "");
}

void read_webhooks(
    const rules::Node* webhooks, ServerSettings& into, std::vector<rules::Finding>& findings
)
{
    if (webhooks == nullptr) return;
    SettingsBlock all(webhooks, "webhooks", "server.jsonc", findings);
    for (const auto& member : webhooks->members) {
        all.take(member.name);
        auto& webhook = into.webhooks.emplace_back();
        webhook.name = member.name;
        read_webhook({&member.value, "webhooks." + member.name, "server.jsonc", findings}, webhook);
        if (is_name(member.name)) continue;
        all.finding(
            "U104",
            member.place,
            member.name,
            "a webhook's name is of small letters, digits and _",
            "It names its series in the metrics."
        );
    }
    if (into.webhooks.size() > webhooks_max)
        all.finding("U104", webhooks->place, "", "more than 16 webhooks", "");
}

}  // namespace usher::agent
