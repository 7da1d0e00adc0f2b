// By kinds of deed, in four languages: the words beside a place, against those of the question.

#include "dialog/place_deeds.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "dialog/place_roles.hpp"

namespace usher::dialog {

namespace {

using Deeds = std::uint32_t;

constexpr WordList kinds[] = {
    // deliver
    WordList("deliver delivers delivered delivering delivery deliveries ship ships shipped "
             "shipping dispatch dispatched liefern liefert geliefert lieferung lieferungen "
             "beliefern beliefert lieferadresse versand versenden zugestellt zustellung livre "
             "livrer livrez livrons livree livraison livraisons expedie expedier entrega entregar "
             "entregas entregamos entreguen envio envios enviar envian enviamos despacho ware "
             "goods marchandise mercancia"),
    // bill
    WordList("invoice invoices invoiced bill billed billing rechnung rechnungen rechnungsadresse "
             "rechnungsanschrift fakturiert facture factures facturee facturation factura facturas "
             "facturacion facturar order ordered ordering bestellt bestellung commande commandee "
             "pedido"),
    // make
    WordList("make makes made manufacture manufactured manufacturing produce produces produced "
             "producing production factory factories plant plants built produzieren produziert "
             "produktion fertigen fertigung gefertigt hergestellt herstellung herstellen fabrik "
             "fabriken werk werke fabrique fabriquer fabriquons fabriquez fabriquees fabrication "
             "usine usines produit produire produisons produisez fabrica fabricas fabrican "
             "fabricamos fabricado produccion producir producen producimos planta plantas"),
    // store
    WordList("warehouse warehouses warehousing stored store stores stock stocked lager lagern "
             "lagert gelagert lagerhalle logistikzentrum entrepot entrepots stockage stocke "
             "stockons depot almacen almacenes almacena bodega bodegas deposito logistics logistik "
             "logistique logistica"),
    // customers
    WordList("customer customers client clients kunde kunden abnehmer kaufer buyers patients "
             "patienten gaste guests clientes compradores klienten mandanten kundschaft clientele "
             "clientela"),
    // servers
    WordList("server servers hosted hosting hosts host data datacenter datacentre gehostet "
             "rechenzentrum daten serveur serveurs heberge heberges hebergees hebergement donnees "
             "servidor servidores alojado alojados alojamiento datos cloud backup backups"),
    // sell
    WordList("sell sells selling sold sales markets market verkaufen verkauft verkauf vertrieb "
             "vertreiben absatz absatzmarkte markte markt vendons vendre vendez vend ventes vente "
             "marche marches vendemos vender venden venta ventas mercado mercados export exports "
             "exportieren exportons exportamos commercialement"),
    // buy
    WordList("buy source sourced sourcing supplier suppliers supplied provider vendor bought "
             "purchase purchased einkauf einkaufen beziehen bezieht lieferant lieferanten "
             "zulieferer anbieter hersteller dienstleister fournisseur fournisseurs presta "
             "prestataire achetons achats achete compramos compras comprar proveedor proveedores "
             "maker makers manufacturer come comes kommen kommt viennent vient vienen viene import "
             "imports importieren importons importamos fabricant"),
    // seat
    WordList("headquarters headquarter headquartered hq hauptsitz firmensitz sitz sitzen sitzt "
             "zentrale stammhaus hauptverwaltung siege sede central base based sit sits sitting "
             "office buro bureau bureaux oficina oficinas everybody everyone team teams equipe "
             "equipo verwaltung stammsitz company firma firm unternehmen betrieb entreprise "
             "societe boite empresa negocio"),
    // registered
    WordList("registered register registration incorporated incorporation inc llc legally paper "
             "papier eingetragen registriert handelsregister angemeldet gemeldet juristisch "
             "immatricule immatriculee immatriculation juridiquement papel papeles registrada "
             "registrado constituida constituido legalmente domiciled domiciliada"),
    // parent
    WordList("parent mother mutter muttergesellschaft mutterkonzern mutterfirma mutterhaus konzern "
             "konzernmutter konzernzentrale group gruppe groupe grupo mere matriz holding owner "
             "owners eigentumer gesellschafter shareholder shareholders investor investors "
             "investoren actionnaire actionnaires inversores dueno duenos konzerns"),
    // branch
    WordList("branch branches subsidiary subsidiaries niederlassung niederlassungen filiale "
             "filialen tochter tochtergesellschaft tochtergesellschaften tochterfirmen filiales "
             "filial succursale succursales agence agences sucursal sucursales delegacion "
             "delegaciones offices standorte zweigstelle zweigstellen"),
    // hire
    WordList("hire hires hiring recruit recruits recruiting recruitment suchen suche einstellen "
             "stellen rekrutieren personalsuche recruter recrute recrutons recrutez recrutement "
             "embaucher embauchons contratar contrata contratamos contratando reclutar reclutamos "
             "reclutando"),
    // site
    WordList("install installs installed installing installation installiert installieren "
             "montieren montiert montage aufstellen aufgestellt aufbauen stehen steht stand stands "
             "machine machines maschine maschinen anlage installe installee installer obra obras "
             "chantier chantiers travaux instalacion instalar instalara baustelle bauen project "
             "projekt projet proyecto site montar montaje maquina maquinas equipment materiel"),
    // live
    WordList("live lives living wohne wohnt wohnen residence habite habitons vivo vive vivimos "
             "born geboren ne nacido"),
};

constexpr Deeds bit(std::size_t kind) { return Deeds{1} << kind; }
constexpr Deeds delivering = bit(0), storing = bit(3), on_paper = bit(9), buying = bit(7),
                seat = bit(8), parents = bit(10), on_site = bit(13), customers = bit(4);
// Where these are is not where the company sits: "the parent sits in Chicago".
constexpr Deeds elsewhere = parents | buying | customers | on_paper;
constexpr std::size_t far = 12;  // words between a place and what is done there

Deeds deeds_of(std::string_view word)
{
    Deeds deeds = 0;
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind)
        if (is_among(word, kinds[kind])) deeds |= bit(kind);
    return deeds;
}

class PlaceDeeds {
  public:
    PlaceDeeds(const Message& message, const std::vector<PlaceSaid>& places)
        : message_(message), tokens_(message.tokens()), places_(places)
    {
    }

    struct Told {
        Deeds deeds = 0;
        bool us = false, them = false;
    };

    Told told(std::size_t which) const
    {
        constexpr std::string_view us =
            "we we're we've i'm i wir ich nous on je nosotros us uns estamos somos wa ma mir";
        constexpr std::string_view them =
            "they they're them sie die denen eux ils elle elles ellos ellas esos those";
        Told told;
        const Span words = around(which);
        for (std::size_t i = words.first; i < words.last; ++i) {
            if (i >= places_[which].first && i < places_[which].last) continue;
            const std::string_view word = tokens_.text(i);
            told.deeds |= deeds_of(word);
            told.us =
                told.us || (is_among(word, us) && (word != "on" || message_.language() == "fr"));
            told.them = told.them || is_among(word, them);
        }
        return told;
    }

    // "Innsbruck und Ljubljana": the second of a list, of which all is said before the first.
    bool goes_on_listing(std::size_t which) const
    {
        if (which == 0) return false;
        for (std::size_t i = places_[which - 1].last; i < places_[which].first; ++i)
            if (!is_among(
                    tokens_.text(i),
                    ", and und et y e u & + / in en a nach to au aux sowie plus the la le el les l "
                    "'"
                ))
                return false;
        return true;
    }

    struct Span {
        std::size_t first, last;
    };

    Span around(std::size_t which) const
    {
        const PlaceSaid& place = places_[which];
        Span span = {
            place.first < far ? 0 : place.first - far, std::min(tokens_.size(), place.last + far)};
        if (which > 0) {
            span.first = std::max(span.first, places_[which - 1].last);
            for (std::size_t i = span.first; i < place.first; ++i)
                if (parts(i)) {
                    span.first = i + 1;
                    break;
                }
        }
        if (which + 1 == places_.size()) {
            for (std::size_t i = place.last; i < span.last; ++i)
                if (tokens_[i].kind == TokenKind::mark && parts(i)) span.last = i;
        } else {
            const std::size_t next = places_[which + 1].first;
            std::size_t end = place.last;
            while (end < next && !parts(end))
                ++end;
            // "Munich where the warehouse is in Wroclaw": nothing parts them, all is said of the
            // next.
            span.last = end < next ? std::min(span.last, end) : place.last;
        }
        return span;
    }

  private:
    bool parts(std::size_t i) const
    {
        if (tokens_[i].kind == TokenKind::mark) return !is_among(tokens_[i].text, "' - \"");
        return message_.covers(i, Sense::contrast) ||
               is_among(
                   tokens_.text(i),
                   "and und et y while wahrend tandis mientras whereas although obwohl aunque "
                   "though u wobei"
               );
    }

    const Message& message_;
    const Tokens& tokens_;
    const std::vector<PlaceSaid>& places_;
};

Deeds deeds_asked(const Question& question)
{
    Deeds deeds = 0;
    if (!question.asked) return deeds;
    const Tokens asked(question.asked->question);
    for (const Token& token : asked)
        deeds |= deeds_of(token.text);
    // "Where is the head office of your parent?", "Which customers do you deliver to?"
    if ((deeds & parents) != 0) return parents;
    if ((deeds & ~seat) != 0) deeds &= ~seat;
    if ((deeds & delivering) != 0) deeds |= storing;
    return deeds;
}

// "Gelagert wird alles in Maribor": German "wird" is no plan beside what is done there.
bool is_done_there(const Message& message, std::size_t place)
{
    constexpr std::string_view done =
        "gelagert geliefert ausgeliefert beliefert produziert gefertigt hergestellt verkauft "
        "versendet verschickt gehostet installiert montiert gearbeitet rekrutiert eingestellt";
    bool now = false, deed = false;
    const Clause& clause = message.clause_of(place);
    for (std::size_t i = place < far ? 0 : place - far; i < std::min(clause.last, place + far);
         ++i) {
        if (i < clause.first) continue;
        now = now || is_among(message.tokens().text(i), "wird werden");
        deed = deed || is_among(message.tokens().text(i), done);
    }
    return now && deed;
}

// Those that are neither denied nor past. Somebody else's count, for they may be asked for, and so
// does what a "but actually" follows.
std::vector<PlaceSaid> standing(
    const Message& message, const std::vector<PlaceSaid>& places, const std::vector<int>& roles
)
{
    constexpr int score_of_others =
        60;                             // what mood_score() takes from what is theirs or taken back
    constexpr int score_of_plans = 40;  // and from what is planned
    std::vector<PlaceSaid> standing;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].countries.size() != 1) continue;
        PlaceSaid place = places[i];
        const Mood& mood = message.mood(place.first);
        if (roles[i] == somebody_elses_place) place.score -= roles[i];
        if (mood.somebody || mood.taken_back) place.score += score_of_others;
        if (mood.planned && is_done_there(message, place.first)) place.score += score_of_plans;
        if (place.score >= score_accepted) standing.push_back(std::move(place));
    }
    return standing;
}

bool names_the_office(const Question& question)
{
    const Tokens asked(question.asked->question);
    return std::any_of(asked.begin(), asked.end(), [](const Token& token) {
        return is_among(
            token.text,
            "office buro bureau bureaux oficina oficinas team teams equipe equipo sit sitzen"
        );
    });
}

}  // namespace

std::vector<PlaceSaid> places_of_the_deed(
    const Message& message,
    const Question& question,
    const std::vector<PlaceSaid>& all,
    const std::vector<int>& roles
)
{
    const std::vector<PlaceSaid> places = standing(message, all, roles);
    const Deeds asked = deeds_asked(question);
    if (places.size() < 2 || asked == 0) return {};
    const PlaceDeeds deeds(message, places);
    std::vector<PlaceSaid> meant, of_nothing;
    bool unsure = false, apart = false;
    PlaceDeeds::Told told;
    for (std::size_t k = 0; k < places.size(); ++k) {
        const PlaceDeeds::Told now = deeds.told(k);
        if (deeds.goes_on_listing(k))
            told.deeds |= now.deeds;
        else
            told = now;
        const bool others = told.them && (asked & (parents | buying | customers)) != 0;
        const bool ours = told.us || (told.deeds & seat) != 0;
        // "Legally in Nevada, but the office is in Calgary": which of them is "based"?
        if (asked == seat && (told.deeds & on_paper) != 0 && !names_the_office(question)) return {};
        const bool at_home = asked == seat && ours && (told.deeds & elsewhere) == 0;
        if (asked == seat ? at_home : (told.deeds & asked) != 0 || (others && told.deeds == 0))
            meant.push_back(places[k]);
        else if (told.deeds == 0 && !ours)
            unsure = true, of_nothing.push_back(places[k]);
        else if ((told.deeds & ~(delivering | customers)) == 0 && (asked & on_site) != 0 && !ours)
            of_nothing.push_back(places[k]);
        else
            apart = true;
    }
    if (!meant.empty())
        return unsure || meant.size() == places.size() ? std::vector<PlaceSaid>{} : meant;
    // "With the customer in Denmark, we in Flensburg have it already"
    return apart && (asked & seat) == 0 ? of_nothing : std::vector<PlaceSaid>{};
}

bool had_its_time(const Message& message, const std::vector<PlaceSaid>& places, std::size_t which)
{
    if (which + 1 >= places.size()) return false;
    const PlaceDeeds deeds(message, places);
    const Tokens& tokens = message.tokens();
    const auto has = [&](PlaceDeeds::Span span, const WordList& words) {
        for (std::size_t i = span.first; i < span.last; ++i)
            if (is_among(tokens.text(i), words)) return true;
        return false;
    };
    constexpr std::string_view before =
        "until till bis hasta jusqu jusqu'en jusqu'a fruher formerly previously antes avant "
        "auparavant autrefois vorher ehemals anteriormente frueher used original";
    constexpr std::string_view leaving =
        "left leaving quitte quittons verlassen dejamos dejado abandonamos abandoned";
    constexpr std::string_view since =
        "now jetzt nun since seit seitdem inzwischen mittlerweile maintenant desormais depuis "
        "ahora "
        "actualmente desde currently heute today aujourd'hui hoy moved verlegt umgezogen demenage "
        "trasladamos";
    const PlaceDeeds::Span here = deeds.around(which);
    const PlaceDeeds::Span span = {here.first, places[which].last};
    const PlaceDeeds::Span next = {places[which].last, places[which + 1].first};
    if (has(next, "still noch encore toujours sigue tambien auch also aussi too")) return false;
    if (has(span, leaving) && has(next, "for pour fur por para to nach a zu")) return true;
    const bool now = has(next, since) || has(deeds.around(which + 1), since);
    return now && has(span, before) && !has(next, before);
}

bool denied_behind(const Message& message, const std::vector<PlaceSaid>& places, std::size_t which)
{
    const Tokens& tokens = message.tokens();
    std::size_t i = places[which].last;
    constexpr std::string_view small =
        "leider unfortunately malheureusement desgraciadamente aber but mais pero dagegen hingegen "
        "only erst ja da allerdings";
    const std::size_t end = std::min(tokens.size(), i + 4);
    while (i < end &&
           (tokens.is_mark(i, ",") || tokens.is_mark(i, ":") || is_among(tokens.text(i), small)))
        ++i;
    if (which + 1 < places.size() && i >= places[which + 1].first) return false;
    const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
    const bool ends = i + 2 >= tokens.size() || tokens[i + 2].kind == TokenKind::mark;
    const bool two =
        (word == "pas" && next == "encore") || (word == "plus" && next == "maintenant") ||
        (word == "not" && is_among(next, "yet anymore now")) ||
        (word == "noch" && next == "nicht") || (word == "nicht" && next == "mehr") ||
        (word == "ya" && next == "no") || (is_among(word, "todavia aun") && next == "no") ||
        (word == "no" && is_among(next, "longer mas")) || (word == "on" && next == "hold");
    const bool last = i + 1 >= tokens.size() || tokens[i + 1].kind == TokenKind::mark;
    // "Schweiz wegen dem Zoll ned": the denial closes the clause.
    constexpr std::size_t near = 8;
    std::size_t close = places[which].last;
    const bool another = which + 1 < places.size();
    while (close < tokens.size() && close < places[which].last + near &&
           tokens[close].kind != TokenKind::mark)
        ++close;
    const bool closes =
        (close >= tokens.size() || tokens[close].kind == TokenKind::mark) &&
        close > places[which].last + 1 && (!another || close <= places[which + 1].first) &&
        is_among(tokens.text(close - 1), "nicht ned net nit nich nod pas nimmer nimma");
    if (closes) return true;
    return (two && ends) || (last && is_among(word, "nimmer nimma vorbei gone nope nicht jamais"));
}

}  // namespace usher::dialog
