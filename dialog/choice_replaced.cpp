// Options that were replaced, tried and left, or judged too little by what the message says next.

#include <algorithm>

#include "dialog/choice_picker.hpp"

namespace usher::dialog {

// "Swapped the oil boiler for a heat pump", "remplacé le fioul par une pompe à chaleur"
bool Picker::replaced_by_another(const OptionMatch& match) const
{
    constexpr std::string_view swapping =
        "swapped swap replaced replace replacing exchanged traded switched changed ersetzt "
        "ersetzen "
        "getauscht ausgetauscht tauschen remplace remplacer remplacons change troque troquer "
        "cambiado cambiamos cambie sustituido sustituimos reemplazado reemplazamos reemplazar";
    constexpr std::string_view with = "for with by to durch gegen par pour por contre";
    const Clause& clause = message_.clause_of(match.first);
    bool swapped = false;
    for (std::size_t i = clause.first; i < match.first; ++i)
        swapped = swapped || is_among(tokens_.text(i), swapping);
    if (!swapped) return false;
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
        if (other.option == match.option || other.first < match.last || other.first >= clause.last)
            return false;
        for (std::size_t i = match.last; i < other.first; ++i)
            if (is_among(tokens_.text(i), with)) return true;
        return false;
    });
}

// "We tested orderbird, no good, stayed with Lightspeed"
bool Picker::tried_and_left(const OptionMatch& match) const
{
    constexpr std::string_view tried =
        "tested tried trialled piloted getestet probiert ausprobiert versucht angeschaut teste "
        "essaye probado probamos probe testeado";
    constexpr std::string_view stayed = "stayed stuck stay staying stick back geblieben bleiben "
                                        "zuruck reste restes restons revenus "
                                        "revenu quedamos quedado seguimos volvimos vuelto";
    const Clause& clause = message_.clause_of(match.first);
    return clause_has(clause, tried) && named_elsewhere(match) &&
           elsewhere(clause, stayed, nullptr);
}

// "Bisher monatlich, das langt nicht, bitte wöchentlich"
bool Picker::judged_too_little(const OptionMatch& match) const
{
    constexpr std::string_view pointers = "das dies des that it this which was c ca cela eso esto "
                                          "lo que is isn't doesn't won't ne no nicht reicht langt";
    constexpr std::string_view enough = "reicht langt genugt genug taugt enough suffit suffisait "
                                        "suffisant basta alcanza llega sirve do cut";
    constexpr std::string_view denying = "ned net nit nich nimmer";
    const Clause& clause = message_.clause_of(match.first);
    if (clause.last >= tokens_.size()) return false;
    const Clause& next = message_.clause_of(clause.last);
    if (!is_among(tokens_.text(next.first), pointers)) return false;
    bool little = false, denied = false;
    for (std::size_t i = next.first; i < next.last && i < next.first + 7; ++i) {
        little = little || is_among(tokens_.text(i), enough);
        denied =
            denied || message_.covers(i, Sense::negation) || is_among(tokens_.text(i), denying);
    }
    return little && denied;
}

// "IT handles the rollout but it's for HR": a "but" that says what it is.
bool Picker::told_otherwise(const OptionMatch& match) const
{
    constexpr std::string_view but = "but aber mais pero sino sondern doch";
    constexpr std::string_view is = "it's its it c es is son das ist sind est";
    const Clause& clause = message_.clause_of(match.first);
    if (clause.last >= tokens_.size() || !is_among(tokens_.text(clause.last), but)) return false;
    const Clause& next = message_.clause_of(clause.last);
    std::size_t said = next.first;
    while (said < next.last && is_among(tokens_.text(said), but))
        ++said;
    return is_among(tokens_.text(said), is) &&
           !clause_has(next, "too also both auch aussi tambien ebenso igual well") &&
           std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.option != match.option && other.first >= next.first &&
                      other.last <= next.last && !other.negated;
           });
}

}  // namespace usher::dialog
