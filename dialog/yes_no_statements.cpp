// Statements that amount to a yes or a no: what one has, what has ended, what is only planned, how
// many there are, and the other of two things that exclude each other.

#include "dialog/yes_no_ballot.hpp"

#include <algorithm>
#include <string>

#include "dialog/ideas.hpp"

namespace usher::dialog {

void Ballot::statements()
{
    if (votes_.empty()) only_one();
    if (votes_.empty()) two_at_least();
    if (votes_.empty()) compare_numbers();
    if (votes_.empty()) who_owns_it();
    if (!votes_.empty() || message_.has(Sense::unknown)) return;
    bool negated = false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (message_.mood(i).negated && !message_.mood(i).taken_back && !message_.asks(i)) {
            negated = true;
            at = i;
            break;
        }
    if (dislikes({Sense::no, "", 0, static_cast<std::uint16_t>(tokens_.size())}) && turned())
        votes_.push_back({Word::yes, 0, tokens_.size(), 50});
    else if (negated && !message_.covers(at, Sense::unknown))
        votes_.push_back({Word::no, 0, tokens_.size(), 55});
    else if (not_only())
        votes_.push_back({Word::no, 0, tokens_.size(), 52});
    else if (ended())
        votes_.push_back({Word::no, 0, tokens_.size(), 50});
    else if (began())
        votes_.push_back({Word::yes, 0, tokens_.size(), 52});
    else if (was_once())
        votes_.push_back({Word::no, 0, tokens_.size(), 45});
    else if (only_something_else())
        votes_.push_back({Word::no, 0, tokens_.size(), 48});
    else if (only_says_when())
        votes_.push_back({Word::yes, 0, tokens_.size(), 50});
    else if (claims() || names_what_there_is())
        votes_.push_back({Word::yes, 0, tokens_.size(), 58});
    else if (only_planned())
        votes_.push_back({Word::no, 0, tokens_.size(), 45});
    else
        opposite();
}

void Ballot::opposite()
{
    constexpr std::string_view exclusive = "forwhom deploy often reach contract size";
    if (tokens_.size() > 7) return;
    const auto asked = find_ideas(Tokens(question_.asked->question));
    for (const Idea& said : find_ideas(tokens_)) {
        if (said.guessed || !is_among(family_of(said.name), exclusive)) continue;
        bool same = false, other = false;
        for (const Idea& idea : asked) {
            same = same || idea.name == said.name;
            other = other || family_of(idea.name) == family_of(said.name);
        }
        if (!same && !other) continue;
        votes_.push_back({same ? Word::yes : Word::no, said.first, said.last, 50});
        return;
    }
}

// "Travaillez-vous uniquement avec des professionnels ?" - "on a aussi des particuliers"
bool Ballot::not_only() const
{
    constexpr std::string_view exclusively =
        "only solely exclusively purely nur ausschliesslich rein uniquement exclusivement "
        "seulement solo solamente unicamente exclusivamente";
    constexpr std::string_view too = "also too auch aussi tambien both either beides ambos";
    bool asked = false;
    for (const Token& token : Tokens(question_.asked->question))
        asked = asked || is_among(token.text, exclusively);
    if (!asked) return false;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (is_among(tokens_.text(i), too) && !message_.asks(i) && !message_.mood(i).planned &&
            !message_.mood(i).past)
            return true;
    return false;
}

bool Ballot::begins_without_knowing() const
{
    const Clause& clause = message_.clauses().front();
    bool said = false;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const bool unknown = message_.covers(i, Sense::unknown);
        said = said || unknown;
        if (!unknown && tokens_[i].kind != TokenKind::mark && !message_.covers(i, Sense::filler))
            return false;
    }
    return said;
}

bool Ballot::only_says_when() const
{
    constexpr std::string_view consenting =
        "may can could shall should would want like durfen darf kann konnen sollen soll mochten "
        "mochte wollen passt voulez souhaitez peut puis pouvons pouvez puedo podemos quiere "
        "quieren "
        "desea podria";
    constexpr std::string_view when =
        "after before from until till around nach vor ab bis gegen um am in im apres avant a vers "
        "jusqu'a jusqu despues antes desde hasta sobre on at";
    const Tokens asked(question_.asked->question);
    const std::size_t opener = asked.size() > 0 && asked[0].kind == TokenKind::mark ? 1 : 0;
    if (!is_among(asked.text(opener), consenting) || tokens_.size() > 6) return false;
    bool time = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.asks(i) || message_.mood(i).negated || message_.mood(i).past) return false;
        time = time || tokens_[i].kind == TokenKind::number || message_.covers(i, Sense::weekday) ||
               message_.covers(i, Sense::relative_day) || message_.covers(i, Sense::month);
    }
    return time && (is_among(tokens_.text(0), when) || message_.covers(0, Sense::weekday));
}

bool Ballot::only_something_else() const
{
    constexpr std::string_view only = "only nur solo uniquement bloss";
    constexpr std::string_view limits =
        "for in on at by if when with from since until fur im in am an auf bei mit wenn ab bis "
        "seit "
        "pour en dans le sur si quand avec chez a au aux para con por cuando desde hasta los "
        "ein eine eines einer einen un une uno una one a an the";
    std::size_t at = 0;
    while (at < tokens_.size() && !is_among(tokens_.text(at), only) &&
           message_.covers(at, Sense::filler))
        ++at;
    const bool us = is_among(tokens_.text(at), "just only nur solo") &&
                    is_among(tokens_.text(at + 1), "me us ich wir yo nosotros moi nous");
    if (tokens_.size() > at + 6 || at + 1 >= tokens_.size()) return false;
    if (!us && (!is_among(tokens_.text(at), only) || is_among(tokens_.text(at + 1), limits)))
        return false;
    for (std::size_t i = at + 1; i < tokens_.size(); ++i)
        if (tokens_[i].kind == TokenKind::number || question_.has_stem(tokens_.text(i)) ||
            message_.asks(i) || message_.covers(i, Sense::weekday) ||
            message_.covers(i, Sense::time_unit) || message_.covers(i, Sense::country) ||
            message_.covers(i, Sense::city) || message_.covers(i, Sense::planned))
            return false;
    return true;
}

bool Ballot::names_what_there_is() const
{
    constexpr std::string_view having =
        "have has got haben hat habt gibt existe avez avons disposez possedez tienen tiene tenes "
        "cuentan dispone disponen hay beschaftigen employ own any beschaftigt";
    constexpr std::string_view one = "a an one eine ein einen zwei drei vier une un una two three "
                                     "four five several plusieurs mehrere varios varias unsere our "
                                     "deux trois quatre dos tres cuatro funf cinq cinco";
    constexpr std::string_view little =
        "only nur solo seulement uniquement only's bit little lot few bisschen wenig paar peu poco "
        "friend day moment freund kumpel ami amigo "
        "contractor supplier dienstleister proveedor prestataire partner agency agentur agence";
    const Tokens asked(question_.asked->question);
    const bool about_having = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, having);
    });
    // "Tiene dos", "hat zwei": the verb of the question, and how many.
    const std::size_t at =
        tokens_.size() <= 4 && is_among(tokens_.text(0), "tiene hay hat gibt has tienen") ? 1 : 0;
    if (at >= tokens_.size() || tokens_.is(at, "0")) return false;
    const bool counted = tokens_[at].kind == TokenKind::number || is_among(tokens_.text(at), one);
    if (!about_having || !counted || tokens_.size() > 8 || tokens_.size() < 2) return false;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (message_.covers(i, Sense::time_unit) || message_.covers(i, Sense::percent) ||
            message_.covers(i, Sense::somebody) || is_among(tokens_.text(i), little) ||
            message_.covers(i, Sense::contrast) || message_.mood(i).past ||
            message_.mood(i).planned || message_.mood(i).hypothetical || message_.asks(i))
            return false;
    return true;
}

bool Ballot::was_once() const
{
    bool past = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.mood(i).now || message_.mood(i).somebody) return false;
        past = past || message_.mood(i).past;
    }
    return past && !question_.about_past &&
           (message_.has(Sense::past) && is_among(
                                             tokens_.text(0),
                                             "we i they it wir ich nous on "
                                             "teniamos antes fruher lo la los las "
                                             "until till bis jusqu'a jusqu hasta"
                                         ));
}

bool Ballot::only_had() const
{
    const Vote& vote = votes_.front();
    for (std::size_t i = vote.first; i < vote.last; ++i)
        if (!is_among(
                tokens_.text(i),
                "haben hab habe ham wir die den das ihn sie es we have i on l l'a a avons nous "
                "lo la hemos los las ha"
            ))
            return false;
    return vote.word == Word::yes;
}

bool Ballot::ended() const
{
    constexpr std::string_view ends =
        "aufgelost abgeschafft geschlossen dichtgemacht gekundigt eingestellt eingestampft "
        "abgeschaltet abgestellt rausgeworfen rausgeschmissen aufgegeben verkauft abgebaut "
        "beendet removed entfernt abgerissen enleve enlevee demoli quitaron quitado quitada "
        "derribaron "
        "dissolved disbanded closed scrapped cancelled canceled sold discontinued abandoned "
        "ditched "
        "dropped binned axed retired decommissioned supprime supprimee dissous dissoute ferme "
        "fermee arrete arretee abandonne abandonnee vendu vendue revendu revendue resilie resiliee "
        "disuelto disuelta verzichtet aufgehort abgebrochen gestoppt gestrichen weggefallen "
        "abgelaufen ausgelaufen erloschen entfallen verworfen abgeblasen abgesagt eingeschlafen "
        "abgemeldet abbestellt verschrottet stillgelegt ausgemustert gescheitert geplatzt "
        "abgesehen gespart geloscht "
        "quit ceased terminated expired lapsed dismantled shelved folded "
        "rompu rompue stoppe stoppee annule annulee expire expiree renonce interrompu suspendu "
        "suspendue demantele debranche decroche desinstalle lache vire viree licencie licenciee "
        "rompimos rescindimos rescindido anulamos anulado suspendimos suspendido caduco caducado "
        "caduca vencio vencido expiro expirado prescindimos renunciamos descartamos descartado "
        "desmontamos desinstalamos despedimos demissionne demissionnee dimitio renuncio resigned "
        "ausgeschieden "
        "disolvimos cerramos cerrado cerrada eliminamos eliminado vendimos vendido cancelamos "
        "cancelado suprimimos suprimido quitamos abandonamos";
    if (question_.about_past || question_.about_plans || tokens_.size() > 14) return false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const bool apart = (is_among(word, "shut shutting") && next == "down") ||
                           (word == "let" && is_among(tokens_.text(i + 2), "go")) ||
                           (word == "got" && next == "rid") || (word == "gave" && next == "up") ||
                           (is_among(word, "phased ran") && next == "out") ||
                           (word == "parted" && next == "ways") ||
                           (word == "fell" && next == "through") || (word == "stopped" && i <= 2) ||
                           (word == "baja" && i >= 1);
        if (!apart && !is_among(word, ends)) continue;
        const Mood& mood = message_.mood(i);
        if (question_.has_stem(word) || message_.asks(i) || mood.planned || mood.somebody)
            return false;
        // "We closed the old one and have a new one": something took its place.
        for (std::size_t k = i + 1; k < tokens_.size(); ++k)
            if (message_.covers(k, Sense::contrast) || is_among(
                                                           tokens_.text(k),
                                                           "new neu neue "
                                                           "neuen nouveau nouvelle nuevo nueva"
                                                       ))
                return false;
        return true;
    }
    return false;
}

bool Ballot::only_planned() const
{
    if (question_.about_plans || tokens_.size() > 6) return false;
    bool planned = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.mood(i).now || message_.asks(i)) return false;
        planned = planned || message_.mood(i).planned;
    }
    return planned;
}

bool Ballot::claims() const
{
    // "We use ChatGPT" under "Do you have people who ...?" tells of no people.
    if (question_.counts("people") && message_.has(Sense::tool) && tokens_.size() <= 5)
        return false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.past || mood.planned || mood.hypothetical || mood.somebody || message_.asks(i))
            return false;
    }
    // "Since 2019", "seit letztem Jahr": what began and has not ended.
    if (is_among(tokens_.text(0), "since seit depuis") && tokens_.size() >= 2 &&
        tokens_.size() <= 7 && !question_.about_past && !question_.about_plans)
        return true;
    for (std::size_t i = 0; i + 1 < tokens_.size() && i < 4; ++i)
        if (is_among(tokens_.text(i), "since seit depuis desde") &&
            (tokens_[i + 1].kind == TokenKind::number || message_.covers(i + 1, Sense::month) ||
             is_among(
                 tokens_.text(i + 1),
                 "letztem letzten diesem jahren langem ewigkeiten kurzem last this january "
                 "longtemps peu l'an toujours hace siempre el enero years ages day"
             )))
            return true;
    constexpr std::string_view having =
        "have has use using got haben hat nutzen verwenden gibt avons a utilisons tenemos "
        "usamos hay tengo run employ";
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
        if (is_among(tokens_.text(i), having) &&
            (tokens_.text(i) != "a" || tokens_.is(i - 1, "on")))
            return true;
    // A product answers "do you use a CRM?"; a spreadsheet is what people use without one.
    return std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& hit) {
        return hit.sense == Sense::tool && hit.value != "Excel" && hit.value != "Google Sheets" &&
               !message_.mood(hit.first).past;
    });
}

}  // namespace usher::dialog
