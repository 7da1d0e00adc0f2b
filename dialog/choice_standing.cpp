// What a match is worth where it stands: then or now, a plan, second best, a reason for another.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/option_denials.hpp"

namespace usher::dialog {

int Picker::mood(const OptionMatch& match) const
{
    const Mood& mood = message_.mood(match.first);
    int score = 0;
    const bool over = mood.past && !past_of_another(match) && !since_then(match);
    score -= over && !question_.about_past ? 35 : 0;
    // "A friend told me" names the friend; "our competitor uses it" is not about us.
    const bool named = message_.covers(match.first, Sense::somebody) ||
                       (match.first > 0 && message_.covers(match.first - 1, Sense::somebody));
    score -= mood.somebody && !named ? 40 : 0;
    const bool planned = planned_before(match) || (!question_.wants && planned_after(match));
    const bool another = several_ || (!question_.wants && named_today(match.option));
    score -= mood.planned && planned && another && !question_.about_plans ? 45 : 0;
    score -= several_ && put_off(match) ? 45 : 0;
    score -= (several_ || named_today(match.option)) && taken_off(match) ? (several_ ? 60 : 45) : 0;
    score += several_ ? 0 : preference(match);
    score -= turned_away(match);
    constexpr std::string_view nearly = "casi fast presque almost nearly beinahe quasi";
    score -= match.first > 0 && is_among(tokens_.text(match.first - 1), nearly) ? 40 : 0;
    const bool kept = several_ && (only_subtracts(message_) || only_adds(message_));
    const bool taken_back = mood.taken_back && !kept;
    score -= taken_back ? 40 : 0;
    score += mood.now ? 10 : 0;
    return score;
}

// "Cyber since last year": begun then, and still so.
bool Picker::since_then(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = clause.first; i < match.first; ++i)  // "on n'est plus sur Facebook"
        if (is_among(tokens_.text(i), "n ne plus no longer not nicht kein keine")) return false;
    for (std::size_t i = match.last; i < clause.last && i < match.last + 3; ++i)
        if (is_among(tokens_.text(i), "since seit depuis desde"))
            return !is_among(tokens_.text(i + 1), "we wir on");
    return false;
}

bool Picker::put_off(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = clause.first; i < match.first; ++i)
        if (is_among(
                tokens_.text(i), "later spater irgendwann eventually adelante someday evtl quizas"
            ))
            return true;
    return false;
}

bool Picker::named_today(std::size_t but) const
{
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
        return match.option != but && !match.negated && match.score >= score_accepted &&
               !message_.mood(match.first).planned && !message_.mood(match.first).past;
    });
}

int Picker::preference(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    int score = 0;
    if (clause_has(
            clause,
            "prefer preferably prefiero preferimos preferiria lieber liebsten bevorzugt prefere "
            "preferons plutot rather mejor normalmente meistens usually hauptsachlich surtout "
            "mainly "
            "mostly primarily chiefly predominantly principalmente principalement primar "
            "vorwiegend "
            "mayormente essentiellement uberwiegend"
        ))
        score += 12;
    constexpr std::string_view seldom =
        "odd occasional occasionally sometimes manchmal gelegentlich vereinzelt parfois "
        "ponctuellement "
        "occasionnellement veces ocasionalmente puntualmente secondary zusatzlich there";
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens_.text(i), seldom) &&
            (!tokens_.is(i, "there") || tokens_.is(i - 1, "and")))  // "here and there"
            score -= 25;
    for (std::size_t i = 1; i + 1 < clause.last; ++i)  // "ab und zu", "de vez en cuando"
        if (i > clause.first &&
            ((tokens_.is(i, "und") && tokens_.is(i - 1, "ab")) ||
             (tokens_.is(i, "en") && tokens_.is(i - 1, "vez")) ||
             (tokens_.is(i, "en") && tokens_.is(i - 1, "temps")) ||
             (tokens_.is(i, "and") && is_among(tokens_.text(i - 1), "now again"))))
            score -= 25;
    score -= named_today(match.option) && told_of_another(match) ? 35 : 0;
    score += opens_plainly(match) && turned_away(match) == 0 ? 20 : 0;
    score -= named_today(match.option) && is_outdone(match) ? 30 : 0;
    // "The shop still wins, although the website grows"
    constexpr std::string_view conceding = "although though aunque obwohl obgleich quoique";
    for (std::size_t i = clause.first; i < match.first; ++i)
        if (is_among(tokens_.text(i), conceding)) score -= 25;
    for (std::size_t i = match.last; i + 1 < clause.last; ++i) {
        const bool only =
            is_among(tokens_.text(i), "only nur solo seulement uniquement solamente just bloss");
        const bool then = is_among(
            tokens_.text(i + 1), "for if in when fur im bei wenn falls para si en pour cuando"
        );
        if (only && then) score -= 35;
    }
    return score;
}

bool Picker::told_of_another(const OptionMatch& match) const
{
    constexpr std::string_view why =
        "because since weil seit seitdem parce puisque depuis car porque desde pues";
    constexpr std::string_view rest = "rest reste resto demas others ubrigen sonst anderen";
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = 0; i < match.first; ++i) {
        if (i >= clause.first && is_among(tokens_.text(i), rest)) return true;
        if (is_among(tokens_.text(i), why) &&
            std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
                return other.option != match.option && other.last <= i && !other.negated &&
                       other.score >= score_accepted;
            }))
            return true;
    }
    return false;
}

bool Picker::is_outdone(const OptionMatch& match) const
{
    constexpr std::string_view wishing =
        "should ideally deberia deberiamos seria sollte sollten musste idealerweise devrait "
        "devrions faudrait serait idealement ojala";
    constexpr std::string_view left =
        "from aus ex former formerly ehemals anciennement antiguo hatten left leaving";
    constexpr std::string_view after =
        "before previously formerly earlier after afterwards second went vorher zuvor fruher "
        "danach damals auparavant avant apres ensuite antes despues jusqu until hasta bis better "
        "besser mieux mejor";
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = clause.first; i < match.first; ++i)
        if (is_among(tokens_.text(i), wishing) || is_among(tokens_.text(i), left)) return true;
    for (std::size_t i = match.last; i < clause.last && i < match.last + 4; ++i)
        if (is_among(tokens_.text(i), after)) return true;
    return false;
}

bool Picker::opens_plainly(const OptionMatch& match) const
{
    const Clause& clause = message_.clauses().front();
    const Mood& mood = message_.mood(match.first);
    const bool over = mood.past && !mood.now && !question_.about_past;  // "früher Excel"
    if (match.last > clause.last || mood.taken_back || over) return false;
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if ((i < match.first || i >= match.last) && !is_explained(i)) return false;
    // "Either A or B" is plain, but no answer.
    return message_.within(match.last, clause.last, Sense::negation) == nullptr &&
           std::none_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.option != match.option && other.first < clause.last;
           });
}

bool Picker::planned_before(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    return message_.within(clause.first, match.first, Sense::planned) != nullptr;
}

bool Picker::planned_after(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = match.last; i < clause.last && i < match.last + 3; ++i) {
        if (message_.at(i, Sense::planned)) return true;
        if (message_.covers(i, Sense::joint)) return false;
    }
    return false;
}

bool Picker::is_wanted(const OptionMatch& match) const
{
    return !match.negated && match.score + mood(match) >= score_accepted;
}

bool Picker::in_a_reason(const OptionMatch& match) const
{
    if (!match.partial || question_.offers("pain")) return false;
    constexpr std::string_view why = "because weil da denn parce porque puisque";
    std::size_t reason = match.first;
    while (reason > 0 && !is_among(tokens_.text(reason), why))
        --reason;
    return is_among(tokens_.text(reason), why) &&
           std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.last <= reason && is_wanted(other) && other.score >= match.score;
           });
}

}  // namespace usher::dialog
