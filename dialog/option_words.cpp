// Ideas, names, codes and short forms by word.

#include "dialog/option_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "dialog/ideas.hpp"
#include "dialog/read_place.hpp"
#include "dialog/regions.hpp"

namespace usher::dialog {

namespace {

constexpr std::array named = {
    Sense::tool,
    Sense::country,
    Sense::demonym,
    Sense::region,
    Sense::weekday,
    Sense::month,
    Sense::industry,
    Sense::trigger};

struct Code {
    std::string_view code, language;  // or the country
};
constexpr auto codes = std::to_array<Code>(
    {{"en", "language:english"},     {"eng", "language:english"}, {"de", "language:german"},
     {"ger", "language:german"},     {"deu", "language:german"},  {"fr", "language:french"},
     {"fra", "language:french"},     {"fre", "language:french"},  {"es", "language:spanish"},
     {"esp", "language:spanish"},    {"spa", "language:spanish"}, {"it", "language:italian"},
     {"ita", "language:italian"},    {"nl", "language:dutch"},    {"pt", "language:portuguese"},
     {"por", "language:portuguese"}, {"pl", "language:polish"},   {"tr", "language:turkish"},
     {"ru", "language:russian"},     {"ar", "language:arabic"},   {"zh", "language:chinese"},
     {"ja", "language:japanese"},    {"sv", "language:swedish"},  {"da", "language:danish"},
     {"fi", "language:finnish"},     {"cs", "language:czech"},    {"ca", "language:catalan"}}
);

// Plates of cars.
constexpr auto plates = std::to_array<Code>(
    {{"d", "DE"},
     {"a", "AT"},
     {"ch", "CH"},
     {"f", "FR"},
     {"i", "IT"},
     {"e", "ES"},
     {"b", "BE"},
     {"l", "LU"},
     {"p", "PT"},
     {"s", "SE"},
     {"n", "NO"},
     {"h", "HU"},
     {"fl", "LI"}}
);

// Short forms, and words for the same thing.
struct Alias {
    std::string_view said, meant;
};
constexpr auto aliases = std::to_array<Alias>(
    {{"ops", "operations"},
     {"mgmt", "management"},
     {"dev", "development"},
     {"mktg", "marketing"},
     {"acct", "accounting"},
     {"admin", "administration"},
     {"eng", "engineering"},
     {"call", "phone"},
     {"ring", "phone"},
     {"telephone", "phone"},
     {"anruf", "telefon"},
     {"anrufen", "telefon"},
     {"telefonisch", "telefon"},
     {"appel", "telephone"},
     {"llamada", "telefono"},
     {"mail", "email"},
     {"emails", "mail"},
     {"email", "mail"},
     {"hires", "hiring"},
     {"recruitment", "recruiting"},
     {"big", "large"},
     {"google", "search"},
     {"wages", "payroll"},
     {"salaries", "payroll"},
     {"pc", "computer"},
     {"vid", "video"},
     {"prod", "production"},
     {"corp", "enterprise"},
     {"info", "information"},
     {"sw", "software"},
     {"hq", "headquarters"},
     {"hq", "headquarter"},
     {"hq", "hauptsitz"},
     {"hq", "zentrale"},
     {"hq", "siege"},
     {"hq", "sede"},
     {"yt", "youtube"},
     {"ig", "instagram"},
     {"insta", "instagram"},
     {"fb", "facebook"},
     {"fb", "meta"},
     {"facebook", "meta"},
     {"instagram", "meta"},
     {"insta", "meta"},
     {"tt", "tiktok"},
     {"wa", "whatsapp"},
     {"whats", "whatsapp"},
     {"ms", "microsoft"},
     {"gh", "github"},
     {"alu", "aluminium"},
     {"alu", "aluminum"},
     {"alu", "aluminio"},
     {"ga", "analytics"},
     {"dept", "department"},
     {"ads", "advertising"},
     {"ads", "werbung"},
     {"ads", "anzeigen"},
     {"pub", "publicite"},
     {"pubs", "publicite"},
     {"mkt", "marketing"},
     {"mkg", "marketing"},
     {"comms", "communications"},
     {"comms", "communication"},
     {"comm", "communication"},
     {"comercial", "ventas"},
     {"fibu", "finanzbuchhaltung"},
     {"fibu", "buchhaltung"},
     {"buha", "buchhaltung"},
     {"lohn", "lohnbuchhaltung"},
     {"perso", "personal"},
     {"compta", "comptabilite"},
     {"conta", "contabilidad"},
     {"admon", "administracion"},
     {"admin", "administracion"},
     {"admin", "administratif"},
     {"verwaltg", "verwaltung"},
     {"gf", "geschaftsfuhrung"},
     {"appro", "approvisionnement"},
     {"amazon", "aws"},
     {"gcp", "google"},
     {"microsoft", "azure"},
     {"uni", "university"},
     {"uni", "universitat"},
     {"lab", "laboratory"},
     {"lager", "lagerhalle"},
     {"maint", "maintenance"},
     {"mfg", "manufacturing"},
     {"proc", "procurement"},
     {"gov", "government"},
     {"acctg", "accounting"},

     {"warehse", "warehouse"},
     {"whse", "warehouse"},

     {"reps", "representatives"},
     {"sm", "social"},
     {"kfz", "auto"},
     {"lkw", "lastwagen"},
     {"pkw", "auto"}}
);

bool is_border(const Tokens& tokens, std::size_t i)
{
    return i >= tokens.size() || tokens[i].kind == TokenKind::mark ||
           is_among(tokens.text(i), "and und et y or oder ou o only nur & + also too und");
}

const auto& aliases_by_said()
{
    static const auto by_said = [] {
        std::unordered_multimap<std::string_view, std::string_view> all(aliases.size());
        for (const Alias& alias : aliases)
            all.emplace(alias.said, alias.meant);
        return all;
    }();
    return by_said;
}

}  // namespace

bool is_short_form(std::string_view said) { return aliases_by_said().contains(said); }

bool same_thing(std::string_view said, std::string_view meant)
{
    const auto [first, last] = aliases_by_said().equal_range(said);
    return std::any_of(first, last, [&](const auto& alias) { return alias.second == meant; });
}

std::vector<Meanings> meanings_of(const Tokens& tokens, const std::vector<Hit>& hits, Parts parts)
{
    std::vector<Meanings> meanings(tokens.size());
    for (const Idea& idea : find_ideas(tokens, parts))
        for (std::size_t i = idea.first; i < idea.last; ++i)
            meanings[i].push_back(
                {Sense::senses_end, idea.name, idea.guessed, idea.last - idea.first > 1, idea.aside}
            );
    for (const Hit& hit : hits) {
        if (std::find(named.begin(), named.end(), hit.sense) == named.end()) continue;
        const Sense sense = hit.sense == Sense::demonym ? Sense::country : hit.sense;
        for (std::size_t i = hit.first; i < hit.last; ++i)
            meanings[i].push_back({sense, hit.value, false, hit.last - hit.first > 1});
    }
    return meanings;
}

bool has(const Meanings& meanings, const Meaningful& one)
{
    return std::any_of(meanings.begin(), meanings.end(), [&](const Meaningful& other) {
        return other.sense == one.sense && other.name == one.name;
    });
}

bool has_language(const Meanings& meanings)
{
    return std::any_of(meanings.begin(), meanings.end(), [](const Meaningful& one) {
        return one.sense == Sense::senses_end && family_of(one.name) == "language";
    });
}

bool is_guess(const Meanings& meanings)
{
    return std::all_of(meanings.begin(), meanings.end(), [](const Meaningful& one) {
        return one.guessed;
    });
}

bool part_of_a_phrase(const Meanings& meanings)
{
    return std::all_of(meanings.begin(), meanings.end(), [](const Meaningful& one) {
        return one.in_a_phrase;
    });
}

static bool is_code(std::string_view word)
{
    return std::any_of(std::begin(codes), std::end(codes), [&](const Code& one) {
        return one.code == word;
    });
}

void read_language_codes(const Tokens& tokens, std::vector<Meanings>& meanings)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        // "fr nl et en": a code beside another stands alone too.
        const bool after = i == 0 || is_border(tokens, i - 1) || is_code(tokens.text(i - 1));
        const bool before = is_border(tokens, i + 1) || is_code(tokens.text(i + 1));
        if ((!after || !before) && !tokens[i].shouting) continue;
        for (const Code& code : codes)
            if (tokens.is(i, code.code))
                meanings[i].push_back({Sense::senses_end, code.language, false, false});
    }
}

bool are_countries(const std::vector<Choice>& choices)
{
    return std::count_if(choices.begin(), choices.end(), [](const Choice& choice) {
               const Tokens label(choice.labels[0]);
               const std::vector<Hit> hits = find_words(label);
               return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
                   return hit.sense == Sense::country && hit.first == 0 && hit.last == label.size();
               });
           }) >= 2;
}

void read_country_codes(const Message& message, std::vector<Meanings>& meanings)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool alone = (i == 0 || is_border(tokens, i - 1)) && is_border(tokens, i + 1);
        // "Holland und D schon"; an "A" or "I" before other words is none.
        const bool joined = i > 0 && is_border(tokens, i - 1) && !is_among(tokens.text(i), "a i");
        if ((!alone && !joined) || !tokens[i].capital) continue;
        for (const Code& plate : plates)
            if (tokens.is(i, plate.code))
                meanings[i].push_back({Sense::country, plate.language, false, false});
    }
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::region) continue;
        for (const std::string_view country : countries_of_region(hit.value))
            for (std::size_t i = hit.first; i < hit.last; ++i)
                meanings[i].push_back({Sense::country, country, false, false});
    }
}

void read_places_offered(
    const Message& message, const std::vector<Choice>& choices, std::vector<Meanings>& meanings
)
{
    struct Offered {
        Sense sense;
        std::string_view name;
        std::vector<std::string_view> countries;
    };
    std::vector<Offered> offered;
    for (const Choice& choice : choices)
        for (const Hit& hit : find_words(Tokens(choice.labels[0]))) {
            if (hit.sense == Sense::country) offered.push_back({hit.sense, hit.value, {hit.value}});
            if (hit.sense == Sense::region)
                offered.push_back({hit.sense, hit.value, countries_of_region(hit.value)});
        }
    if (offered.size() < 2) return;
    for (const PlaceSaid& place : find_places(message, PlacesAsked::yes)) {
        if (place.countries.size() != 1) continue;
        for (const Offered& one : offered) {
            const auto& in = one.countries;
            if (std::find(in.begin(), in.end(), place.countries[0]) == in.end()) continue;
            for (std::size_t i = place.first; i < place.last && i < meanings.size(); ++i)
                if (const Meaningful meant{one.sense, one.name, false, false};
                    !has(meanings[i], meant))
                    meanings[i].push_back(meant);
        }
    }
}

}  // namespace usher::dialog
