// Options that are somebody else's affair, or not there before some day to come: "la paie reste
// chez le comptable", "Telefon läuft über einen Dienstleister", "la web sale en enero".

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "dialog/option_denials.hpp"
#include "dialog/word_set.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view somebody_else =
    "neighbour neighbours neighbor neighbors accountant accountants bookkeeper landlord landlords "
    "landlord's agency agencies contractor contractors subcontractor subcontractors supplier "
    "suppliers vendor vendors haulier hauliers haulier's carrier forwarder insurer broker "
    "competitor competitors consultant consultants provider providers freelancer freelancers wife "
    "husband kids children son daughter brother sister council municipality manufacturer maker "
    "distributor distributors reseller resellers wholesaler franchisor headquarters hq franchiser "
    "caretaker installer lawyer lawyers notary bank "
    "handler grosshandler wiederverkaufer grossist vertriebspartner nachbar nachbarn steuerberater "
    "steuerberaterin steuerburo lohnburo vermieter konzern "
    "konzernmutter mutterkonzern muttergesellschaft mutterfirma agentur dienstleister "
    "subunternehmer lieferant lieferanten hersteller spedition spediteur versicherung makler "
    "konkurrenz berater hausverwaltung hausmeister systemhaus stadt gemeinde kommune kinder sohn "
    "tochter bruder schwester schwager zentrale schwesterfirma fremdfirma fremdfirmen agenturen "
    "logistiker bauhof maschinenring lohnunternehmer anwalt kanzlei notar "
    "distributeur distributeurs revendeur revendeurs grossiste voisin voisins comptable "
    "expert-comptable cabinet proprietaire bailleur groupe agence agences "
    "prestataire prestataires traitant traitants fournisseur fournisseurs fabricant transporteur "
    "transporteurs assureur courtier concurrent concurrents mairie commune syndic mari femme "
    "enfants fils fille frere soeur siege franchiseur notaire avocat entrepreneur "
    "distribuidor distribuidores revendedor mayorista vecino vecinos gestoria asesoria contable "
    "casero propietario grupo matriz agencia agencias "
    "proveedor proveedores subcontrata fabricante transportista transportistas mutua aseguradora "
    "corredor competencia ayuntamiento marido mujer hijo hijos hija hermano hermana sede "
    "franquiciador notario abogado externos";

// Counted only beside what is said of ourselves: "... our clients lose sleep over. Us? Downtime".
constexpr std::string_view customers =
    "client clients customer customers kunde kunden mandanten cliente clientes";

constexpr std::string_view pointing =
    "the our my his her their a an one some der die das den dem des unser unsere unserem unserer "
    "unseren mein meine meinem meiner ein eine einem einen einer beim vom "
    "le la les l notre nos mon ma mes un une du el los las nuestro nuestra nuestros nuestras mi "
    "mis su otra otro del";

// With or for them it is still ours; what they ask for is wanted.
constexpr std::string_view aimed = "for with to fur mit zu zum zur pour avec aux au para con al "
                                   "like wie comme como as against without ohne sans sin";
constexpr std::string_view demanding =
    "want wants wanted require requires required request requests demand demands ask asks asked "
    "need needs insist insists push pushes recommend recommends recommended suggests says said "
    "expects "
    "verlangt verlangen will wollen fordert fordern braucht brauchen empfiehlt sagt schreibt "
    "besteht erwartet mochte veut veulent exige exigent demande demandent recommande impose dit "
    "quiere quieren exigen pide piden recomienda necesita obliga dice usa buy buys pay pays";
constexpr std::string_view ourselves =
    "we us we're we've wir uns ich nous on nosotros nosotras yo i";

bool points_at_somebody(const Message& message, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    if (i == 0 || !is_among(tokens.text(i - 1), pointing)) return false;
    return i < 2 || !is_among(tokens.text(i - 2), aimed);
}

// A question about others' work or about these people themselves.
bool asks_about(const Question& question, std::string_view somebody)
{
    constexpr std::string_view stems =
        "outso exter extern subco sous trait ausge ausla verge deleg "
        "agenc partn dienst provi prest tercer who wer third suppl "
        "lief fourn prove";
    return question.has_stem(somebody) ||
           std::any_of(question.stems.begin(), question.stems.end(), [&](const auto& stem) {
               return is_among(stem, stems);
           });
}

// "... . Us? Downtime": told of ourselves further on.
bool then_ourselves(const Message& message, std::size_t from)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = from; i < tokens.size(); ++i)
        if (message.clause_of(i).first == i && is_among(tokens.text(i), "us wir nous nosotros uns"))
            return true;
    return false;
}

}  // namespace

bool left_to_somebody(const Message& message, const Question& question, std::size_t token)
{
    static const WordSet people(somebody_else), buyers(customers);
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    // "Kunden haben wir im ganzen DACH-Raum, ...": what the clause is about.
    if (clause.first < token && buyers.has(tokens.text(clause.first)) &&
        is_among(tokens.text(clause.first + 1), "haben we sind tenemos hay on nous we've") &&
        !asks_about(question, tokens.text(clause.first)) && clause.last < tokens.size())
        return true;
    bool left = false;
    std::size_t from = clause.first;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const std::string_view word = tokens.text(i);
        // "Cleaning, and the guards are the landlord's": told of what stands after the "and".
        if (i > clause.first && i < token && is_among(word, "and und et y")) from = i + 1;
        if (i > token && is_among(word, "and und et y") && !left) return false;
    }
    for (std::size_t i = from; i < clause.last; ++i) {
        const std::string_view word = tokens.text(i);
        if (is_among(word, demanding)) return false;
        if (is_among(word, ourselves) && !left) return false;
        if (i == token) continue;
        const bool other =
            people.has(word) || (buyers.has(word) && then_ourselves(message, clause.last));
        left = left || (other && points_at_somebody(message, i) && !asks_about(question, word));
    }
    return left;
}

bool somebody_in(const Message& message, const Clause& clause)
{
    static const WordSet people(somebody_else);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (people.has(message.tokens().text(i)) && points_at_somebody(message, i)) return true;
    return false;
}

bool comes_later(const Message& message, const Question& question, std::size_t last)
{
    constexpr std::size_t reach = 8;
    constexpr std::string_view coming =
        "kommt kommen startet starten beginnt folgt folgen geht launches launch launching starts "
        "start comes come goes arrives arrive opens due sale salen viene vienen llega llegan "
        "empieza empiezan arranca abre entra arrivent demarre demarrent ouvre sort pour para";
    constexpr std::string_view times = "next nachstes nachsten nachste nachster prochain prochaine "
                                       "proximo proxima spring summer autumn fall winter fruhjahr "
                                       "fruhling sommer herbst printemps ete automne hiver "
                                       "primavera verano otono invierno 2027 2028";
    if (question.wants || question.about_plans || question.about_past || last == 0) return false;
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(last - 1);
    const auto today = std::chrono::floor<std::chrono::days>(question.asked->now);
    const int this_year = static_cast<int>(std::chrono::year_month_day(today).year());
    bool comes = false;
    for (std::size_t i = last; i < clause.last && i < last + reach; ++i) {
        if (is_among(tokens.text(i), "and und et y since seit depuis desde") ||
            message.mood(i).past)
            return false;
        comes = comes || is_among(tokens.text(i), coming);
        // "l'Italie en 2027"
        if (is_among(tokens.text(i), "en in ab from desde dans im") &&
            tokens.text(i + 1).size() == 4 &&
            (tokens.text(i + 1) == std::to_string(this_year + 1) ||
             tokens.text(i + 1) == std::to_string(this_year + 2)))
            return true;
        if (comes && (message.covers(i, Sense::month) || is_among(tokens.text(i), times)))
            return true;
    }
    return false;
}

}  // namespace usher::dialog
