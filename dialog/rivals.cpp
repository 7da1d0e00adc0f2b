// Each number is judged by the words of its clause that stand nearest to it.

#include "dialog/rivals.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

constexpr std::string_view usual =
    "usually normally typically average otherwise sonst normal normalerweise ublicherweise "
    "durchschnitt durchschnittlich schnitt normalement sinon moyenne d'habitude normalmente "
    "habitualmente promedio media";
constexpr std::string_view real =
    "wirklichkeit actual actually real really reality truth tatsachlich wirklich wahrheit effektiv "
    "realite "
    "reellement vrai effectivement realidad reales realmente verdad approved genehmigt aprobado "
    "aprobados validee valides finalement definitiv active aktiv abiertas abiertos activas activos "
    "eigentlich";
constexpr std::string_view hearsay =
    "laut says said thinks claims disent disaient fragt ask preguntas preguntan "
    "preguntes demandez "
    "sagen "
    "meinen behaupten dicen sagt sagte meint meinte behauptet dit disait pense dice dijo dicen "
    "cree "
    "informe report bericht rapport marque affiche steht objetivo goal target ziel objectif";

bool nearest_word(
    const Message& message,
    const std::vector<Quantity>& all,
    const Quantity& quantity,
    const WordList& words
)
{
    const Clause& clause = message.clause_of(quantity.first);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(message.tokens().text(i), words) && nearest_to(all, quantity, i)) return true;
    return false;
}

// "The board turned down my 120k", "40.000 wurden abgelehnt"
bool turned_down(const Message& message, const Quantity& quantity)
{
    constexpr std::string_view deeds =
        "rejected declined refused vetoed abgelehnt zuruckgewiesen verworfen verweigert refuse "
        "refusee refusent rejete rejetee rechazado rechazo rechazaron rechazada denegado denegaron";
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(quantity.first);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens.text(i), deeds) ||
            (tokens.is(i, "down") && i > 0 &&
             is_among(tokens.text(i - 1), "turned voted knocked shot")))
            return !message.mood(i).negated;
    return false;
}

// "..., so 22", "macht 340"
bool concluded(const Message& message, const Quantity& quantity)
{
    const Tokens& tokens = message.tokens();
    // "So" may also be said for "about".
    for (std::size_t back = 1; back <= 4 && quantity.first >= back; ++back) {
        const std::size_t i = quantity.first - back;
        const std::string_view word = tokens.text(i);
        // "Macht 340" sums up; "unser Kunde macht 3 Mrd." does not.
        if (is_among(word, "macht makes leaves bleiben verbleiben reste restent quedan") && i > 0 &&
            message.tokens()[i - 1].kind != TokenKind::mark &&
            !is_among(tokens.text(i - 1), "das that zusammen insgesamt also donc so which lo"))
            return false;
        if (is_among(
                word,
                "also macht makes leaves donc total suman = summe ergibt gesamt entonces sind's "
                "bleiben verbleiben hence therefore thus somit demnach alors luego"
            ))
            return true;
        if (word == "que") return i > 0 && tokens.is(i - 1, "asi");
        if (word == "so" && message.language() == "en") return i > 0;
        if (!message.covers(i, Sense::filler) && !message.covers(i, Sense::now) && word != ",")
            return false;
    }
    return false;
}

// "18 vans, 5 trucks and 2 cars, 25 altogether"; "60, we sold 15, 45 now". What they once were is
// no result.
bool comes_out_of_the_others(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    if (!quantity.single() || message.mood(quantity.first).past) return false;
    Amount sum = 0, before = 0;
    int parts = 0, earlier = 0;
    for (const Quantity& other : all) {
        if (other.first == quantity.first || other.odd || !other.low) continue;
        sum += *other.low;
        ++parts;
        if (other.first > quantity.first) continue;
        before = earlier == 0 ? *other.low : before - *other.low;
        ++earlier;
    }
    if (parts < 2) return false;
    // What is left over is told as such, or "155: 120 vans and 35 trucks" would be 35.
    const bool left = message.mood(quantity.first).now || concluded(message, quantity) ||
                      message.mood(all.front().first).past;
    // "3 in each shop, 11 shops, so 33"
    const std::size_t apart = all.front().first == quantity.first ? 1 : 0;
    const bool three = all.size() == 3 && parts == 2 && earlier == 2 && apart == 0;
    if (three && times(*all[0].low, *all[1].low) == quantity.low) return true;
    return sum == *quantity.low || (left && earlier == parts && before == *quantity.low);
}

// "88 today, 110 if we win", "140, 160 when flu hits", "320, contando auxiliares 500": so only
// under a condition that the other number does not have.
bool on_a_condition(const Message& message, const Quantity& quantity)
{
    constexpr std::string_view conditions =
        "if when unless once during counting including incl wenn falls sofern sobald wahrend "
        "inklusive inkl einschliesslich mitgerechnet eingerechnet si quand lorsque pendant "
        "comptant "
        "compris incluant cuando durante contando incluyendo incluidos incluidas sumando";
    constexpr std::string_view busy =
        "peak peaks season seasonal christmas xmas hochsaison saison spitze stosszeiten "
        "weihnachten "
        "advent sommer winter summer manchmal sometimes occasionally parfois "
        "ete hiver pointe haute noel temporada verano invierno navidad alta";
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(quantity.first);
    const std::size_t end = std::min(clause.last, quantity.last + 5);
    for (std::size_t i = quantity.last; i < end; ++i) {
        if (tokens[i].kind == TokenKind::number || message.covers(i, Sense::digit_word)) break;
        if (is_among(tokens.text(i), conditions) || is_among(tokens.text(i), busy)) return true;
    }
    const std::size_t begin = std::max(clause.first, quantity.cue < 4 ? 0 : quantity.cue - 4);
    // "On a good day 90", "an starken Tagen 200", "les bons mois 40"
    constexpr std::string_view extreme =
        "good great best bad worst slow strong guten besten starken schlechten schwachen bon bons "
        "bonne bonnes meilleurs mauvais gros forts buen buenos mejores malos fuertes flojos";
    for (std::size_t i = begin; i < quantity.cue; ++i)
        if (is_among(tokens.text(i), extreme) && message.at(i + 1, Sense::time_unit)) return true;
    for (std::size_t i = begin; i < quantity.cue; ++i)
        if (is_among(tokens.text(i), conditions) || is_among(tokens.text(i), busy)) return true;
    return false;
}

// "A dozen, two are being repaired", "una docena, 8 fijas y el resto de temporada"
bool part_of_an_earlier(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    const bool larger = std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        return !other.odd && other.first < quantity.first && other.low && quantity.low &&
               *other.low > *quantity.low;
    });
    if (!larger) return false;
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(quantity.first);
    constexpr std::string_view being =
        "are is being sind ist sont est son estan esta stehen fehlen";
    if (is_among(tokens.text(quantity.last), being)) return true;
    for (std::size_t i = quantity.last; i < clause.last; ++i)
        if (is_among(tokens.text(i), "rest others remainder restlichen reste autres resto demas"))
            return true;
    return false;
}

// "About thirty, 29 payslips", "un par de decenas, 24 exactamente": the exact one of two that are
// about the same.
bool exact_beside_a_round_one(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    if (!quantity.single() || quantity.about || !quantity.digits) return false;
    return std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        const bool round = other.about || message.covers(other.first, Sense::fixed_number);
        return !other.odd && other.first < quantity.first && other.single() && round &&
               *other.low <= *quantity.low * 5 / 4 && *quantity.low <= *other.low * 5 / 4;
    });
}

// "80, no: 82", "12, nein 14": nothing but a no stands between them.
bool replaced_by_the_next(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view noes = "no nein nee noe ne non nope nah";
    for (const Quantity& next : all) {
        if (next.odd || next.cue < quantity.last + 1 || next.cue > quantity.last + 4) continue;
        bool said = false, only = true;
        for (std::size_t i = quantity.last; i < next.cue; ++i) {
            const bool no = is_among(tokens.text(i), noes);
            said = said || no;
            // "twenty two stores, well no, twenty three"
            const bool around = is_among(tokens.text(i), "well ah oh ach bueno euh uh wait ay") ||
                                (i == quantity.last && message.covers(i, Sense::noun));
            only = only && (no || around || tokens[i].kind == TokenKind::mark);
        }
        if (said && only) return true;
    }
    return false;
}

// "Not 90k, 19k", "nicht 6 wie auf der Website, sondern 4": what follows the denied number at once
// replaces it; the denied number said again is no answer either.
int denial_score(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(quantity.first);
    std::size_t at = clause.first;
    while (at < quantity.cue &&
           (message.covers(at, Sense::contrast) || message.covers(at, Sense::filler) ||
            is_among(
                tokens.text(at),
                "sino sondern but mais only it's its es "
                "c est son sind are nur just solo"
            )))
        ++at;
    int score = 0;
    for (const Quantity& other : all) {
        if (other.odd || other.first == quantity.first || !message.mood(other.first).negated ||
            message.mood(quantity.first).negated || other.bounded)
            continue;
        const bool replaced = std::any_of(all.begin(), all.end(), [&](const Quantity& one) {
            return !one.odd && one.first > other.first && one.low != other.low;
        });
        if (other.low == quantity.low && other.high == quantity.high && replaced)
            score = std::min(score, -60);
        const std::size_t end = message.clause_of(other.first).last;
        const bool next = other.first < quantity.first && end <= clause.first &&
                          message.sentence_begin(quantity.first) <= other.first;
        const bool at_once = std::none_of(all.begin(), all.end(), [&](const Quantity& between) {
            return !between.odd && between.first > other.first && between.first < quantity.first;
        });
        if (next && at_once && at == quantity.cue && score >= 0) {
            score = 35;
            // "... hab mich oben vertippt": the remark takes back what was said earlier on.
            const bool remark = std::all_of(all.begin(), all.end(), [&](const Quantity& one) {
                return one.odd || message.mood(one.first).taken_back;
            });
            if (remark) score += 60;
        }
    }
    return score;
}

// "15 for now, later maybe 300", "dazu noch 4": what comes later or on top is not what there is.
int order_score(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    constexpr std::string_view first =
        "first initially erstmal vorerst zunachst anfangs start beginning commencer debut d'abord "
        "premier primero empezar inicio principio inicialmente";
    constexpr std::string_view later =
        "later eventually someday potentially possibly ultimately spater irgendwann evtl eventuell "
        "langfristig perspektivisch moglicherweise tard eventuellement ensuite terme adelante "
        "posiblemente eventualmente";
    constexpr std::string_view on_top =
        "dazu hinzu zusatzlich ausserdem obendrein additionally besides ademas plus";
    const Tokens& tokens = message.tokens();
    int score = 0;
    score += nearest_word(message, all, quantity, first) ? 20 : 0;
    score -= nearest_word(message, all, quantity, later) ? 25 : 0;
    std::size_t at = quantity.cue;  // "dazu noch 310", "plus another 20"
    while (at > 0 && is_among(tokens.text(at - 1), "noch auch another encore otros otras unas unos")
    )
        --at;
    const bool added =
        at > 0 && quantity.first > all.front().first && is_among(tokens.text(at - 1), on_top);
    return score - (added ? 30 : 0);
}

}  // namespace

bool nearest_to(const std::vector<Quantity>& all, const Quantity& quantity, std::size_t token)
{
    const auto away = [&](const Quantity& one) {
        return token >= one.last ? token - one.last : one.first - token;
    };
    return std::none_of(all.begin(), all.end(), [&](const Quantity& other) {
        return !other.odd && other.first != quantity.first && away(other) < away(quantity);
    });
}

TokenRange
words_told_of(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    std::size_t before = 0, after = message.tokens().size();
    for (const Quantity& other : all) {
        if (other.odd || other.article || other.first == quantity.first) continue;
        if (other.last <= quantity.cue) before = std::max(before, other.last);
        if (other.cue >= quantity.last) after = std::min(after, other.cue);
    }
    return words_about(message, before, quantity.cue, quantity.last, after);
}

int standing_among(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    constexpr std::size_t most = 12;  // more numbers than that are a table, not an answer
    if (all.size() < 2 || all.size() > most) return 0;
    int score = 0;
    score += nearest_word(message, all, quantity, usual) ? 25 : 0;
    score += nearest_word(message, all, quantity, real) ? 25 : 0;
    score -= nearest_word(message, all, quantity, hearsay) ? 30 : 0;
    score -= turned_down(message, quantity) ? 40 : 0;
    score += concluded(message, quantity) ? 35 : 0;
    score += comes_out_of_the_others(message, all, quantity) ? 45 : 0;
    const bool conditional = on_a_condition(message, quantity);
    const bool some_are_not = std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        return !other.odd && !other.article && !on_a_condition(message, other);
    });
    score -= conditional && some_are_not ? 25 : 0;
    score += !conditional && exact_beside_a_round_one(message, all, quantity) ? 25 : 0;
    score -= part_of_an_earlier(message, all, quantity) ? 35 : 0;
    score -= replaced_by_the_next(message, all, quantity) ? 60 : 0;
    const bool replaces = std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        return !other.odd && other.last <= quantity.cue && other.last + 4 >= quantity.cue &&
               replaced_by_the_next(message, all, other);
    });
    score += replaces ? 30 : 0;
    score += order_score(message, all, quantity);
    score += denial_score(message, all, quantity);
    return score;
}

bool either_or(const Message& message, const Quantity& quantity)
{
    if (quantity.single() || !quantity.low || !quantity.high ||
        *quantity.high < 3 * *quantity.low || *quantity.high < 20 * one_unit)
        return false;
    for (std::size_t i = quantity.first; i < quantity.last; ++i)
        if (is_among(message.tokens().text(i), "or oder ou o u")) return true;
    return false;
}

bool depends(const Message& message)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (is_among(tokens.text(i), "depends depending depende depend dependiendo")) return true;
        if (tokens.is(i, "hangt") || (tokens.is(i, "je") && tokens.is(i + 1, "nachdem")) ||
            (tokens.is(i, "kommt") && is_among(tokens.text(i + 1), "drauf darauf")))
            return true;
    }
    return false;
}

bool refused_end(const Message& message, const Quantity& quantity)
{
    if (!quantity.low || quantity.high) return false;
    const Clause& clause = message.clause_of(quantity.first);
    const Tokens& tokens = message.tokens();
    for (std::size_t i = quantity.last; i < clause.last; ++i) {
        const std::string_view word = tokens.text(i);
        if (is_among(word, "fall") && tokens.is(i - 1, "keinen")) return true;
        if (is_among(word, "impossible imposible unmoglich ausgeschlossen exclu keinesfalls"))
            return true;
        if (is_among(word, "not can't cannot won't isn't nicht pas no")) return true;
    }
    return false;
}

}  // namespace usher::dialog
