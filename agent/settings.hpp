#pragma once
// config/server.jsonc and config/site.jsonc as values, read once at start.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/mail/mail_settings.hpp"
#include "agent/webhooks/webhook_settings.hpp"
#include "rules/finding.hpp"

namespace usher::agent {

// 0 = no limit, for each of them.
struct Limits {
    int connections = 10'000;
    int connections_per_address = 50;
    int conversations_per_address_per_minute = 30;
    int messages_per_minute = 120;  // a line may say
    int burst = 20;                 // ... at once
    int message_bytes = 16 * 1024;
};

struct TlsFiles {
    std::string certificate, key;  // PEM; relative to the configuration folder
};

// The reps' calendars on the network.
struct CalendarSettings {
    int max_age_minutes = 15;                       // an older copy is not relied on
    std::string when_unreachable = "rely_on_copy";  // while it is young; or "offer_nothing"
    std::vector<std::string> private_hosts;         // may be on our own network, and without TLS
};

struct ServerSettings {
    std::string public_url;        // "https://chat.acme.example"; "" = as it listens
    std::string operators_listen;  // "127.0.0.1:9090" for /metrics; "" = metrics only with a key
    std::vector<std::string> origins;
    std::vector<std::string> trusted_proxies;  // addresses whose X-Forwarded-For is believed
    std::string country_header;                // believed from a trusted proxy only; "" = none
    std::optional<TlsFiles> tls;
    CalendarSettings calendars;
    Limits limits;
    std::optional<MailSettings> mail;  // absent: no mail leaves
    std::vector<WebhookSettings> webhooks;
};

struct SiteSettings {
    std::vector<std::string> profiles;      // ids, in the order of the file
    std::string otherwise;                  // the fallback's id
    std::string rules_live_in = "console";  // or "files"
    std::string publish_needs = "one_person";
    std::vector<std::string> origins;  // added to the server's
};

// Everything under --config, with the author's bytes of each profile.
struct Settings {
    std::string folder;
    ServerSettings server;
    SiteSettings site;
};

struct SettingsRead {
    Settings settings;
    std::vector<rules::Finding> findings;  // with an error the program doesn't start
};

// A missing server.jsonc means all defaults; a missing site.jsonc is an error.
SettingsRead read_settings(const std::string& folder);

}  // namespace usher::agent
