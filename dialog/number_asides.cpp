// Each is told by a word of its clause; what the question itself names is no aside.

#include "dialog/number_asides.hpp"

#include <algorithm>

#include "dialog/numerals.hpp"
#include "dialog/rivals.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

// "40, même si on teste d'abord avec 5"
constexpr std::string_view trials =
    "test tests testing tested trial trialling trialing pilot piloting pilots piloto pilote "
    "pilotos "
    "teste testen testons testphase pilotphase pilotprojekt probieren ausprobieren probephase "
    "probamos probar probaremos prueba pruebas essai essais essayer essayons beta poc";

// Of what they have, only some are so: "250 licences, though only 180 are used".
constexpr std::string_view states =
    "used genutzt benutzt gebraucht verwendet utilise utilises utilisees utilisee usadas usados "
    "utilizadas utilizados catalogued cataloged catalogadas catalogados cataloguees catalogues "
    "katalogisiert inventarisiert inventariees inventariadas certified zertifiziert certifies "
    "certificados certificadas digitised digitized digitalisiert numerisees numerises "
    "digitalizadas "
    "digitalizados exhibited ausgestellt exposees exposes expuestas expuestos insured versichert "
    "occupied belegt occupees occupes ocupadas ocupados rented vermietet louees loues alquiladas "
    "alquilados trained geschult formes formees formados formadas assigned zugewiesen attribuees "
    "attribues asignadas asignados connected vernetzt connectes connectees conectadas conectados "
    "operational einsatzbereit operationnels operativas operativos";

bool larger_before(const std::vector<Quantity>& all, const Quantity& quantity)
{
    return std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        return !other.odd && other.first < quantity.first && other.low && quantity.low &&
               *other.low > *quantity.low;
    });
}

bool told_with(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity,
    const WordList& words
)
{
    const Clause& clause = message.clause_of(quantity.first);
    std::vector<Quantity> beside;
    for (const Quantity& one : all)
        if (one.first >= clause.first && one.first < clause.last) beside.push_back(one);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(message.tokens().text(i), words) && nearest_to(beside, quantity, i))
            return !question.has_stem(message.tokens().text(i));
    return false;
}

}  // namespace

int aside_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
)
{
    constexpr std::size_t most = 12;  // more numbers than that are a table, not an answer
    if (all.size() < 2 || all.size() > most) return 0;
    int score = 0;
    const bool larger = larger_before(all, quantity);
    if (larger && told_with(message, question, all, quantity, trials)) score -= 45;
    if (larger && !question.of_a_part && !question.wants &&
        told_with(message, question, all, quantity, states))
        score -= 80;
    return score;
}

bool take_minutes(
    const Message& message, const Question& question, const Quantity* next, Quantity& hours
)
{
    const Tokens& tokens = message.tokens();
    if (!question.counts("hours") || !hours.single() || *hours.low > 100 * one_unit) return false;
    // "2h30" is cut into "2" and "h30".
    const std::string_view glued = tokens.text(hours.last);
    if (glued.size() == 3 && glued[0] == 'h' && glued[1] >= '0' && glued[1] <= '5' &&
        glued[2] >= '0' && glued[2] <= '9') {
        hours.low = hours.high = *hours.low + amount_of(glued.substr(1)) / 60;
        ++hours.last;
        hours.whole = false;
        return false;
    }
    const Hit* unit = message.at(hours.last, Sense::noun);
    if (!unit || unit->value != "hours") return false;
    std::size_t at = unit->last;
    const bool joint = message.at(at, Sense::joint) != nullptr;
    if (joint) ++at;
    if (joint && is_among(tokens.text(at), "a an une une one eine ne")) ++at;
    if (joint && message.at(at, Sense::half)) {
        hours.low = hours.high = *hours.low + one_unit / 2;
        hours.last = at + 1;
        hours.whole = false;
        return false;
    }
    if (!next || next->first != at || !next->single() || *next->low >= 60 * one_unit) return false;
    const Hit* minutes = message.at(next->last, Sense::noun);
    const bool bare = !minutes && (!tokens[at].space_before || next->last >= tokens.size());
    if (!bare && !(minutes && minutes->value == "minutes")) return false;
    hours.low = hours.high = *hours.low + *next->low / 60;
    hours.last = next->last;
    hours.whole = false;
    return true;
}

const Hit*
period_of(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    const std::size_t end = std::min(quantity.last + 3, message.tokens().size());
    if (const Hit* after = message.within(quantity.last, end, Sense::per_period)) return after;
    constexpr std::size_t reach = 4;
    const Clause& clause = message.clause_of(quantity.first);
    std::size_t from = std::max(clause.first, quantity.cue < reach ? 0 : quantity.cue - reach);
    for (const Quantity& other : all)
        if (other.last <= quantity.cue) from = std::max(from, other.last);
    const Hit* before = message.within(from, quantity.cue, Sense::per_period);
    // "Im Jahr 2019 hatten wir 5" dates, it is no rate.
    const bool dates = before && before->last < message.tokens().size() &&
                       message.tokens()[before->last].kind == TokenKind::number &&
                       message.tokens().text(before->last).size() == 4;
    return dates ? nullptr : before;
}

}  // namespace usher::dialog
