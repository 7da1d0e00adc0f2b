// A verb and a thing near it in one clause tell an event, whichever comes first.

#include "dialog/event_frames.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

struct Pair {
    std::string_view event;
    Part verb, thing;
    std::size_t reach;  // words from one to the other
    bool (*fits)(const EventScene& scene, std::size_t verb, std::size_t thing);
};

bool always(const EventScene&, std::size_t, std::size_t) { return true; }

std::string_view text(const EventScene& scene, std::size_t i) { return scene.tokens().text(i); }
std::string_view before(const EventScene& scene, std::size_t i)
{
    return i == 0 ? std::string_view() : text(scene, i - 1);
}

// No online shop, no office manager, not "open at eight".
bool premises(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    constexpr std::string_view virtual_words =
        "online web e virtual ecommerce app help call data contact";
    if (is_among(before(scene, thing), virtual_words) ||
        is_among(
            text(scene, thing + 1),
            "internet web online manager leiter leiterin chairs software system"
        ) ||
        (text(scene, thing + 1) == "en" && text(scene, thing + 2) == "ligne"))
        return false;
    // "Our store opens at eight"
    if (scene.word_in(verb + 1, verb + 4, "at um a") && !scene.plays_in(verb, thing, Part::fresh) &&
        is_among(text(scene, verb), "open opens offnet ouvre ouvrons abre abrimos") &&
        (scene.tokens().size() > verb + 2) &&
        (scene.tokens()[verb + 2].kind == TokenKind::number ||
         is_among(text(scene, verb + 2), "eight nine ten seven acht neun zehn sieben las")))
        return false;
    // Who builds ships for a living opens none, and what opens daily is no news.
    const Clause clause = scene.around(verb);
    constexpr std::string_view afloat =
        "ship ships vessel vessels navire navires buque buques naves";
    if (is_among(text(scene, thing), afloat) &&
        is_among(
            text(scene, verb), "build built gebaut construit construire construisons construyendo"
        ))
        return false;
    if (scene.word_in(clause.first, clause.last, "every daily taglich jeden chaque tous cada"))
        return false;
    const Message& message = scene.message();
    return !message.at(thing + 1, Sense::whole_title) && !message.at(thing + 1, Sense::rank);
}

// "A new warehouse" names one; "new chairs for the warehouse" does not.
bool beside(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    if (verb > thing) return verb == thing + 1;
    for (std::size_t i = verb + 1; i < thing; ++i)
        if (is_among(text(scene, i), "for in of fur im pour de d dans para en del at mit with l") ||
            scene.message().covers(i, Sense::whole_title) ||
            scene.message().covers(i, Sense::rank))  // "leitet als neue CEO das Haus"
            return false;
    return true;
}

bool new_premises(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    // "moving to a new office" is no growth abroad.
    const Clause clause = scene.around(verb);
    // "bought a second studio" tells of a company bought.
    if (scene.plays(thing, Part::firm) && scene.plays_in(clause.first, verb, Part::buys))
        return false;
    return beside(scene, verb, thing) && premises(scene, verb, thing) &&
           !scene.word_in(
               clause.first,
               clause.last,
               "moving moved move umziehen umzug umgezogen ziehen demenager demenagement "
               "mudamos mudanza mudado trasladamos traslado rent rented"
           );
}

bool whole_company(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const bool car = is_among(
        text(scene, thing + 1),
        "car cars phone phones laptop laptops license licenses account cards software"
    );
    if (car) return false;
    // "Nos quedamos con dos talleres", not "quedamos 90 en la empresa"
    if (is_among(text(scene, verb), "quedamos quedado") && text(scene, verb + 1) != "con")
        return false;
    // "Compramos a los mayoristas": from whom, day by day.
    if (is_among(text(scene, verb), "compramos compra compran") &&
        is_among(before(scene, thing), "los las"))
        return false;
    // "bought from a supplier", "für unsere Firma gekauft"; "took over our biggest competitor" is
    // their own doing, "una multinacional compró a nuestro rival" somebody else's.
    const std::size_t from = verb < thing ? verb + 1 : (thing < 3 ? 0 : thing - 3);
    constexpr std::string_view rivals =
        "competitor competitors rival rivals konkurrent konkurrenten mitbewerber wettbewerber "
        "konkurrenz concurrent concurrents concurrente competidor competidora competidores "
        "competencia";
    if (is_among(text(scene, thing), rivals) &&
        scene.word_in(from, thing, "our unsere unseren unser notre nos nuestra nuestro nuestros"))
        return verb == scene.around(verb).first || scene.we_in(scene.around(verb).first, verb) ||
               is_among(text(scene, verb), "compramos adquirimos absorbimos");
    return !scene.word_in(
        from,
        thing,
        "from for with fur vom bei mit pour chez para our unsere unser notre nuestra my meine"
    );
}

bool sold_whole(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    constexpr std::string_view owned = "the business company firma unternehmen die das sein seine "
                                       "ihre la sa notre l su nuestra our his her their el empresa "
                                       "betrieb societe entreprise boite";
    return verb > thing ? true : is_among(before(scene, thing), owned);
}

bool by_a_buyer(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const std::size_t from = std::min(verb, thing), to = std::max(verb, thing);
    const Clause clause = scene.around(verb);
    const std::size_t said = thing < verb && thing > 2 ? thing - 3 : from;
    return scene.word_in(said, to, "by von vom durch par por an que qui a to") ||
           scene.word_in(
               clause.first, clause.last, "us uns nos nous majority mehrheit majorite mayoria"
           );
}

bool sold_to_a_buyer(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const Clause clause = scene.around(verb);
    return verb < thing && scene.word_in(verb, thing, "to an a") &&
           (scene.plays_in(clause.first, clause.last, Part::firm) ||
            scene.plays_in(clause.first, verb, Part::owner) ||
            scene.word_in(clause.first, clause.last, "were was got wurden wurde nous nos us"));
}

bool not_data(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const Clause clause = scene.around(verb);
    (void)thing;
    return !scene.word_in(
        clause.first,
        clause.last,
        "data daten donnees datos between zwischen entre files sheets spreadsheets listen tabellen "
        "hojas ficheros archivos fichiers often constantly standig times"
    );
}

// "Unity a changé ses prix": another price is no other product.
bool of_prices(const EventScene& scene, std::size_t verb)
{
    return scene.word_in(
        verb + 1,
        verb + 4,
        "dueno duenos owner owners besitzer eigentumer proprietaire nom name nombre adresse "
        "address mains hands manos price prices pricing terms fees licensing preis preise "
        "preismodell lizenzmodell tarife "
        "prix tarif tarifs conditions precio precios tarifas condiciones"
    );
}

// "Tout passe par Outlook" changes nothing; "passés à HubSpot" does.
bool switched(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    if (thing < verb && of_prices(scene, verb)) return false;
    if (is_among(text(scene, verb), "passe passes passons pasado pasamos"))
        return is_among(text(scene, verb + 1), "a de d sur al del du") &&
               (verb + 2 == thing || is_among(text(scene, verb + 1), "a de d du del"));
    return not_data(scene, verb, thing);
}

bool merged_whole(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const std::size_t from = std::min(verb, thing), to = std::max(verb, thing);
    return not_data(scene, verb, thing) &&
           scene.word_in(
               verb > thing && thing > 2 ? thing - 3 : from, to, "with mit avec con et entre"
           );
}

bool adjacent_new(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    return beside(scene, verb, thing);
}

bool staff_itself(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    constexpr std::string_view other = "cost costs time workload errors kosten hours turnover "
                                       "couts temps costes horas rotacion fluktuation meeting "
                                       "meetings paperwork price";
    const std::size_t from = std::min(verb, thing);
    return !scene.word_in(from, std::max(verb, thing) + 3, other);
}

bool open_jobs(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    // "cut" and "gone", not "lost interest in the jobs"
    const bool lost = is_among(text(scene, verb), "lose loses losing verlieren perdent pierden");
    const bool one = is_among(text(scene, thing), "job emploi empleo trabajo arbeitsplatz");
    return staff_itself(scene, verb, thing) && (lost || !one) &&
           (!lost || is_among(before(scene, thing), "their ihren ihre leur leurs su sus")) &&
           !scene.word_in(std::min(verb, thing), std::max(verb, thing), "offene open ouverts");
}

// "Tuvimos que prescindir de 9 repartidores": verbs whose thing is the people themselves.
bool parted_from(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    constexpr std::string_view parting =
        "prescindir prescindido prescindimos prescindieron prescinden trennen getrennt trennten "
        "separer separe separes separons shed axed slashed";
    return is_among(text(scene, verb), parting) &&
           !scene.word_in(std::min(verb, thing), std::max(verb, thing), "data daten teams");
}

bool introduced(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    if (text(scene, verb) == "fuhren" && !scene.word_in(verb, scene.around(verb).last, "ein"))
        return false;
    if (text(scene, verb) == "live" && !is_among(before(scene, verb), "went gone going go wir"))
        return false;
    // "Launched our new app" tells of their product.
    if (is_among(text(scene, verb), "launched") && scene.word_in(verb, thing, "our a its"))
        return false;
    if (is_among(text(scene, verb), "rolled rolling") && !scene.word_in(verb, verb + 3, "out"))
        return false;
    return not_data(scene, verb, thing);
}

bool ended(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const std::string_view word = text(scene, verb);
    const Clause clause = scene.around(verb);
    if (word == "runs" || word == "lauft")
        return scene.word_in(verb, clause.last, "out aus") &&
               scene.word_in(
                   clause.first, clause.last, "contract licence license vertrag lizenz subscription"
               );
    if (is_among(word, "gekundigt resilie cancelled canceled") &&
        scene.message().covers(thing, Sense::tool))
        return true;
    if (is_among(
            word,
            "ended ends endet endete acabo termino terminado finie termine terminee "
            "expires expired expiring auslauft ausgelaufen expira vence caduca termina "
            "expire resilie gekundigt kundigen cancelled canceled"
        ))
        return scene.word_in(
            clause.first,
            clause.last,
            "contract licence license vertrag lizenz subscription contrato licencia contrat "
            "licence abo anbieter"
        );
    if (word == "eingestellt")  // "der Anbieter hat das Produkt eingestellt"
        return thing < verb && scene.word_in(clause.first, clause.last, "wird wurde hat");
    if (word == "fliegt") return scene.word_in(verb, clause.last, "raus");
    if (word == "arrete" || word == "baja") return verb != thing;
    return not_data(scene, verb, thing);
}

// "The contract with the new vendor is signed."
bool contract_signed(const EventScene& scene, std::size_t verb, std::size_t)
{
    const Clause clause = scene.around(verb);
    return scene.word_in(clause.first, clause.last, "contract vertrag contrat contrato") &&
           scene.plays_in(clause.first, clause.last, Part::fresh);
}

bool bound(const EventScene& scene, std::size_t, std::size_t thing)
{
    return !is_among(text(scene, thing + 1), "firm firms school");
}

bool new_law(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    return beside(scene, verb, thing) && bound(scene, verb, thing);
}

bool because_of_it(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    // "ab", "since" tell when, and so need a law's own name.
    const bool when = is_among(text(scene, verb), "since seit ab depuis desde") &&
                      text(scene, thing).find("pflicht") == std::string_view::npos;
    const bool general = is_among(
        text(scene, thing),
        "obligation obligations compliance rules norm norma normes norme vorgaben"
    );
    return verb < thing && !when && !general && bound(scene, verb, thing);
}

bool to_the_exchange(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const std::string_view word = text(scene, thing);
    return word != "aim" && (verb < thing + 4);
}

bool inside(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const Clause clause = scene.around(verb);
    constexpr std::string_view theirs =
        "us uns nos nous company firma capital board bord bei empresa";
    return thing < verb || is_among(text(scene, verb), "einstieg eingestiegen beteiligt") ||
           scene.word_in(clause.first, clause.last, theirs);
}

bool not_customers(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const Clause clause = scene.around(verb);
    // "got bought by a fund"
    if (scene.plays_in(std::min(verb, thing), std::max(verb, thing), Part::buys)) return false;
    return !scene.word_in(
        clause.first, clause.last, "deal order loan kredit auftrag kunde kunden customers customer"
    );
}

// "Opened three more since spring": of what goes without saying.
bool some_more(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    if (is_among(text(scene, verb), "arrancamos arranca arrancan arrancado demarre demarrent"))
        return false;
    constexpr std::string_view others =
        "more another weitere weiteren weiteres autre autres otra otras otro otros";
    if (thing < verb || !is_among(text(scene, thing), others)) return false;
    constexpr std::string_view when_or_where =
        "since in by at this last seit im letzten dieses depuis a en au desde este ultimo";
    return thing + 1 >= scene.tokens().size() ||
           scene.tokens()[thing + 1].kind == TokenKind::mark ||
           is_among(text(scene, thing + 1), when_or_where);
}

// The team grows, and grows tired of nothing.
bool in_number(const EventScene& scene, std::size_t verb, std::size_t)
{
    // "The night shift is gone"
    if (text(scene, verb) == "gone" && !is_among(text(scene, verb + 1), "from up to")) return false;
    return !is_among(text(scene, verb + 1), "tired weary old fond sick restless frustrated close");
}

// "On a triplé le nombre d'avocats"
bool their_number(const EventScene& scene, std::size_t verb, std::size_t thing)
{
    const std::size_t from = std::min(verb, thing), to = std::max(verb, thing);
    return scene.word_in(from, to, "number nombre anzahl zahl numero cantidad count");
}

constexpr Pair pairs[] = {
    {"expansion", Part::opens, Part::office, 7, premises},
    {"expansion", Part::opens, Part::fresh, 3, some_more},
    {"headcount_growth", Part::grows, Part::people, 6, their_number},
    {"expansion", Part::fresh, Part::office, 3, new_premises},
    {"acquisition", Part::buys, Part::firm, 7, whole_company},
    {"acquisition", Part::buys, Part::buyer, 8, by_a_buyer},
    {"acquisition", Part::sells, Part::firm, 6, sold_whole},
    {"acquisition", Part::sells, Part::buyer, 8, sold_to_a_buyer},
    {"acquisition", Part::merges, Part::firm, 6, merged_whole},
    {"acquisition", Part::fresh, Part::owner, 2, adjacent_new},
    {"acquisition", Part::switches, Part::owner, 2, adjacent_new},
    {"funding", Part::raises, Part::round, 6, not_customers},
    {"funding", Part::raises, Part::investor, 6, not_customers},
    {"funding", Part::invests, Part::investor, 10, inside},
    {"funding", Part::fresh, Part::investor, 3, adjacent_new},
    {"headcount_growth", Part::grows, Part::staff, 6, in_number},
    {"layoffs", Part::cuts, Part::job, 6, open_jobs},
    {"layoffs", Part::cuts, Part::staff, 7, staff_itself},
    {"layoffs", Part::cuts, Part::people, 5, parted_from},
    {"tool_change", Part::switches, Part::system, 5, switched},
    {"tool_change", Part::introduces, Part::system, 5, introduced},
    {"tool_change", Part::ends, Part::system, 6, ended},
    {"tool_change", Part::decided, Part::system, 7, contract_signed},
    {"new_regulation", Part::binds, Part::law, 7, bound},
    {"new_regulation", Part::fresh, Part::law, 4, new_law},
    {"new_regulation", Part::because, Part::law, 5, because_of_it},
    {"new_regulation", Part::because, Part::named_law, 6, always},
    {"new_regulation", Part::binds, Part::named_law, 6, always},
    {"new_regulation", Part::fresh, Part::named_law, 4, always},
    {"new_regulation", Part::authority, Part::binds, 5, always},
    {"new_regulation", Part::authority, Part::law, 5, always},
    {"ipo", Part::lists, Part::bourse, 5, to_the_exchange},
};

// A thing of the pair, or for a system also a product's name.
bool is_thing(const EventScene& scene, std::size_t i, Part thing)
{
    return scene.plays(i, thing) ||
           (thing == Part::system && scene.message().covers(i, Sense::tool));
}

void nearest(
    const EventScene& scene, const Pair& pair, std::size_t verb, std::vector<EventTold>& events
)
{
    const Clause clause = scene.around(verb);
    for (std::size_t away = 1; away <= pair.reach; ++away)
        for (const bool after : {true, false}) {
            if (after ? verb + away >= clause.last : verb < clause.first + away) continue;
            const std::size_t thing = after ? verb + away : verb - away;
            if (!is_thing(scene, thing, pair.thing) || !pair.fits(scene, verb, thing)) continue;
            events.push_back({pair.event, std::min(verb, thing), std::max(verb, thing) + 1, verb});
            return;
        }
}

}  // namespace

void pairs_told(const EventScene& scene, std::vector<EventTold>& events)
{
    if (scene.empty()) return;
    for (const Pair& pair : pairs) {
        if (!scene.has(pair.verb) || !(scene.has(pair.thing) || pair.thing == Part::system))
            continue;
        for (std::size_t i = 0; i < scene.tokens().size(); ++i)
            if (scene.plays(i, pair.verb)) nearest(scene, pair, i, events);
    }
}

}  // namespace usher::dialog
