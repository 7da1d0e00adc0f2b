// Where they are and which tools they use.

#include <algorithm>

#include "dialog/facts.hpp"
#include "dialog/read_place.hpp"
#include "dialog/read_tools.hpp"

namespace usher::dialog {

namespace {

// Words that say "we are there" without help.
constexpr std::string_view firm_cues =
    "based located headquartered headquarters hq sitz sitzen sitzt ansassig hauptsitz zentrale "
    "firmensitz "
    "beheimatet base bases basee basees siege situe situes implantes installes sede ubicados "
    "ubicada ubicado "
    "basados situados offices office buro standort bureaux oficina oficinas";

}  // namespace

// At a fair, where something opens, where customers, goods or somebody else are.
bool FactFinder::elsewhere(std::size_t i) const
{
    const Clause there = clause(i);
    constexpr std::string_view away =
        "booth stand fair expo conference event summit messe "
        "messestand konferenz salon foire feria "
        "congreso evento holiday vacation urlaub vacances opened "
        "opening opens open launched launching expanding "
        "expanded expand eroffnet eroffnen eroffnung ouvert "
        "ouverture ouvrir ouvrons lance abierto abrimos abrir "
        "abramos abriremos apertura bank gehen expandieren expandir "
        "customers clients kunden clientes customer "
        "supplier suppliers lieferant lieferanten prestataire "
        "fournisseur proveedor proveedores agency "
        "distribuidor distributor ship deliver liefern export "
        "exportieren exportar vender verkaufen sell "
        "warehouse lager almacen entrepot freelancer freelancers "
        "developers entwickler davon dont darunter "
        "parent mother mutter mutterkonzern matriz maison landlord "
        "vermieter born from-originally second third "
        "vierte dritte zweite another weitere next nachste auch also "
        "too acquired bought ubernommen rachete "
        "compro server servers hosted hosting rechenzentrum closing closed close schliessen "
        "geschlossen fermer ferme fermons "
        "cerrar cerramos implanter implante implantons vend vendons vendemos rival competitor";
    const std::size_t sentence = message_.sentence_begin(i);
    const std::size_t from =
        there.first > sentence && clause(there.first - 1).last - clause(there.first - 1).first < 4
            ? clause(there.first - 1).first
            : there.first;
    return word_in(from, i, away) ||
           word_in(
               i + 1,
               std::min(there.last, i + 5),
               "auf auch opens eroffnet customers kunden clientes distribuidor supplier lieferant"
           );
}

// "Spedition aus Linz", "Holzer Bau aus Innsbruck", "25 personas en Quito", "constructora de Lima"
bool FactFinder::from_there(const PlaceSaid& place) const
{
    if (place.first < 2) return false;
    const std::string_view cue = tokens_.text(place.first - 1);
    if (!is_among(cue, "aus in en de a from at au of im")) return false;
    const std::size_t before = place.first - 2;
    const bool branch =
        message_.covers(before, Sense::industry) || message_.covers(before, Sense::company_form);
    if (branch) return true;
    // "Somos una bodega de Mendoza"
    const std::size_t start = clause(place.first).first;
    if (place.first >= start + 4 && message_.covers(place.first, Sense::city) &&
        is_among(tokens_.text(place.first - 3), "a an ein eine una un une") &&
        is_among(tokens_.text(place.first - 4), "we're are sind somos sommes est"))
        return true;
    if (cue == "de" || cue == "of") return false;
    if (is_among(cue, "aus from") && tokens_[before].capital) return true;
    if (message_.covers(before, Sense::noun) ||
        is_among(tokens_.text(before), "us alle all tous todos"))
        for (std::size_t back = 1; back <= 3 && back <= before; ++back)
            if (tokens_[before - back].kind == TokenKind::number ||
                message_.covers(before - back, Sense::digit_word))
                return true;
    return is_among(tokens_.text(before), "alle all tous todos");
}

bool FactFinder::place_of_ours(const PlaceSaid& place) const
{
    const std::size_t i = place.first;
    if (elsewhere(i) || told_with_an_event(i)) return false;
    const Clause there = clause(i);
    // "Le siège à Munich décide", "vendu à un fonds américain": where others are.
    if (open_.who_decides && word_in(there.first, i, "siege zentrale headquarters hq sede central"))
        return false;
    if (i > there.first &&
        is_among(
            tokens_.text(i - 1),
            "fonds fund fondo investor investisseur inversor konzern groupe grupo"
        ))
        return false;
    if (place.score == 72 && !place.by_city) {  // a demonym: "we're a Danish company"
        for (std::size_t back = 1; back <= 3 && i >= there.first + back; ++back)
            if (is_among(tokens_.text(i - back), "a an ein eine une una un"))
                return word_in(
                           there.first, i - back, "we're are sind somos sommes est i'm work bin es"
                       ) ||
                       i - back == there.first;
        return false;
    }
    const bool cued = i > 0 && message_.covering(i - 1, Sense::place_cue) != nullptr;
    if (!cued && clause_of_its_own(i, place.last) && there.first > 0) {
        // "ARGENTO AG, Zürich"
        const AskedKind kind = open_.asked->kind;
        return tokens_[i].capital && (kind == AskedKind::company || kind == AskedKind::email ||
                                      kind == AskedKind::number || kind == AskedKind::role);
    }
    if (i == 0) return false;
    const std::size_t before =
        is_among(tokens_.text(i - 1), "the der la los") && i > 1 ? i - 2 : i - 1;
    if (!message_.covering(before, Sense::place_cue)) return from_there(place);
    if (from_there(place)) return true;
    if (word_in(there.first, i, firm_cues)) return true;
    // A bare "in" needs "we" beside it.
    const bool us = we_in(there.first, i) ||
                    word_in(place.last, there.last, "ansassig daheim zuhause zu beheimatet");
    const bool lone = clause_of_its_own(before, place.last);
    return us || (lone && there.first > 0 && open_.asked->kind != AskedKind::yes_no);
}

std::optional<Reading> FactFinder::place() const
{
    PlacesSaid said;
    std::size_t first = 0, last = 0;
    // Where options are places, the answer told of them.
    if (open_.offers("region")) return std::nullopt;
    for (const PlaceSaid& place : find_places(message_, PlacesAsked::no)) {
        if (place.countries.size() != 1 || !free(place.first, place.last) ||
            !so_now(place.first, states_the_present(place.first)))
            continue;
        const bool listed = !said.countries.empty() && place.first - last <= 1 &&
                            is_among(tokens_.text(place.first - 1), "and und et y ,");
        if (!listed && !place_of_ours(place)) continue;
        const bool known =
            std::find(said.countries.begin(), said.countries.end(), place.countries[0]) !=
            said.countries.end();
        if (known) continue;
        if (said.countries.empty()) first = place.first;
        said.countries.push_back(place.countries[0]);
        last = place.last;
    }
    if (said.countries.empty()) return std::nullopt;
    return sure(first, last, std::move(said), "place");
}

// ---- tools

// "DATEV und unser Shop sprechen nicht miteinander": what troubles them is in use.
bool FactFinder::used_as_a_matter_of_course(const ToolMention& tool) const
{
    const Clause there = clause(tool.first);
    constexpr std::string_view others =
        "like wie comme como alternative alternativa integrate "
        "integration integrieren integrar schnittstelle "
        "connect anbindung statt instead recommended recommend "
        "empfohlen ad ads anzeige anuncio google linkedin "
        "instagram facebook youtube tiktok podcast found gefunden "
        "suche search encontre similar ahnlich vs versus "
        "than als besser better new neues nouveau nuevo introduce "
        "einfuhren want wollen queremos voulons need "
        "migrate migrieren certified partner consultant berater "
        "werbung newsletter gelesen export import einfuhrung rollout migration launch";
    if (word_in(there.first, there.last, others) || !tool.listed) return false;
    if (message_.mood(tool.first).planned || message_.mood(tool.first).hypothetical) return false;
    // The subject, or owned: "our Jira", "die Excel-Listen".
    std::size_t begin = there.first;
    while (begin < tool.first && (tokens_[begin].kind == TokenKind::mark ||
                                  is_among(
                                      tokens_.text(begin),
                                      "die der das unser unsere our the nuestro el la le notre "
                                      "because weil porque that dass und and que y et with mit"
                                  )))
        ++begin;
    return begin == tool.first && tool.last < there.last &&
           tokens_[tool.last].kind != TokenKind::mark;
}

namespace {

// The way from one product to another, gone already.
constexpr std::string_view moved_words =
    "umgestiegen umgezogen gewechselt umgestellt migriert moved switched migrated changed passes "
    "passe bascule migre cambiamos cambiado pasamos pasado paso pasaron migramos migrado mudamos";

}  // namespace

// "God no, Adyen does all of that", "das macht DATEV", "on garde Booking"
bool FactFinder::serves(const ToolMention& tool) const
{
    constexpr std::string_view doing =
        "does handles macht erledigt ubernimmt fait gere hace gestiona";
    constexpr std::string_view keeping = "garde gardons keep kept behalten mantenemos";
    if (!tool.listed || !plain(tool.first)) return false;
    const std::size_t first = clause(tool.first).first;
    const std::string_view before = tool.first > first ? tokens_.text(tool.first - 1) : "";
    return is_among(before, keeping) || is_among(before, doing) ||
           (before.empty() && is_among(tokens_.text(tool.last), doing));
}

bool FactFinder::used(const ToolMention& tool) const
{
    const Clause there = clause(tool.first);
    // "On passe de Odoo à Dynamics": without "est" or "a" it is still under way.
    for (std::size_t k = there.first + 1; k < tool.first; ++k)
        if (is_among(tokens_.text(k), "passe bascule migre") &&
            is_among(tokens_.text(k - 1), "on je"))
            return false;
    // "von Sage auf Odoo umgestiegen", "switched our whole billing to Odoo"
    if (tool.first > 0 && is_among(tokens_.text(tool.first - 1), "to onto zu auf a vers sur") &&
        word_in(there.first, there.last, moved_words) && !message_.mood(tool.first).planned &&
        !message_.mood(tool.first).hypothetical)
        return true;
    // "Procore replaced Aconex"
    constexpr std::string_view replacing = "replaced ersetzt ersetzte remplace reemplazo sustituyo";
    if (is_among(tokens_.text(tool.last), replacing) && message_.at(tool.last + 1, Sense::tool))
        return true;
    for (std::size_t k = there.first; k < tool.first; ++k)
        if (message_.at(k, Sense::tool_cue) || message_.at(k, Sense::tool_arrived))
            return !word_in(there.first, there.last, "gegen against contre contra");
    if (serves(tool)) return true;
    // "switched from Zendesk to Freshdesk", "dejamos Moodle por TalentLMS"
    if (tool.first > 0 && is_among(tokens_.text(tool.first - 1), "to zu auf a vers por pour for") &&
        message_.within(there.first, tool.first, Sense::tool_left))
        return true;
    if (word_in(
            there.first,
            tool.first,
            "excel alles todo tout everything all llevamos passe passent every whole entire todos "
            "todas tous toutes alle ganze ganzen jeder chaque cada"
        ) &&
        word_in(there.first, tool.first, "in en sur dans par on uber auf con has hat"))
        return true;
    // "Do you use a CRM?" - "Yes, HubSpot"
    constexpr std::string_view systems = "crm softw syste tool tools erp logic outil progr herra "
                                         "siste platt plate plata payro paie lohn hris ats "
                                         "nutze verwe benut einsa utili usan usar usand using used "
                                         "use syste solut losun losu appli anwen";
    return asks_yes_or_no_about(systems) ||
           open_.asked->question.find("CRM") != std::string::npos ||
           (open_.asked->kind == AskedKind::text && used_as_a_matter_of_course(tool));
}

// "We had Salesforce last year"
bool FactFinder::had(std::size_t i) const
{
    const Mood& mood = message_.mood(i);
    return mood.past && !mood.now &&
           word_in(
               clause(i).first, clause(i).last, "had used hatten hatte avait avions teniamos tenia"
           );
}

bool FactFinder::only_a_means(std::size_t i) const
{
    constexpr std::string_view of_any_office =
        "excel exel word powerpoint sheets spreadsheet spreadsheets outlook tabellen tableur hojas";
    if (!is_among(tokens_.text(i), of_any_office)) return false;
    return i > 0 && is_among(tokens_.text(i - 1), "in en sur dans im with mit avec con") &&
           !tools();
}

std::optional<Reading> FactFinder::tools() const
{
    ToolsSaid said;
    std::size_t first = 0, last = 0;
    for (const ToolMention& tool : find_tools(message_)) {
        // "On Teams, please": how to meet, not what they run on; "web, usamos Shopify" is.
        const bool way = open_.offers("channel") &&
                         !message_.within(clause(tool.first).first, tool.first, Sense::tool_cue);
        if (way || tool.use != ToolMention::Use::now || message_.asks(tool.first) ||
            !free(tool.first, tool.last) || message_.mood(tool.first).negated || had(tool.first))
            continue;
        // "Now it's all done in house": who does it, and no product.
        if (tool.name == "in-house" || tool.name == "on-premises") continue;
        // "Our spreadsheets": a kind of tool, no product.
        if (tool.name.find("Excel") != std::string::npos &&
            !is_among(tokens_.text(tool.first), "excel ms microsoft exel"))
            continue;
        if (!used(tool) && said.in_use.empty()) continue;
        if (said.in_use.empty()) first = tool.first;
        said.in_use.push_back(tool.name);
        last = tool.last;
    }
    if (said.in_use.empty()) return std::nullopt;
    return sure(first, last, std::move(said), "tools");
}

}  // namespace usher::dialog
