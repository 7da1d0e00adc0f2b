// The two files an operator writes. Both are read as a whole; all that is wrong is said at once.

#include "agent/settings.hpp"

#include <algorithm>
#include <filesystem>

#include "agent/profile_files.hpp"
#include "agent/settings_outside.hpp"
#include "agent/settings_reader.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using rules::Finding;
constexpr int any_number = 999'999'999;

// Parses the file, if it is there. False: there is nothing to read from it.
bool parse(const std::string& path, rules::Parsed& parsed, std::vector<Finding>& findings)
{
    parsed = rules::parse_jsonc(read_file(path));
    for (auto& finding : parsed.findings) {
        finding.file = std::filesystem::path(path).filename().string();
        findings.push_back(finding);
    }
    return !rules::has_errors(parsed.findings);
}

void read_limits(SettingsBlock limits, Limits& into)
{
    limits.whole_number("connections", into.connections, 0, any_number);
    limits.whole_number("connections_per_address", into.connections_per_address, 0, any_number);
    limits.whole_number(
        "conversations_per_address_per_minute",
        into.conversations_per_address_per_minute,
        0,
        any_number
    );
    limits.whole_number("messages_per_minute", into.messages_per_minute, 0, any_number);
    limits.whole_number("burst", into.burst, 0, any_number);
    limits.whole_number("message_bytes", into.message_bytes, 0, any_number);
}

void read_tls(SettingsBlock& server, ServerSettings& into)
{
    auto tls = server.block("tls");
    if (!tls.is_there()) return;
    auto& files = into.tls.emplace();
    tls.text("certificate", files.certificate);
    tls.text("key", files.key);
    if (!files.certificate.empty() && !files.key.empty()) return;
    tls.finding(
        "U104",
        {},
        "",
        "\"tls\" needs \"certificate\" and \"key\"",
        "Both are PEM files; a path is relative to the configuration folder."
    );
}

void read_calendars(SettingsBlock calendars, CalendarSettings& into)
{
    constexpr int minutes_max = 24 * 60;
    calendars.whole_number("max_age_minutes", into.max_age_minutes, 1, minutes_max);
    calendars.word("when_unreachable", into.when_unreachable, {"rely_on_copy", "offer_nothing"});
    calendars.texts("private_hosts", into.private_hosts);
}

void read_server(const rules::Node& root, ServerSettings& into, std::vector<Finding>& findings)
{
    SettingsBlock server(&root, "", "server.jsonc", findings);
    server.text("public_url", into.public_url);
    server.text("operators_listen", into.operators_listen);
    server.texts("origins", into.origins);
    server.texts("trusted_proxies", into.trusted_proxies);
    server.text("country_header", into.country_header);
    read_tls(server, into);
    read_limits(server.block("limits"), into.limits);
    read_calendars(server.block("calendars"), into.calendars);
    read_mail(server, into);
    read_webhooks(server.take("webhooks"), into, findings);
}

void read_site(const rules::Node& root, SiteSettings& into, std::vector<Finding>& findings)
{
    SettingsBlock site(&root, "", "site.jsonc", findings);
    int format = 0;
    site.whole_number("usher_site", format, 1, 1);
    site.texts("profiles", into.profiles);
    site.text("otherwise", into.otherwise);
    site.word("rules_live_in", into.rules_live_in, {"console", "files"});
    site.word("publish_needs", into.publish_needs, {"one_person", "two_people"});
    site.texts("origins", into.origins);
    site.take("rates");  // Read with the profiles, by whoever converts money.
    const auto listed = [&](const std::string& id) {
        return std::find(into.profiles.begin(), into.profiles.end(), id) != into.profiles.end();
    };
    if (into.profiles.empty()) {
        site.finding(
            "U104",
            root.place,
            "profiles",
            "no profile is listed",
            "Without one there is nobody to talk as: \"profiles\": [\"everyone\"]."
        );
    } else if (into.otherwise.empty() || !listed(into.otherwise)) {
        const auto* written = site.take("otherwise");
        site.finding(
            "U105",
            written ? written->place : root.place,
            "otherwise",
            "\"otherwise\" must be one of the profiles",
            rules::did_you_mean(into.otherwise, into.profiles) +
                "It takes the visitors whom no other profile asks for."
        );
    }
}

Finding missing_site(const std::string& path)
{
    Finding finding;
    finding.code = "U104";
    finding.file = path;
    finding.message = "there is no site.jsonc";
    finding.remedy = "It lists the profiles and says who takes everybody else: "
                     "{ \"usher_site\": 1, \"profiles\": [\"everyone\"], \"otherwise\": "
                     "\"everyone\" }.";
    return finding;
}

}  // namespace

SettingsRead read_settings(const std::string& folder)
{
    const auto path = [&](const char* name) {
        return (std::filesystem::path(folder) / name).string();
    };
    SettingsRead read;
    read.settings.folder = folder;
    rules::Parsed file;
    if (std::filesystem::exists(path("server.jsonc")) &&
        parse(path("server.jsonc"), file, read.findings))
        read_server(file.root, read.settings.server, read.findings);
    if (!std::filesystem::exists(path("site.jsonc")))
        read.findings.push_back(missing_site(path("site.jsonc")));
    else if (parse(path("site.jsonc"), file, read.findings))
        read_site(file.root, read.settings.site, read.findings);
    return read;
}

}  // namespace usher::agent
