// The question's words are read once with the same vocabulary as the answer's.

#include "dialog/question.hpp"

#include <algorithm>
#include <array>

#include "dialog/choice_bands.hpp"
#include "dialog/message.hpp"
#include "dialog/numerals.hpp"
#include "dialog/option_labels.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view small_words =
    "what which your many much does have with that this roughly about from there would "
    "like when where approximately company wie viele viel ihre ihrem ihrer ihr sind haben "
    "arbeiten ungefahr etwa welche welches unternehmen firma combien votre vous avez dans "
    "quel quelle sont environ entreprise cuantos cuantas tiene tienen empresa "
    "aproximadamente cual cuanto usted ustedes please bitte current currently derzeit "
    "aktuell work working";

void take_stems(const Message& message, Question& question)
{
    for (const Token& token : message.tokens()) {
        if (token.kind != TokenKind::word || token.text.size() < 4) continue;
        if (is_among(token.text, small_words)) continue;
        // "Last year" asks for no years.
        const auto at = static_cast<std::size_t>(&token - &*message.tokens().begin());
        if (message.covers(at, Sense::time_unit)) continue;
        question.stems.emplace_back(token.text.substr(0, 5));
    }
}

bool has_any(const Message& message, const WordList& words)
{
    for (const Token& token : message.tokens())
        if (is_among(token.text, words)) return true;
    return false;
}

// "Wie hoch ist Ihre Stornoquote?", "your churn rate", "taux d'occupation": a share without the
// word. An hourly rate and a day's rate are money.
bool asks_a_rate(const Message& message)
{
    constexpr std::string_view rates =
        "churn attrition occupancy utilization utilisation absenteeism uptime fluktuation "
        "auslastung "
        "belegung taux tasa ocupacion rotacion absentismo absenteisme";
    constexpr std::string_view not_shares = "hourly daily day exchange room per an hour";
    for (std::size_t i = 0; i < message.tokens().size(); ++i) {
        const std::string_view word = message.tokens().text(i);
        if (is_among(word, rates)) return true;
        if (is_among(word, "rate ratio") && i > 0 && !message.has(Sense::currency) &&
            !is_among(message.tokens().text(i - 1), not_shares))
            return true;
        for (const std::string_view ending : {"quote", "anteil", "grad", "rate"})
            if (word.size() > ending.size() + 3 && word.ends_with(ending) &&
                message.language() == "de")
                return true;
    }
    return false;
}

void take_units(const Message& message, Question& question)
{
    question.percent = asks_a_rate(message);
    for (const Hit& hit : message.hits()) {
        switch (hit.sense) {
        case Sense::noun:
            if (hit.value != "percent" && !question.counts(hit.value))
                question.nouns.push_back(hit.value);
            question.percent = question.percent || hit.value == "percent";
            break;
        case Sense::percent:
            question.percent = true;
            break;
        case Sense::currency:
            if (question.currency.empty()) question.currency = hit.value;
            break;
        case Sense::per_period:
            question.per = hit.value;
            break;
        case Sense::money_noun:
            if (question.money.empty()) question.money = hit.value;
            break;
        case Sense::part_of:
            question.of_a_part = true;
            break;
        default:
            break;
        }
    }
    if (has_any(message, "thousands tausend milliers miles tsd teur keur k"))
        question.factor = 1000 * rules::one_unit;
    else if (has_any(message, "millions millionen millones mio"))
        question.factor = 1'000'000 * rules::one_unit;
}

// "Wer gibt das Budget frei?", "¿Quién firma?", "who is involved?": who, but not "who are you".
bool asks_who(const Message& message)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const std::string_view next = tokens.text(i + 1);
        if (is_among(tokens.text(i), "who's whos"))
            return next.ends_with("ing") || is_among(next, "in responsible the final signing");
        if (!is_among(tokens.text(i), "who wer qui quien quienes")) continue;
        if (i > 0 && is_among(tokens.text(i - 1), "etes es con with mit")) return false;
        if (is_among(next, "is ist est es"))
            return !is_among(tokens.text(i + 2), "it this that there da das dran ce la usted tu");
        return !is_among(
            next,
            "are am sind bist seid etes eres sos sois sera seria usted ne you hablo ai tengo "
            "spricht"
        );
    }
    return false;
}

// "Welche Rolle spielen Sie bei der Auswahl?", "¿Qué papel tiene usted en la compra?"
bool asks_the_part_in_it(const Message& message)
{
    const bool part = has_any(
        message,
        "role rolle part papel rol einfluss influence influencia involved involvement beteiligt "
        "eingebunden implique impliquee participa interviene intervenez say weight mitsprache"
    );
    const bool choice = has_any(
        message,
        "purchase purchasing buying selection choosing choice auswahl kauf anschaffung "
        "beschaffung einkauf vergabe anbieterauswahl achat choix selection compra eleccion "
        "seleccion contratacion adquisicion"
    );
    return (part && choice) ||
           has_any(message, "pouvoir-de-signature signature einzelprokura prokura");
}

// "Combien de personnes suivraient ...", "¿cuántos usarían ...?"
bool supposes(const Message& message)
{
    for (const Token& token : message.tokens())
        for (const std::string_view ending : {"raient", "riez", "rian"})
            if (token.text.size() > ending.size() + 2 && token.text.ends_with(ending)) return true;
    return false;
}

// "Wann haben Sie ... eingeführt?", "quand avez-vous installé", "¿cuándo implementaron ...?"
bool asks_when_it_was(const Message& message)
{
    const Tokens& tokens = message.tokens();
    if (!has_any(message, "wann when quand cuando") || message.has(Sense::planned)) return false;
    constexpr std::string_view having = "haben hat habt sind ist avez a ont avons";
    bool perfect = has_any(message, having);
    for (const Token& token : tokens) {
        const std::string_view word = token.text;
        if (word.size() < 5) continue;
        const bool german = perfect && word.size() > 6 && word.find("ge") < 5 &&
                            (word.ends_with("t") || word.ends_with("en")) &&
                            message.language() == "de";
        const bool french =
            perfect && message.language() == "fr" && word.size() > 5 &&
            (word.ends_with("lle") || word.ends_with("pte") || word.ends_with("ace") ||
             word.ends_with("ise") || word.ends_with("nce") || word.ends_with("ge"));
        const bool spanish =
            message.language() == "es" && (word.ends_with("aron") || word.ends_with("ieron") ||
                                           word.ends_with("asteis") || word.ends_with("isteis"));
        if (german || french || spanish) return true;
    }
    return false;
}

void take_tense(const Message& message, Question& question)
{
    question.about_past = has_any(
        message,
        "did was were happened war wurde wurden last letzten dernier derniere fue paso "
        "ocurrio ultimo ultima depuis desde founded gegrundet seit since"
    );
    question.about_past = question.about_past || (question.asked->kind == AskedKind::timeline &&
                                                  asks_when_it_was(message));
    const std::string text = fold(question.asked->question);
    for (const std::string_view current : {"this year", "dieses jahr", "cette annee", "este ano"})
        if (text.find(current) != std::string::npos) question.about_past = false;
    question.about_plans = message.has(Sense::planned) ||
                           has_any(
                               message,
                               "plan planned hire want need would prevoyez prevoient envisagez "
                               "comptez planean planea"
                           ) ||
                           supposes(message);
    // What they would pay is always a plan.
    if (question.money == "budget" || question.money == "price")
        question.about_plans =
            question.about_plans ||
            has_any(
                message,
                "imagine mind able willing could can spend invest available vorstellen ausgeben "
                "investieren bereit konnten verfugung imaginez pouvez pourriez depenser investir "
                "disposez prevoyez imaginan pueden podrian gastar invertir disponen manejan"
            );
    // "How many do you need to protect today?" is about now.
    if (message.has(Sense::now) && !message.has(Sense::planned)) question.about_plans = false;
    question.wants = has_any(
        message,
        "need needed needs want interested interest interests looking like help require "
        "missing should add brauchen brauchst benotigen interessiert interessieren "
        "suchen wunschen mochten wollen fehlt fehlen sollen soll besoin interesse "
        "interessent souhaitez cherchez voulez aimeriez faut manque doit necesita "
        "necesitan interesa interesan buscan busca quiere quieren gustaria falta "
        "necesitas desea debe deben"
    );
    question.negative =
        has_any(message, "don't isn't aren't haven't nicht kein keine keinen pas won't");
    question.where_are_you = has_any(
        message,
        "based country sitzen welchem pais quel headquartered located hq headquarters "
        "sitz hauptsitz sitzt siege basee bases base sede ubicada ubicados stammt where "
        "wo ou donde"
    );
    const bool about_deciding = has_any(
        message,
        "decides decide decision deciding decided decider decidez decidir genehmigen freigeben "
        "decisions sign signs approve approves approval entscheidet entscheiden entscheidung "
        "entscheidungen unterschreibt freigabe genehmigt entscheider signe valide decideur "
        "decideurs decisionnaire decisiones toma aprueba final says budgetverantwortung signoff "
        "kaufentscheidung kaufentscheidungen freigeben freizugeben unterschreiben signing signer "
        "firmar firmas aprobar aprueban autoriza autorizar valider validez validation approuve "
        "approuver trancher tranche tranchez elige elegir decideur visto befugt befugnis vollmacht "
        "abschlussvollmacht entscheidungsbefugnis zeichnungsberechtigt mitspracherecht mitreden "
        "zustandig authority authorised authorized bestimmt bestimmen resuelve signatory"
    );
    question.who_decides = asks_who(message) || asks_the_part_in_it(message) ||
                           (about_deciding && !has_any(message, "title position wofur woran"));
}

}  // namespace

bool Question::counts(std::string_view noun) const
{
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

bool Question::has_stem(std::string_view folded_word) const
{
    if (folded_word.size() < 4) return false;
    return std::find(stems.begin(), stems.end(), folded_word.substr(0, 5)) != stems.end();
}

bool asks_for_a_post(const Question& question)
{
    constexpr std::string_view posts = "role rolle posit funkt fonct funci poste puest cargo";
    return std::any_of(question.stems.begin(), question.stems.end(), [&](const auto& stem) {
        return is_among(stem, posts);
    });
}

bool Question::offers(std::string_view family) const
{
    return std::count(families.begin(), families.end(), family) >= 2;
}

Question read_question(const Asked& asked)
{
    Question question;
    question.asked = &asked;
    const Message message(asked.question + " " + asked.unit, asked.language);
    take_stems(message, question);
    take_units(message, question);
    take_tense(message, question);
    question.families = families_of(asked.choices);
    question.bands = bands_of(asked);
    return question;
}

}  // namespace usher::dialog
