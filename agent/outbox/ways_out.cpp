// Settings to carriers. A secret that is missing shows here, at the start, not with the first
// letter.

#include "agent/outbox/ways_out.hpp"

#include <sstream>
#include <stdexcept>
#include <vector>

#include "agent/mail/digest.hpp"
#include "agent/mail/mail_carrier.hpp"
#include "agent/mail/smtp.hpp"
#include "agent/outbox/calendar_carrier.hpp"
#include "agent/secret_setting.hpp"
#include "agent/webhooks/signature.hpp"
#include "agent/webhooks/webhook_carrier.hpp"

namespace usher::agent {
namespace {

// Each rep's calendar server is another's business. A silent one keeps one lane until it is given
// up (silence_max), and is then left alone for as long, which is also about the second try's wait;
// so four lanes carry on beside half a dozen silent servers.
constexpr int calendar_lanes = 4;
constexpr std::chrono::seconds calendar_rests{10};

// Several, with blanks between, while a receiver changes from one to the next.
std::vector<std::string> keys_of(const WebhookSettings& webhook, const std::string& folder)
{
    std::istringstream secrets(read_secret(webhook.secret, folder));
    std::vector<std::string> keys;
    for (std::string secret; secrets >> secret;) {
        auto key = webhook_key(secret);
        if (!key) {
            throw std::runtime_error(
                "the secret of the webhook " + webhook.name + " (" + webhook.secret +
                ") must be whsec_ and base64 of 24 to 64 bytes"
            );
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

void open_mail(PostOffice& post_office, const WaysOutMeans& means)
{
    const auto& mail = *means.settings.server.mail;
    const auto password =
        mail.password.empty() ? "" : read_secret(mail.password, means.settings.folder);
    for (const auto to : {MailTo::visitor, MailTo::rep, MailTo::owner}) {
        post_office.add(
            std::make_unique<MailCarrier>(
                to,
                mail,
                std::make_unique<SmtpMailer>(mail, password),
                means.bookings,
                means.store_file
            ),
            Lane::Shuts::never
        );
    }
    post_office.add_chore([&bookings = means.bookings,
                           &secrets = means.secrets,
                           at = mail.digest_at](Store& store, Instant now) {
        write_digests(store, bookings.teams(), at, now, secrets);
    });
}

}  // namespace

void open_ways_out(PostOffice& post_office, const WaysOutMeans& means)
{
    const auto& settings = means.settings;
    std::vector<std::unique_ptr<Carrier>> to_calendars;
    for (int i = 0; i < calendar_lanes; ++i)
        to_calendars.push_back(std::make_unique<CalendarCarrier>(
            means.store_file, means.data_folder, settings.server.calendars.private_hosts
        ));
    post_office.add_lanes(std::move(to_calendars), Lane::Shuts::never, calendar_rests);
    if (settings.server.mail) open_mail(post_office, means);
    for (const auto& webhook : settings.server.webhooks) {
        post_office.add(
            std::make_unique<WebhookCarrier>(webhook, keys_of(webhook, settings.folder)),
            Lane::Shuts::when_failing_for_long
        );
    }
}

}  // namespace usher::agent
