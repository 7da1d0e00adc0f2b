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

namespace {

// "How many technicians", "wie viele Personen in Ihrem Kundenservice": not everybody there is.
bool asks_for_less_than_all(const Question& question)
{
    constexpr std::string_view whole =
        "company companies firm business organisation organization firma unternehmen betrieb "
        "entreprise societe boite structure empresa compania negocio organizacion";
    const Tokens asked(question.asked->question);
    const bool all = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, "overall total altogether insgesamt gesamt totalidad") ||
               (is_among(token.text, whole) && question.nouns.empty());
    });
    if (all) return false;
    if (!question.counts("people") || question.of_a_part) return true;
    for (std::size_t i = 0; i + 2 < asked.size(); ++i)
        if (is_among(asked.text(i), "in im on dans en de of au a") &&
            is_among(asked.text(i + 1), "your ihrem ihrer ihren eurem eurer votre vos su sus") &&
            !is_among(asked.text(i + 2), whole))
            return true;
    return false;
}

// "We're 240", "120 Mitarbeiter sind wir", "a company of 90", "42 salariés en tout", "140 dans la
// boîte"
bool told_of_all(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    constexpr std::string_view whole =
        "company firm firma boite entreprise societe empresa unternehmen insgesamt gesamt overall "
        "altogether gesamte ganzen betrieb belegschaft workforce headcount plantilla effectif";
    constexpr std::string_view being =
        "we're wir on nous somos are sind est sommes we n'est gesamt insgesamt total about around "
        "etwa ungefahr environ unos unas like ca also so ja schon ici here";
    const Tokens& tokens = message.tokens();
    const TokenRange about = words_told_of(message, all, quantity);
    const Hit* noun = message.at(quantity.last, Sense::noun);
    const bool people = noun && noun->value == "people";
    bool we = false, total = false;
    for (std::size_t i = about.from; i < about.to; ++i) {
        if (is_among(tokens.text(i), whole)) return true;
        total = total || message.at(i, Sense::total);
        we = we || is_among(tokens.text(i), "we're wir on nous somos sommes");
    }
    if (total && (people || (we && !noun))) return true;
    const std::size_t end = people ? noun->last : quantity.last;
    if (tokens.is(end, "sind") && tokens.is(end + 1, "wir")) return true;
    if (end < tokens.size() && (tokens[end].kind != TokenKind::mark || tokens.is(end, "+")) &&
        !message.covers(end, Sense::joint) && !message.covers(end, Sense::contrast))
        return false;
    // "We are 240": nothing but being before the number.
    std::size_t at = quantity.cue;
    we = false;
    while (at > message.clause_of(quantity.first).first && is_among(tokens.text(at - 1), being)) {
        --at;
        we = we || is_among(tokens.text(at), "we're wir on nous somos sommes we");
    }
    return we;
}

// "Davon aber erst 110", "only 180 of them", "35 dont": told as a part of what came before.
bool told_as_a_part(
    const Message& message, const std::vector<Quantity>& all, const Quantity& quantity
)
{
    constexpr std::string_view part = "davon dont thereof";
    const Tokens& tokens = message.tokens();
    const TokenRange about = words_told_of(message, all, quantity);
    // "..., angeschlossen sind davon aber erst 110": the word stands before the contrast.
    const std::size_t from = about.from < 2 ? 0 : about.from - 2;
    for (std::size_t i = from; i < about.to; ++i) {
        if (i >= quantity.first && i < quantity.last) continue;
        if (is_among(tokens.text(i), part)) return true;
        if (is_among(tokens.text(i), "of de") &&
            is_among(tokens.text(i + 1), "them which those these ellos ellas esos esas estos"))
            return true;
        if (is_among(tokens.text(i), "denen lesquels lesquelles cuales")) return true;
    }
    return false;
}

}  // namespace

bool whole_of_the_firm(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
)
{
    if (!quantity.low || question.percent || !asks_for_less_than_all(question) ||
        !told_of_all(message, all, quantity))
        return false;
    const Hit* own = message.at(quantity.last, Sense::noun);
    if (own && (question.counts(own->value) || own->value != "people") &&
        !question.counts("people"))
        return false;
    return std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        const Hit* noun = message.at(other.last, Sense::noun);
        const bool other_thing = noun && !question.nouns.empty() && !question.counts(noun->value) &&
                                 noun->value != "people";
        return !other.odd && !other.article && !other.percent && other.low &&
               *other.low < *quantity.low && !other_thing && other.first != quantity.first &&
               !message.covers(other.last, Sense::time_unit) && !told_of_all(message, all, other);
    });
}

int full_time_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
)
{
    constexpr std::string_view full_time =
        "vza fte ftes etp vollzeitstellen vollzeitaquivalente vollzeitkrafte jornadas";
    const Tokens asked(question.asked->question);
    const bool wanted = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, full_time);
    });
    const auto told = [&](const Quantity& one) {
        return is_among(message.tokens().text(one.last), full_time);
    };
    if (!wanted || std::none_of(all.begin(), all.end(), told)) return 0;
    return told(quantity) ? 30 : -30;
}

int asked_part_score(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
)
{
    constexpr std::string_view already =
        "schon bereits already deja ya tatsachlich actually reellement realmente bisher";
    const Tokens asked(question.asked->question);
    const bool state = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, already) || is_among(token.text, states);
    });
    if (!state || !quantity.low || question.percent) return 0;
    const bool part = told_as_a_part(message, all, quantity);
    for (const Quantity& other : all) {
        if (other.odd || other.article || !other.low || other.first == quantity.first) continue;
        if (part && other.first<quantity.first&& * other.low> * quantity.low) return 60;
        if (!part && other.first > quantity.first && *other.low < *quantity.low &&
            told_as_a_part(message, all, other))
            return -45;
    }
    return 0;
}

bool spread_over(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
)
{
    const Hit* noun = message.at(quantity.last, Sense::noun);
    if (noun && question.counts(noun->value) && noun->value != "sites") return false;
    if (noun && noun->value == "sites" && question.counts("sites") && question.nouns.size() == 1)
        return false;
    const Tokens& tokens = message.tokens();
    constexpr std::string_view articles =
        "our the unsere die den nos les los las nuestros nuestras";
    constexpr std::string_view spread =
        "split spread divided distributed scattered verteilt aufgeteilt repartis reparties "
        "repartie "
        "repartidos repartidas distribuidos distribuidas across throughout";
    std::size_t at = quantity.cue;
    while (at > 0 && is_among(tokens.text(at - 1), articles))
        --at;
    if (at == 0 || quantity.first == all.front().first) return false;
    if (is_among(tokens.text(at - 1), spread)) return true;
    if (!is_among(tokens.text(at - 1), "over across between among auf sur entre en dans in"))
        return false;
    return (at > 1 && is_among(tokens.text(at - 2), spread)) ||
           (tokens.is(at - 1, "entre") && at < quantity.cue && quantity.single());
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
