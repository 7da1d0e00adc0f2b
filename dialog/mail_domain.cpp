// What a mail domain tells: free, disposable, or one letter away from a big provider.

#include <algorithm>
#include <array>

#include "dialog/close_words.hpp"
#include "dialog/data/tables.hpp"
#include "dialog/read_contact.hpp"

namespace usher::dialog {

namespace {

// The providers whose names are most often mistyped; the first word of each is compared.
constexpr auto providers = std::to_array<std::string_view>(
    {"gmail.com",       "googlemail.com", "hotmail.com",    "hotmail.de",     "hotmail.fr",
     "hotmail.es",      "hotmail.co.uk",  "outlook.com",    "outlook.de",     "outlook.fr",
     "outlook.es",      "yahoo.com",      "yahoo.de",       "yahoo.fr",       "yahoo.es",
     "yahoo.co.uk",     "icloud.com",     "live.com",       "msn.com",        "aol.com",
     "gmx.de",          "gmx.net",        "gmx.at",         "gmx.ch",         "web.de",
     "t-online.de",     "freenet.de",     "orange.fr",      "wanadoo.fr",     "free.fr",
     "laposte.net",     "sfr.fr",         "protonmail.com", "proton.me",      "me.com",
     "mac.com",         "ymail.com",      "comcast.net",    "posteo.de",      "mail.com",
     "live.fr",         "live.de",        "bluewin.ch",     "telefonica.net", "btinternet.com",
     "virginmedia.com", "verizon.net",    "sbcglobal.net",  "bellsouth.net",  "club-internet.fr",
     "numericable.fr",  "movistar.es",    "mailbox.org"}
);

// Endings that are nearly always slips of the finger.
constexpr auto wrong_endings = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"con", "com"},  {"cmo", "com"},  {"ocm", "com"},   {"vom", "com"},    {"xom", "com"},
     {"comm", "com"}, {"coom", "com"}, {"cim", "com"},   {"clm", "com"},    {"cpm", "com"},
     {"om", "com"},   {"dee", "de"},   {"nte", "net"},   {"ent", "net"},    {"ner", "net"},
     {"ogr", "org"},  {"orgg", "org"}, {"cok", "co.uk"}, {"couk", "co.uk"}, {"col", "com"},
     {"ccom", "com"}, {"con.", "com"}, {"de.", "de"},    {"nett", "net"},   {"frr", "fr"},
     {"ess", "es"},   {"c0m", "com"},  {"comn", "com"},  {"coma", "com"},   {"cem", "com"}}
);

bool known_ending(std::string_view domain)
{
    const std::size_t dot = domain.rfind('.');
    return dot != std::string_view::npos &&
           data::find_line(data::domain_endings(), domain.substr(dot + 1)).has_value();
}

bool listed(std::string_view domain)
{
    return std::find(providers.begin(), providers.end(), domain) != providers.end();
}

// "wbe", "webb" for "web": two letters changed places, or one typed twice.
bool swapped_or_doubled(std::string_view slip, std::string_view name)
{
    const auto single = [](std::string_view word) {
        std::string letters(word);
        letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
        return letters;
    };
    if (slip == name || name.size() < 3) return false;
    if (slip.size() != name.size()) return single(slip) == single(name);
    const auto [a, b] = std::mismatch(slip.begin(), slip.end(), name.begin());
    return a + 1 < slip.end() && a[0] == b[1] && a[1] == b[0] &&
           std::equal(a + 2, slip.end(), b + 2);
}

// Short names ("gmx", "web", "live") are near too many honest ones to be compared freely.
std::string near_short_provider(std::string_view domain)
{
    const std::size_t dot = domain.find('.');
    if (dot == std::string_view::npos) return "";
    const std::string_view name = domain.substr(0, dot), rest = domain.substr(dot);
    for (const std::string_view provider : providers) {
        const std::size_t end = provider.find('.');
        if (end >= 5 || provider == "mac.com") continue;  // amc.com is a firm
        const std::string_view its = provider.substr(0, end), its_rest = provider.substr(end);
        if (rest == its_rest && swapped_or_doubled(name, its)) return std::string(provider);
        // "gmx.d", "web.ed"
        if (name == its && its.size() >= 3 && rest.size() > 1 && !known_ending(domain) &&
            distance(rest, its_rest, 2) <= 2 && rest[1] == its_rest[1])
            return std::string(provider);
    }
    // "gmial.es": the large ones, whatever the ending
    constexpr auto large = std::to_array<std::string_view>(
        {"gmail", "hotmail", "outlook", "yahoo", "icloud", "protonmail"}
    );
    for (const std::string_view known : large)
        if (swapped_or_doubled(name, known)) {
            const std::string meant = std::string(known) + std::string(rest);
            return listed(meant) ? meant : std::string(known) + ".com";
        }
    return "";
}

std::string near_provider(std::string_view domain)
{
    const std::string_view name = domain.substr(0, domain.find('.'));
    std::string_view best;
    int least = 3;
    for (const std::string_view provider : providers) {
        const std::string_view provider_name = provider.substr(0, provider.find('.'));
        const int most = provider_name.size() >= 7 ? 2 : provider_name.size() >= 5 ? 1 : 0;
        const int apart = distance(domain, provider, 2);
        const int names_apart = distance(name, provider_name, 2);
        if (apart > 0 && apart < least && names_apart <= most && (names_apart > 0 || apart > 0) &&
            provider_name.size() >= 5) {
            least = apart;
            best = provider;
        }
    }
    return best.empty() ? near_short_provider(domain) : std::string(best);
}

}  // namespace

std::string kind_of_mail(std::string_view address)
{
    const std::string_view domain = address.substr(address.find('@') + 1);
    for (std::string_view rest = domain; !rest.empty();) {
        if (data::has_hash(data::disposable_domains(), rest) ||
            (rest != domain && data::find_line(data::disposable_parents(), rest)))
            return "disposable";
        const std::size_t dot = rest.find('.');
        rest = dot == std::string_view::npos ? "" : rest.substr(dot + 1);
    }
    return data::has_hash(data::free_mail_domains(), domain) || listed(domain) ? "personal"
                                                                               : "business";
}

std::string corrected_address(std::string_view address)
{
    const std::size_t at = address.find('@');
    const std::string local(address.substr(0, at + 1));
    std::string domain(address.substr(at + 1));
    if (listed(domain)) return "";
    // Some slips of the largest providers' names are on the lists of disposable domains.
    if (data::has_hash(data::disposable_domains(), domain)) {
        const std::string meant = near_provider(domain);
        const bool one_slip = !meant.empty() && distance(domain, meant, 1) == 1;
        return one_slip ? local + meant : "";
    }
    std::string fixed = domain;
    for (std::size_t dots = fixed.find(".."); dots != std::string::npos; dots = fixed.find(".."))
        fixed.erase(dots, 1);
    const std::size_t dot = fixed.rfind('.');
    if (dot != std::string::npos)
        for (const auto& [wrong, right] : wrong_endings)
            if (fixed.substr(dot + 1) == wrong)
                fixed = fixed.substr(0, dot + 1) + std::string(right);
    if (dot == std::string::npos) {
        for (const std::string_view provider : providers) {
            std::string bare(provider);
            std::erase(bare, '.');
            if (fixed == bare || fixed == provider.substr(0, provider.find('.')))
                return local + std::string(provider);
        }
        return "";
    }
    if (listed(fixed) || (fixed != domain && !known_ending(domain) && known_ending(fixed)))
        if (const std::string near = near_provider(fixed); near.empty() || listed(fixed))
            return fixed == domain ? "" : local + fixed;
    const std::string near = near_provider(fixed);
    if (!near.empty() && !listed(fixed)) return local + near;
    return fixed != domain ? local + fixed : "";
}

}  // namespace usher::dialog
