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
    "actual actually real really reality truth tatsachlich wirklich wahrheit effektiv realite "
    "reellement vrai effectivement realidad reales realmente verdad approved genehmigt aprobado "
    "aprobados validee valides finalement definitiv active aktiv abiertas abiertos activas activos "
    "eigentlich";
constexpr std::string_view hearsay =
    "says said thinks claims sagt sagte meint meinte behauptet dit disait pense dice dijo dicen "
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

// "..., so 22", "macht 340"
bool concluded(const Message& message, const Quantity& quantity)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t back = 1; back <= 3 && quantity.cue >= back; ++back) {
        const std::size_t i = quantity.cue - back;
        const std::string_view word = tokens.text(i);
        // "Macht 340" sums up; "unser Kunde macht 3 Mrd." does not.
        if (is_among(word, "macht makes") && i > 0 &&
            message.tokens()[i - 1].kind != TokenKind::mark &&
            !is_among(tokens.text(i - 1), "das that zusammen insgesamt"))
            return false;
        if (is_among(word, "also macht makes donc total suman = summe ergibt gesamt entonces"))
            return true;
        if (word == "que") return tokens.is(i - 1, "asi");
        if (word == "so" && message.language() == "en") return quantity.cue > back;
        if (!message.covers(i, Sense::filler) && word != ",") return false;
    }
    return false;
}

// "18 vans, 5 trucks and 2 cars, 25 altogether"
bool sum_of_the_others(const std::vector<Quantity>& all, const Quantity& quantity)
{
    if (!quantity.single()) return false;
    Amount sum = 0;
    int parts = 0;
    for (const Quantity& other : all) {
        if (other.first == quantity.first || other.odd || !other.low) continue;
        sum += *other.low;
        ++parts;
    }
    return parts >= 2 && sum == *quantity.low;
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

int standing_among(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    if (all.size() < 2) return 0;
    int score = 0;
    score += nearest_word(message, all, quantity, usual) ? 25 : 0;
    score += nearest_word(message, all, quantity, real) ? 25 : 0;
    score -= nearest_word(message, all, quantity, hearsay) ? 30 : 0;
    score += concluded(message, quantity) ? 35 : 0;
    score += sum_of_the_others(all, quantity) ? 45 : 0;
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
