// Anything said is an answer, except noise; events count unless denied, wished for or not theirs.

#include "dialog/read_text.hpp"

#include <algorithm>

#include "dialog/quantity.hpp"

namespace usher::dialog {

namespace {

bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// "asdf", "xxxxx", "qwrtz": nobody's word in any of the languages.
bool is_noise(std::string_view word)
{
    if (word.size() < 4) return false;
    std::size_t vowels = 0, same = 0, consonants = 0, longest = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (static_cast<unsigned char>(word[i]) >= 0x80) return false;  // another script
        vowels += is_vowel(word[i]);
        same += i > 0 && word[i] == word[i - 1];
        consonants = is_vowel(word[i]) ? 0 : consonants + 1;
        longest = std::max(longest, consonants);
    }
    return vowels == 0 || same + 1 == word.size() || longest >= 6 || word == "asdf" ||
           word == "asdfasdf" || word == "asdasd" || word == "qwerty" || word == "qwertz" ||
           word == "azerty" || word == "asdfgh" || word == "asdfg" || word == "dfgh" ||
           word == "blabla" || word == "test";
}

// "We are thinking about raising money" has not happened; "we will open an office" is decided.
bool only_wished(const Message& message, const Hit& hit)
{
    constexpr std::string_view doubt =
        "hope hoping might maybe could would considering thinking if perhaps vielleicht konnten "
        "konnte wuerden wenn falls uberlegen envisageons peut pourrait pourrions quizas quiza "
        "podriamos pensando evaluando hoffen esperamos esperons exploring discussing someday "
        "envisage wish dream worried fear afraid considered denken rumours rumors rumour rumor "
        "gerucht "
        "geruchte rumeur rumeurs rumores talk talks possible possibly potential eventuell moglich "
        "moglicherweise peut-etre posible posiblemente eventuel eventuelle tal expect expected "
        "looking searching seeking suchen sucht cherchons cherche buscamos busca need brauchen";
    constexpr std::string_view plans = "plan planning plans planned want planen wollen mochten "
                                       "prevoyons voulons planeamos queremos pensamos intend";
    const Mood& mood = message.mood(hit.first);
    const Clause& clause = message.clause_of(hit.first);
    for (std::size_t i = clause.first; i < hit.first; ++i)
        if (is_among(message.tokens().text(i), doubt) ||
            (mood.planned && is_among(message.tokens().text(i), plans)))
            return true;
    return mood.hypothetical;
}

// "hmm", "well": somebody is still thinking.
bool only_hesitates(const Message& message)
{
    if (message.tokens().size() > 2) return false;
    for (std::size_t i = 0; i < message.tokens().size(); ++i)
        if (message.tokens()[i].kind != TokenKind::mark &&
            !is_among(
                message.tokens().text(i),
                "hm hmm mmm um umm uh er erm ah oh ok okay well na tja "
                "euh heu ben bah eh em pues bueno hallo hi hello hola"
            ))
            return false;
    return true;
}

}  // namespace

namespace {

constexpr std::string_view arrivals =
    "joined joins hired appointed arrived new neuer neue neuen nouveau nouvelle nouvel nuevo nueva "
    "eingestellt angefangen arrive arrivee rejoint nomme nommee incorporado incorporada fichado "
    "fichada contratado contratada started angekommen recrute recrutee llegado llegada";
constexpr std::string_view departures =
    "left leaves leaving quit quits resigned retired retires retiring gone departed departs fired "
    "sacked gekundigt gegangen verlassen verlasst ausgeschieden parti partie quitte demissionne "
    "demission depart ido dimitido dimitio renuncio marchado marcho dejado jubila jubilado "
    "jubilada weggegangen abgang weggang salida marcha";
constexpr std::string_view hires =
    "hired recruited onboarded embauche embauches embauchons recrute recrutes recrutement "
    "recrutements eingestellt einstellungen contratado contratados contratamos incorporado "
    "contrataciones added neueinstellungen";
constexpr std::string_view raises =
    "raised leve levee eingesammelt levantado levantamos captado recaudado secured closed bekommen "
    "erhalten conseguido";
constexpr rules::Amount many_hires = 5 * rules::one_unit;

bool a_leader(const Hit& hit)
{
    if (hit.sense != Sense::whole_title && hit.sense != Sense::rank) return false;
    const std::string_view seniority = hit.value.substr(0, hit.value.find(':'));
    return is_among(seniority, "c_level vp director head");
}

// A leader's title with a word of coming or going near it.
void leaders(const Message& message, std::vector<Hit>& events)
{
    const Tokens& tokens = message.tokens();
    for (const Hit& hit : message.hits()) {
        if (!a_leader(hit) || is_among(tokens.text(hit.first), "i run lead leading dirige je ich"))
            continue;
        const Clause& clause = message.clause_of(hit.first);
        const std::size_t from =
            std::max<std::size_t>(clause.first, hit.first < 4 ? 0 : hit.first - 4u);
        const std::size_t to = std::min<std::size_t>(clause.last, hit.last + 7u);
        for (std::size_t i = from; i < to; ++i) {
            if (i >= hit.first && i < hit.last) continue;
            const bool walked = tokens.is(i, "walked") || tokens.is(i, "stepped");
            const bool going = is_among(tokens.text(i), departures) || walked;
            const bool after = i >= hit.last;
            const std::uint16_t first =
                std::min<std::uint16_t>(hit.first, static_cast<std::uint16_t>(i));
            const std::uint16_t last =
                std::max<std::uint16_t>(hit.last, static_cast<std::uint16_t>(i + 1));
            if (going &&
                (after || is_among(tokens.text(i), "depart abgang weggang salida marcha demission")
                ))
                events.push_back({Sense::trigger, "exec_departure", first, last});
            else if (is_among(tokens.text(i), arrivals) && !going)
                events.push_back({Sense::trigger, "exec_hire", first, last});
        }
    }
}

// "hired 25 technicians", "raised $12M": a verb and a number near it.
void verbs_with_numbers(const Message& message, std::vector<Hit>& events)
{
    const Tokens& tokens = message.tokens();
    const std::vector<Quantity> quantities = find_quantities(message);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool hiring = is_among(tokens.text(i), hires);
        if (!hiring && !is_among(tokens.text(i), raises)) continue;
        for (const Quantity& quantity : quantities) {
            const bool near = quantity.cue >= i ? quantity.cue - i <= 4 : i - quantity.last <= 4;
            if (!near || quantity.odd || quantity.percent || !quantity.low) continue;
            if (&message.clause_of(quantity.first) != &message.clause_of(i)) continue;
            bool money = message.covers(quantity.first, Sense::money_scale);
            const std::size_t end = std::min(quantity.last + 1, tokens.size());
            for (std::size_t k = quantity.cue > 0 ? quantity.cue - 1 : 0; k < end; ++k)
                money = money || message.covers(k, Sense::currency) ||
                        message.covers(k, Sense::money_scale);
            const auto first = static_cast<std::uint16_t>(std::min(i, quantity.first));
            const auto last = static_cast<std::uint16_t>(std::max(i + 1, quantity.last));
            if (hiring && !money && *quantity.low >= many_hires &&
                !message.covers(quantity.last, Sense::time_unit))
                events.push_back({Sense::trigger, "headcount_growth", first, last});
            else if (!hiring && money && *quantity.low >= 100'000 * rules::one_unit)
                events.push_back({Sense::trigger, "funding", first, last});
        }
    }
}

// "We raised our prices" is no funding.
bool about_prices(const Message& message, const Hit& hit)
{
    const std::size_t end = std::min<std::size_t>(hit.last + 4u, message.tokens().size());
    for (std::size_t i = hit.first; i < end; ++i)
        if (is_among(
                message.tokens().text(i),
                "price prices pricing fees rent wages salaries salary bar awareness question "
                "questions concerns concern preise prix tarifs precios eyebrows"
            ))
            return true;
    return false;
}

// "a new packaging law", read as a whole phrase, or told by a title or a number.
std::vector<Hit> events_in(const Message& message)
{
    std::vector<Hit> events;
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::trigger) events.push_back(hit);
    leaders(message, events);
    verbs_with_numbers(message, events);
    std::stable_sort(events.begin(), events.end(), [](const Hit& a, const Hit& b) {
        return a.first < b.first;
    });
    return events;
}

}  // namespace

std::vector<TriggerMention> find_triggers(const Message& message)
{
    std::vector<TriggerMention> found;
    for (const Hit& hit : events_in(message)) {
        const Mood& mood = message.mood(hit.first);
        const Mood& end = message.mood(hit.last - 1u);
        if (hit.value == "funding" && about_prices(message, hit)) continue;
        if (mood.negated || end.negated || mood.taken_back || mood.somebody ||
            message.asks(hit.first) || only_wished(message, hit))
            continue;
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const TriggerMention& other) {
                return other.name == hit.value;
            });
        if (!known) found.push_back({std::string(hit.value), hit.first, hit.last});
    }
    return found;
}

Found read_text(const Message& message)
{
    const Tokens& tokens = message.tokens();
    std::size_t words = 0, noise = 0;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::mark) continue;
        ++words;
        noise += token.kind == TokenKind::word && is_noise(token.text);
    }
    if (only_hesitates(message)) return {};
    if (words == 0 || noise == words) return {};
    TextSaid said;
    for (const TriggerMention& trigger : find_triggers(message))
        said.triggers.push_back(trigger.name);
    Found found;
    found.last = tokens.size();
    found.answer = reading_of(message, 0, tokens.size(), std::move(said), "text");
    found.answer->confidence = 80;
    return found;
}

}  // namespace usher::dialog
