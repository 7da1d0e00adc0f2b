// What comes from a browser is only believed as far as it can be checked.

#include "agent/opening.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "agent/json_text.hpp"
#include "agent/secrets.hpp"
#include "rules/visitors.hpp"

namespace usher::agent {
namespace {

// Longer than any honest page, title or campaign; what is longer is somebody playing.
constexpr std::size_t visit_bytes_max = 2000;
constexpr std::size_t contact_bytes_max = 320;  // RFC 3696: the longest mail address
constexpr std::size_t known_max = 64;

constexpr std::array visit_fields = {
    "page",
    "referrer",
    "title",
    "language",
    "time_zone",
    "campaign.name",
    "campaign.source",
    "campaign.medium",
    "campaign.term",
    "campaign.content",
    "returning"};

Refused bad_field(std::string field, std::string message)
{
    return {Refused::Why::bad_field, std::move(field), std::move(message)};
}

std::optional<Refused> check(const Hello& hello)
{
    for (const auto& [name, value] : hello.visit)
        if (value.size() > visit_bytes_max)
            return bad_field("visit." + name, "visit." + name + " is too long");
    const auto page = hello.visit.find("page");
    if (page == hello.visit.end() || !page->second.starts_with('/'))
        return bad_field("visit.page", "visit.page must be a path that begins with /");
    for (const auto& [name, value] : hello.contact)
        if (value.size() > contact_bytes_max)
            return bad_field("known." + name, "known." + name + " is too long");
    if (hello.known.size() > known_max) return bad_field("known", "known has too many fields");
    for (const auto& [name, given] : hello.known)
        if (given.word.size() > visit_bytes_max || given.words.size() > known_max)
            return bad_field("known." + name, "known." + name + " is too long");
    return std::nullopt;
}

std::string value_of(const std::map<std::string, std::string>& fields, const std::string& name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? "" : found->second;
}

// "en-US" is "en": what conditions and profiles compare.
std::string primary_subtag(const std::string& tag)
{
    auto primary = tag.substr(0, tag.find_first_of("-_"));
    std::transform(primary.begin(), primary.end(), primary.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    });
    return primary;
}

std::map<std::string, std::string> facts_of(const Hello& hello, const std::string& country)
{
    std::map<std::string, std::string> facts;
    for (const auto* name : visit_fields) {
        auto value = value_of(hello.visit, name);
        if (std::string_view(name) == "language") value = primary_subtag(value);
        if (!value.empty()) facts[std::string("visit.") + name] = value;
    }
    // A campaign is compared by its name.
    if (const auto name = value_of(hello.visit, "campaign.name"); !name.empty())
        facts["visit.campaign"] = name;
    if (!country.empty()) facts["visit.country"] = country;
    return facts;
}

std::string visit_to_json(const Hello& hello, const std::string& country)
{
    JsonText out;
    out.open_block();
    bool campaign = false;
    for (const auto* name : visit_fields) {
        const std::string field = name;
        if (field.starts_with("campaign.")) {
            campaign = campaign || !value_of(hello.visit, field).empty();
            continue;
        }
        const auto value = value_of(hello.visit, field);
        if (field == "returning" && !value.empty())
            out.field(field, value == "yes");
        else
            out.field_if_any(field, value);
    }
    if (campaign) {
        out.name("campaign").open_block();
        for (const auto* part : {"source", "medium", "name", "term", "content"})
            out.field_if_any(part, value_of(hello.visit, std::string("campaign.") + part));
        out.close_block();
    }
    out.field_if_any("country", country);
    return out.close_block().take();
}

PinnedProfile choose(
    const std::map<std::string, std::string>& facts,
    Store& store,
    Profiles& profiles,
    const SiteSettings& site
)
{
    std::vector<PinnedProfile> live;
    std::vector<const rules::Profile*> choices;
    for (const auto& id : site.profiles) {
        auto pinned = profiles.live(store, id);
        if (!pinned) continue;
        choices.push_back(pinned.profile.get());
        live.push_back(std::move(pinned));
    }
    const auto* const chosen = rules::choose_profile(choices, facts);
    for (const auto& pinned : live)
        if (pinned.profile.get() == chosen) return pinned;
    return profiles.live(store, site.otherwise);
}

bool is_listed(const SiteSettings& site, const std::string& id)
{
    return std::find(site.profiles.begin(), site.profiles.end(), id) != site.profiles.end();
}

bool is_country_code(const std::string& text)
{
    const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    // "XX" and "T1" are what proxies say for "unknown" and for Tor.
    return text.size() == 2 && std::all_of(text.begin(), text.end(), is_capital) && text != "XX";
}

}  // namespace

std::variant<Opening, Refused> prepare_opening(
    const Hello& hello,
    Store& store,
    Profiles& profiles,
    const Places& places,
    const SiteSettings& site
)
{
    if (auto refused = check(hello)) return *refused;
    const auto given_zone = value_of(hello.visit, "time_zone");
    const bool zone_is_known = !canonical_zone(given_zone).empty();
    auto country = is_country_code(hello.country) ? hello.country : "";
    if (country.empty() && zone_is_known) country = places.country_of_zone(given_zone);

    Opening opening;
    opening.opened.facts = facts_of(hello, country);
    if (hello.profile.empty()) {
        opening.pinned = choose(opening.opened.facts, store, profiles, site);
        if (!opening.pinned) return Refused{};
    } else {
        if (is_listed(site, hello.profile)) opening.pinned = profiles.live(store, hello.profile);
        if (!opening.pinned) return bad_field("profile", "there is no profile of this name");
    }
    const auto& languages = opening.pinned.profile->languages;
    const auto language = opening.pinned.profile->language_index(value_of(hello.visit, "language"));
    if (!languages.empty()) opening.opened.language = languages[language.value_or(0)];
    opening.opened.time_zone = zone_is_known ? given_zone : places.zone_of_country(country);
    opening.opened.known = hello.known;
    opening.opened.contact = hello.contact;
    opening.visit = visit_to_json(hello, country);
    return opening;
}

std::map<std::string, std::string>
experiment_groups(const rules::Profile& profile, const std::string& conversation)
{
    std::map<std::string, std::string> groups;
    for (const auto& experiment : profile.experiments) {
        // The first 32 bits of the hash are as good as any for a percentage.
        const auto hash = sha256_hex(conversation + "/" + experiment.name);
        auto percent = static_cast<int>(std::stoul(hash.substr(0, 8), nullptr, 16) % 100);
        for (const auto& [group, share] : experiment.share) {
            if (percent < share) {
                groups[experiment.name] = group;
                break;
            }
            percent -= share;
        }
    }
    return groups;
}

std::map<std::string, std::string> visit_from_json(const std::string& json)
{
    std::map<std::string, std::string> visit;
    const auto parsed = nlohmann::json::parse(json.empty() ? "{}" : json);
    for (const auto& [name, value] : parsed.items()) {
        if (value.is_string() && name != "country") visit[name] = value.get<std::string>();
        if (value.is_boolean()) visit[name] = value.get<bool>() ? "yes" : "no";
        if (!value.is_object()) continue;
        for (const auto& [part, text] : value.items())
            visit[name + "." + part] = text.get<std::string>();
    }
    return visit;
}

}  // namespace usher::agent
