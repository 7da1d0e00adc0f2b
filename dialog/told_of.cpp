// The words about a candidate are those of its clause up to its neighbours; an "and" parts them.

#include "dialog/told_of.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

constexpr std::string_view outsiders =
    "parent neighbour neighbours neighbor neighbors competitor competitors landlord accountant "
    "accountants bookkeeper supplier suppliers vendor vendors client clients customer customers "
    "friend friends cousin brother manufacturer maker dealer installer franchisor auditor auditors "
    "contractor sister mothership rival rivals mutter mutterkonzern muttergesellschaft "
    "konzernmutter mutterfirma nachbar nachbarn nachbarhaus nachbarbetrieb konkurrent "
    "konkurrenten konkurrenz wettbewerber mitbewerber steuerberater steuerberaterin vermieter "
    "lieferant lieferanten hersteller handler kunde freund freunde bruder schwager schwester "
    "schwesterfirma vorganger vorgangerin voisin voisins voisine concurrent concurrents "
    "concurrence "
    "comptable fournisseur fournisseurs client bailleur fabricant constructeur installateur frere "
    "cousine confrere confreres consultant consultants predecesseur vecino vecinos competidor "
    "competidores competencia gestor gestoria proveedor proveedores cliente casero fabricante "
    "prensa presse press papers zeitung periodico journaux matriz hermano cunado primo consultora "
    "consultor asesor asesoria contador antecesor";
constexpr std::string_view on_behalf = "for fur pour para with mit avec con per pro par por";
constexpr std::string_view ours = "ours ourselves notres nosotros nosotras yo personally ourself";
constexpr std::string_view us = "us uns unseres unserer unserem nous notre nuestro nuestra our";
constexpr std::string_view at_ours =
    "for at with bei fur chez pour para con en with mit unter among";
constexpr std::string_view quotes =
    "quote quoted quotes quotation angebot angebote angeboten kostenvoranschlag voranschlag devis "
    "chiffre chiffrage cotizacion cotizaron cotizo presupuestaron tasaron estimate estimated "
    "listenpreis verlangt verlangen verlangte asking charges cobra cobran";
constexpr std::string_view requests =
    "asked pedi pedimos pidio pidieron pedido solicitamos solicito requested beantragt gefordert "
    "gewunscht wunschte demande demandait demandions reclame sollicite visait visions visaient "
    "visais aimed hoped geplant angepeilt angestrebt anvisiert apuntabamos esperabamos "
    "buscabamos";
constexpr std::string_view grants =
    "approved granted greenlit bewilligt abgesegnet freigegeben zugesagt genehmigt gekriegt "
    "durchbekommen rausgekommen herausgekommen geworden gelandet accorde accordes accordee obtenu "
    "obtenus valide boucle bouclee aprobaron aprobo aprobado concedieron concedio autorizaron "
    "autorizo dieron conseguimos landed closed cerramos gave cut trimmed reduced gekurzt "
    "reduziert gestrichen zusammengestrichen reduit reduite rabote ramene recortado recortaron "
    "rebajado rebajaron bajaron";

// "für unsere Kunden", "avec un fournisseur": done for or with them, and not by them.
bool behalf(const Message& message, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view customers =
        "kunde kunden client clients customer customers cliente clientes";
    const bool there = is_among(tokens.text(i), customers);
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        if (is_among(tokens.text(i - back), on_behalf)) return true;
        // "Draußen beim Kunden sind 40"
        if (there && is_among(tokens.text(i - back), "bei beim at chez en")) return true;
        if (tokens[i - back].kind == TokenKind::mark) return false;
    }
    return false;
}

// "The neighbours have 300", "los 120 de la consultora", "the parent's is 31 December"
bool names_an_outsider(const Message& message, const TokenRange& about, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    std::string_view word = tokens.text(i);
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (!is_among(word, outsiders)) return false;
    if (i < about.first) return !behalf(message, i);
    return i == about.last + 2 && is_among(tokens.text(about.last), "of von de bei at chez en") &&
           is_among(tokens.text(i - 1), "the our der dem unserem unserer la le notre l nuestra mi");
}

bool asked_about(const Question& question, std::string_view word)
{
    return question.has_stem(word);
}

bool small_word(const Message& message, std::size_t i)
{
    constexpr std::string_view small =
        "davon this that with have your what will were para pour votre vous como esta este pero "
        "mais avec dans wird werden haben ihre ihren ihrem sind they them then than from many much "
        "combien cuanto cuanta cuantos wieviel viele long when quand cuando wann about around "
        "usted ustedes tienen tiene time";
    return is_among(message.tokens().text(i), small) || message.covers(i, Sense::time_unit) ||
           message.covers(i, Sense::filler) || message.covers(i, Sense::money_noun);
}

// "Moved" where moving is asked about, "la web" where the web is: too short for a stem.
bool short_and_named(const Question& question, std::string_view word)
{
    constexpr std::string_view common =
        "the and you can how for are our was has any und der die das den dem ist wie wir sie les "
        "des une est que qui vos ses una los las por con sin del sus mas uno dos son hay";
    if (word.size() >= 5 && word.size() <= 6)
        return std::any_of(question.stems.begin(), question.stems.end(), [&](const auto& stem) {
            return stem.size() == 4 && word.starts_with(stem);
        });
    if (word.size() != 3 || is_among(word, common)) return false;
    const Tokens asked(question.asked->question);
    return std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return token.kind == TokenKind::word && token.text == word;
    });
}

}  // namespace

TokenRange words_about(
    const Message& message,
    std::size_t before,
    std::size_t first,
    std::size_t last,
    std::size_t after
)
{
    const Tokens& tokens = message.tokens();
    const auto parts = [&](std::size_t i) {
        return message.covers(i, Sense::contrast) || is_among(tokens.text(i), "and und et y while");
    };
    TokenRange about{message.clause_of(first).first, message.clause_of(first).last, first, last};
    const std::size_t sentence = message.sentence_begin(first);
    constexpr std::size_t reach = 12;
    if (before <= about.from) {  // what comes before in the sentence, and tells no candidate
        std::size_t from = std::max(before, sentence);
        if (before > sentence) {  // the end of the clause before is told of that one
            const std::size_t end = message.clause_of(before - 1).last;
            from = std::min(end, about.from);
        }
        if (about.from - from <= reach) about.from = from;
    } else {
        about.from = before;
        for (std::size_t i = before; i < first; ++i)
            if (parts(i)) about.from = i;
    }
    if (after < about.to) {
        about.to = last;
        for (std::size_t i = last; i < after; ++i)
            if (parts(i)) about.to = i;
    }
    return about;
}

int owner_points(const Message& message, const Question& question, const TokenRange& about)
{
    const Tokens& tokens = message.tokens();
    bool theirs = false, mine = false, offered = false, wanted = false, granted = false;
    for (std::size_t i = about.from; i < about.to; ++i) {
        if (i >= about.first && i < about.last) continue;
        const std::string_view word = tokens.text(i);
        if (asked_about(question, word)) continue;
        theirs = theirs || names_an_outsider(message, about, i);
        mine = mine || is_among(word, ours) ||
               (is_among(word, us) && i > about.from && is_among(tokens.text(i - 1), at_ours)) ||
               (i + 1 == about.first && is_among(word, "we wir nous nosotros") &&
                (i == message.clause_of(i).first || is_among(tokens.text(i - 1), "and und et y")));
        offered = offered || is_among(word, quotes);
        wanted = wanted || is_among(word, requests);
        granted = granted || is_among(word, grants);
    }
    int points = 0;
    if (theirs && !message.mood(about.first).somebody) points -= 45;
    if (mine && !theirs) points += 12;
    if (offered) points -= 35;
    if (wanted && !granted) points -= 30;
    // "The boss approved 30k last year, but it got cut to 22k"
    if (granted && (!message.mood(about.first).past || question.about_past)) points += 25;
    return points;
}

int above_points(const Message& message, const Question& question, std::size_t first)
{
    constexpr std::string_view above =
        "parent holding group mutter mutterkonzern konzern zentrale muttergesellschaft groupe "
        "siege mere central matriz grupo casa headquarters";
    constexpr std::string_view own = "own ourselves selbst eigene eigener unsere wir propre "
                                     "nous-memes nosotros nuestra propia";
    const Tokens& tokens = message.tokens();
    const std::size_t from = message.clause_of(first).first;
    const bool goes_on =
        from > 3 && !message.covers(from, Sense::contrast) && tokens.is_mark(from - 1, ",");
    int points = 0;
    for (std::size_t i = goes_on ? from - 3 : from; i < first; ++i) {
        if (is_among(tokens.text(i), above) && !question.has_stem(tokens.text(i))) points = -30;
        if (is_among(tokens.text(i), own)) points = 15;
    }
    return points;
}

bool named_in_the_question(
    const Message& message, const Question& question, const TokenRange& about
)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = about.from; i < about.to; ++i) {
        if (i >= about.first && i < about.last) continue;
        if (tokens[i].kind != TokenKind::word || small_word(message, i)) continue;
        const std::string_view word = tokens.text(i);
        if (question.has_stem(word) || short_and_named(question, word)) return true;
    }
    return false;
}

}  // namespace usher::dialog
