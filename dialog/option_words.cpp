// Ideas and names by word; and the words around a mention that turn it.

#include "dialog/option_words.hpp"

#include <algorithm>
#include <array>

#include "dialog/ideas.hpp"
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

// What the issue is not: "isn't the problem", "n'est pas un souci".
constexpr std::string_view issue =
    "falta need besoin necesitamos necesito queremos quiero want issue problem concern priority "
    "matter point important relevant needed necessary either thing "
    "question interest required urgent problematisch problem thema wichtig notig relevant frage "
    "interessant probleme souci sujet priorite important utile necessaire question prioritaire "
    "problema tema prioridad importante necesario cuestion preocupa interesa wichtiges";

// Verbs that take something off a list, before and after it.
constexpr std::string_view dropping =
    "drop scrap remove delete omit exclude ditch minus streich streiche streichen streichst "
    "vergiss "
    "vergessen enleve enlevez enlevons retire retirez retirons supprime supprimez oublie oublions "
    "oubliez quita quite quitamos quitemos elimina elimine olvida olvide olvidate saca saque "
    "descarta descarte descartamos quitando sacando exceptuando stopped abandoned discontinued "
    "ditched dropped deleted arrete arretons abandonne abandonnons verzichten verzichte dejamos "
    "renunciamos";
constexpr std::string_view going =
    "weg raus weglassen rauslassen streichen entfallt gestrichen weggelassen rausgenommen "
    "rausnehmen weggefallen hinfallig tomber";
// What is said of something that weighs less than the rest.
constexpr std::string_view lesser =
    "zweitrangig nachrangig nebensache nebensachlich sekundar secondary secondaire accessoire "
    "secundario secundaria accesorio anecdotique";
constexpr std::string_view gone =
    "quite quitamos quito quitaron cerramos cerro cerraron descarte descartamos dejamos deje "
    "elimine eliminamos abandonamos cancelamos cancele";

// What is more, or less, than wanted.
constexpr std::string_view excessive =
    "overkill oversized undersized uberdimensioniert ubertrieben insuffisant insuffisante "
    "insuficiente excesivo excesiva zuviel zuwenig corto";
constexpr std::string_view too_german =
    "teuer klein gross lang kurz viel wenig komplex kompliziert schwach umfangreich eng knapp fruh "
    "spat weit langsam aufwendig aufwandig unsicher riskant schwer";

constexpr std::string_view wanting =
    "need needs want wanted looking would'd like interested lacking missing brauchen brauche "
    "suchen "
    "fehlt fehlen mochten wollen benotigen besoin manque voudrions voudrais cherche cherchons veut "
    "veux aimerait necesitamos necesito queremos quiero falta faltan buscamos so but dann donc "
    "entonces";

}  // namespace

bool same_thing(std::string_view said, std::string_view meant)
{
    return std::any_of(aliases.begin(), aliases.end(), [&](const Alias& alias) {
        return alias.said == said && alias.meant == meant;
    });
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

void read_language_codes(const Tokens& tokens, std::vector<Meanings>& meanings)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool alone = (i == 0 || is_border(tokens, i - 1)) && is_border(tokens, i + 1);
        if (!alone && !tokens[i].shouting) continue;
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

bool dropped(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t back = 1; back <= 3 && token >= clause.first + back; ++back) {
        const std::string_view word = tokens.text(token - back);
        if (is_among(word, dropping)) return true;
        if (is_among(word, "out off") && back >= 1 && token >= clause.first + back + 1 &&
            is_among(tokens.text(token - back - 1), "leave take cross strike leaving taking"))
            return true;
        if (!is_among(
                word,
                "the about die das den der le la les el los las l tomber of all doing using making "
                "with auf de du d usar con our unser unsere sie wir nous"
            ))
            break;
    }
    for (std::size_t i = token + 1; i < clause.last && i <= token + 5; ++i) {
        if (is_among(tokens.text(i), going)) return true;
        if (is_among(tokens.text(i), lesser) && !message.mood(i).negated) return true;
        if (is_among(tokens.text(i), "lo la los las") && is_among(tokens.text(i + 1), gone))
            return true;
        if (message.covers(i, Sense::joint)) break;
    }
    return false;
}

bool found_wanting(const Message& message, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    if (last == 0) return false;
    const Clause& clause = message.clause_of(last - 1);
    for (std::size_t i = last; i < clause.last && i < last + 5; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        if (message.covers(i, Sense::joint)) return false;
        if (is_among(word, excessive)) return true;
        const bool followed = i + 1 < clause.last && tokens[i + 1].kind == TokenKind::word;
        if (word == "too" && followed) return !message.mood(i).negated;
        if (is_among(word, "trop demasiado")) return !message.covers(i - 1, Sense::negation);
        if (word == "zu" && is_among(next, too_german)) return !message.mood(i).negated;
        if (is_among(word, "not isn't pas nicht no") &&
            is_among(next, "enough assez genug suffisant suficiente alcanza basta suffit llega"))
            return true;
    }
    return false;
}

bool praised(const Message& message, std::size_t token)
{
    constexpr std::string_view praise =
        "passt okay ok gut super prima fine good great bien correct correcte perfecto stimmt top";
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = token + 1; i < clause.last && i <= token + 3; ++i)
        if (is_among(message.tokens().text(i), praise) && !message.mood(i).negated) return true;
    return false;
}

bool denied_after(const Message& message, std::size_t token)
{
    const Clause& clause = message.clause_of(token);
    // "Tablets nein"
    std::size_t last = clause.last;
    while (last > token + 1 && message.tokens()[last - 1].kind == TokenKind::mark)
        --last;
    if (last <= token + 3 && last > token + 1 &&
        is_among(message.tokens().text(last - 1), "nein non nope nee no") &&
        !message.covers(last - 1, Sense::correction))
        return true;
    for (std::size_t i = token + 1; i < clause.last && i <= token + 3; ++i) {
        if (!message.covers(i, Sense::negation)) continue;
        for (std::size_t k = i + 1; k < clause.last && k <= i + 5; ++k)
            if (is_among(message.tokens().text(k), issue)) return true;
    }
    return false;
}

bool only_subtracts(const Message& message)
{
    const auto& clauses = message.clauses();
    std::size_t last = clauses.size();
    for (std::size_t c = 0; c < clauses.size(); ++c)
        if (clauses[c].corrects) last = c;
    if (last == clauses.size()) return false;
    for (std::size_t i = clauses[last].first; i < message.tokens().size(); ++i)
        if (message.mood(i).negated || is_among(message.tokens().text(i), dropping) ||
            is_among(message.tokens().text(i), going))
            return true;
    return false;
}

// "Hosting macht unser Systemhaus", "la paie est gérée par le comptable", "recepción la lleva otra
// empresa": somebody does it already.
static bool others_do(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    constexpr std::string_view does = "macht machen ubernimmt erledigt betreut organisiert kauft "
                                      "compra compran buys achete does handles handle runs manages "
                                      "organises organizes fait gere organise lleva llevan hace "
                                      "hacen gestiona gestionan organiza";
    constexpr std::string_view done =
        "handled done managed covered run organised organized outsourced gere geree geres faite "
        "organise organisee gestionado gestionada llevado organizado gemacht betreut erledigt";
    constexpr std::string_view whose =
        "unser unsere der die das ein eine mein meine our the a an my notre nos mon ma le la un "
        "une "
        "nuestro nuestra mi el otra otro una by von vom par por jemand schon ein";
    constexpr std::string_view us = "we wir i ich nous on nosotros nosotras je selbst ourselves";
    const auto ours = [&] {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (is_among(tokens.text(i), us)) return true;
        return false;
    };
    for (std::size_t i = token + 1; i + 1 < clause.last && i <= token + 4; ++i) {
        if (message.covers(i, Sense::joint)) return false;
        const bool by = is_among(tokens.text(i + 1), whose);
        if (is_among(tokens.text(i), does) && by) return !ours();
        if (is_among(tokens.text(i), done) &&
            is_among(tokens.text(i + 1), "by von vom par por durch"))
            return !ours();
    }
    return false;
}

// A question about who else does things: "which of these do you outsource?"
static bool about_others(const Question& question)
{
    constexpr std::string_view stems =
        "outso exter extern subco sous trait ausge ausla verge deleg agenc partn dienst provi "
        "prest tercer who wer third";
    return std::any_of(question.stems.begin(), question.stems.end(), [&](const std::string& stem) {
        return is_among(stem, stems);
    });
}

bool done_by_others(const Message& message, const Question& question, std::size_t token)
{
    return !about_others(question) && others_do(message, token);
}

namespace {

constexpr std::string_view someday =
    "someday eventually irgendwann eventuell evtl later spater adelante despues luego";
constexpr std::string_view paused =
    "dropped scrapped shelved parked postponed cancelled canceled gestrichen verschoben vertagt "
    "zuruckgestellt weg raus hinfallig abandonne reporte suspendu descartado aplazado pospuesto "
    "cancelado aparcado geloscht eingestellt abgeschaltet abgemeldet geschlossen deleted closed "
    "discontinued abandoned supprime supprimee ferme fermee eliminado eliminada cerrado cerrada";

// "maybe one day", "plus tard", "kann warten", "not us", "erst in zwei Jahren" at the token.
bool puts_off_at(const Message& message, const Question& question, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
    if (message.mood(i).negated && !is_among(word, "not nicht pas no")) return false;
    if (is_among(word, paused)) return !question.has_stem(word);
    if (is_among(word, "can kann peut puede konnen could") &&
        is_among(next, "wait warten attendre esperar"))
        return true;
    if (is_among(word, "off") && next == "the" && tokens.is(i + 2, "table")) return true;
    if (is_among(word, "on auf en") && is_among(next, "hold ice eis pause pausa")) return true;
    if (is_among(word, "not nicht pas no") && is_among(next, "us wir nous nosotros")) return true;
    if (is_among(word, someday) || (word == "plus" && next == "tard")) return true;
    if (is_among(word, "one un algun eines") && is_among(next, "day jour dia tages")) return true;
    if (word == "erst" && is_among(next, "in nachstes nachsten im spater ab 2027 2028"))
        return true;
    return (word == "not" && next == "until") || (word == "pas" && next == "avant") ||
           (word == "no" && next == "hasta");
}

}  // namespace

bool put_off_after(const Message& message, const Question& question, std::size_t last)
{
    if (last == 0) return false;
    const Clause& clause = message.clause_of(last - 1);
    for (std::size_t i = last; i < clause.last && i < last + 6; ++i) {
        if (is_among(message.tokens().text(i), "and und et y & +")) return false;
        if (puts_off_at(message, question, i)) return true;
    }
    return false;
}

bool dropped_next(const Message& message, const Question& question, std::size_t last)
{
    if (last == 0) return false;
    const Tokens& tokens = message.tokens();
    const std::size_t first = message.clause_of(last - 1).last;
    if (first >= tokens.size()) return false;
    const Clause& clause = message.clause_of(first);
    constexpr std::string_view pointers =
        "that it this das es dies den die ca cela le la l lo los las les eso esto them those "
        "dernier "
        "derniere latter letzteres letztere letzteren ultimo ultima";
    bool points = false;
    for (std::size_t i = clause.first; i < clause.last && i < clause.first + 8; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        const bool stands_alone =
            i + 1 >= clause.last || tokens[i + 1].kind == TokenKind::mark || !tokens[i + 1].capital;
        points = points || (is_among(word, pointers) && stands_alone);
        if (!points) continue;
        if (is_among(word, going) || puts_off_at(message, question, i)) return true;
        if (is_among(word, "leave skip drop") && is_among(next, "that it this them those"))
            return true;
    }
    for (std::size_t i = clause.first; i + 1 < clause.last && i < clause.first + 6; ++i)
        if (is_among(tokens.text(i), "leave skip drop forget scratch") &&
            is_among(tokens.text(i + 1), "that it this them those"))
            return true;
    return false;
}

// "Montage machen wir selbst", "la formation, on la fait nous-mêmes": needs nobody else.
static bool we_do(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    constexpr std::string_view ourselves =
        "selbst selber ourselves myself inhouse memes meme mismos mismo";
    constexpr std::string_view doing =
        "machen mache macht erledigen ubernehmen do does doing handle manage make run faisons fait "
        "fais gerons gere hacemos hago gestionamos llevamos";
    bool own = false, done = false;
    for (std::size_t i = token + 1; i < clause.last && i < token + 8; ++i) {
        own = own || is_among(tokens.text(i), ourselves);
        done = done || is_among(tokens.text(i), doing);
    }
    return own && done;
}

bool had_already(const Message& message, const Question& question, std::size_t token)
{
    if (!question.wants) return false;
    const Clause& clause = message.clause_of(token);
    if (others_do(message, token) || we_do(message, token)) return true;
    const Hit* had = message.within(clause.first, clause.last, Sense::owned);
    if (!had) return false;
    if (token < had->first) {
        // "payroll we already have": unless wanted before, "we need payroll, which ..."
        for (std::size_t i = clause.first; i < token; ++i)
            if (is_among(message.tokens().text(i), wanting)) return false;
        return true;
    }
    for (std::size_t i = had->last; i < token; ++i)
        if (is_among(message.tokens().text(i), wanting)) return false;
    return true;
}

}  // namespace usher::dialog
