// Questions that turn the words round: under "Would it be a problem if ...?" fine says no, and
// under "Do you outsource?" an agency says yes.

#include "dialog/yes_no_ballot.hpp"

#include <algorithm>
#include <string>

namespace usher::dialog {

bool Ballot::turned() const
{
    const std::string text = fold(question_.asked->question);
    // "Pas de problème si ...?" asks for the "aucun problème" that agrees.
    for (const std::string_view denied :
         {"no problem",
          "not a problem",
          "no issue",
          "no objection",
          "kein problem",
          "keine einwande",
          "nichts dagegen",
          "pas de probleme",
          "pas de souci",
          "aucun probleme",
          "aucune objection",
          "pas d'objection",
          "pas d'inconvenient",
          "ningun problema",
          "no hay problema",
          "sin problema",
          "ningun inconveniente",
          "no hay inconveniente"})
        if (text.find(denied) != std::string::npos) return false;
    if (question_.has_stem("problem")) return true;
    for (const std::string_view word :
         {"be an obstacle",
          "an issue with",
          "be an issue",
          "an issue if",
          "an issue for you",
          "would you mind",
          "do you mind",
          "bother you",
          "any objection",
          "object to",
          "a concern if",
          "be a concern",
          "deal breaker",
          "dealbreaker",
          "stort es",
          "storte es",
          "haben sie etwas dagegen",
          "etwas dagegen",
          "was dagegen",
          "anything against",
          "quelque chose contre",
          "en contra de",
          "einwande",
          "spricht etwas dagegen",
          "macht es ihnen etwas aus",
          "genant",
          "vous gene",
          "vous derange",
          "derangerait",
          "generait",
          "un inconvenient",
          "une objection",
          "des objections",
          "algun inconveniente",
          "les molesta",
          "le molesta",
          "molestaria",
          "inconveniente en",
          "alguna objecion",
          "les importa",
          "le importa",
          "importaria"})
        if (text.find(word) != std::string::npos) return true;
    return false;
}

bool Ballot::dislikes(const Hit& hit) const
{
    constexpr std::string_view dislike =
        "rather prefer ungern lieber prefere prefererais prefiero preferiria plutot";
    for (std::size_t i = hit.first > 0 ? hit.first - 1 : 0; i < hit.last; ++i)
        if (is_among(tokens_.text(i), dislike)) return true;
    return false;
}

bool Ballot::approves(const Hit& hit) const
{
    constexpr std::string_view fine =
        "problem problema probleme souci soucis issue issues worries thema fine ok okay ahead "
        "passt send over damit envoyez volontiers plaisir encantado adelante against dagegen "
        "contre contra "
        "vale d'accord accord einverstanden gern gerne good great bien gut";
    for (std::size_t i = hit.first; i < hit.last; ++i)
        if (is_among(tokens_.text(i), fine)) return true;
    return false;
}

bool Ballot::denies_what_was_asked(const Hit& hit) const
{
    constexpr std::string_view nones = "no none zero without keine kein keinerlei null ohne aucun "
                                       "aucune pas sans zero ningun ninguna sin cero";
    if (!is_among(tokens_.text(hit.first), nones) || (approves(hit) && !turned())) return false;
    // The question names it, or does what it is.
    for (std::size_t i = hit.first + 1; i < hit.last; ++i) {
        const std::string_view word = tokens_.text(i);
        const bool objection = word.substr(0, 5) == "objec" || word.substr(0, 5) == "einwa";
        if (question_.has_stem(word) ||
            (objection && (question_.has_stem("object") || question_.has_stem("widersprochen") ||
                           question_.has_stem("opponiert") || question_.has_stem("oppose") ||
                           question_.has_stem("opuso"))))
            return true;
    }
    return false;
}

void Ballot::drop_politeness()
{
    const bool no = std::any_of(votes_.begin(), votes_.end(), [](const Vote& vote) {
        return vote.word == Word::no;
    });
    if (!no || !turned()) return;
    std::erase_if(votes_, [&](const Vote& vote) {
        return vote.word == Word::yes && vote.last - vote.first == 1 &&
               is_among(tokens_.text(vote.first), "sure klar claro naturlich selbstverstandlich");
    });
}

bool Ballot::asked_about_outside_help(const Hit& hit) const
{
    for (std::size_t i = hit.first; i < hit.last; ++i)
        for (const std::string_view stem : {"outso", "exter", "subco", "sous", "ausge"})
            if (tokens_.text(i).substr(0, stem.size()) == stem)
                return question_.has_stem("outsource") || question_.has_stem("externe") ||
                       question_.has_stem("subcontract") || question_.has_stem("auslagern") ||
                       question_.has_stem("ausgelagert") || question_.has_stem("traitance") ||
                       question_.has_stem("agency");
    return false;
}

// "Same one as always", "all under one roof" say no to a change or to "several?", and nothing else.
bool Ballot::stays_as_it_was(const Hit& hit) const
{
    constexpr std::string_view same =
        "put same sticking roof building dach alten gleichen selben bisherigen bleiben bleib meme "
        "memes mismo misma mismos mismas bouge reste toit techo sitio quedamos";
    if (hit.last - hit.first < 2 || tokens_.text(hit.first).substr(0, 4) == "lass") return false;
    constexpr std::string_view open = "pending pendiente waiting attente suspens schwebe stuck";
    for (std::size_t i = hit.first; i < hit.last; ++i) {
        const std::string_view word = tokens_.text(i);
        // "Is the permit still pending?" - "still pending" denies nothing.
        if (is_among(word, open) && question_.has_stem(word)) return true;
        if (is_among(word, same)) return true;
    }
    return false;
}

bool Ballot::asks_for_change() const
{
    const std::string text = fold(question_.asked->question);
    for (const std::string_view change :
         {"chang",
          "switch",
          "mov",
          "relocat",
          "replac",
          "wechs",
          "gewechselt",
          "umzieh",
          "umzug",
          "umgezogen",
          "ersetz",
          "demenag",
          "camb",
          "mud",
          "trasla",
          "reemplaz"})
        if (text.find(change) != std::string::npos) return true;
    return asks_for_several();
}

// "Is a successor planned?" is answered by "in der Pipeline", which elsewhere says not yet.
bool Ballot::asked_about_plans(const Hit& hit) const
{
    constexpr std::string_view plans =
        "planning preparation pipeline works development construction roadmap list todo agenda "
        "soon planung vorbereitung entwicklung liste wunschliste projet preparation etude "
        "developpement cartons tuyaux proyecto preparacion estudio desarrollo lista estamos "
        "construccion kommt gesucht geplant buscando";
    for (std::size_t i = hit.first; i < hit.last; ++i)
        if (is_among(tokens_.text(i), plans))
            return question_.about_plans || question_.has_stem(tokens_.text(i)) ||
                   question_.has_stem("project") || question_.has_stem("projekt") ||
                   question_.has_stem("projet") || question_.has_stem("proyecto");
    return false;
}

}  // namespace usher::dialog
