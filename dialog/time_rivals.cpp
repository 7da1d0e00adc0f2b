// Several times in one message, or one that is said to be none: whose each is, what is told of it,
// and what looks back or refuses.

#include <algorithm>

#include "dialog/candidates.hpp"
#include "dialog/time_placer.hpp"

namespace usher::dialog {

bool TimePlacer::asks_since_when() const
{
    // The labels of options are read under the same question.
    if (question_.asked->kind != AskedKind::timeline) return false;
    const Tokens asked(question_.asked->question);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const std::string_view next = asked.text(i + 1);
        if (is_among(asked.text(i), "seit since depuis desde") &&
            is_among(next, "wann when quand cuando combien wieviel wie how what"))
            return true;
        if (asked.is(i, "how") && next == "long" &&
            (is_among(asked.text(i + 2), "have has had 've ago") || asked.is(i + 3, "been")))
            return true;
        if (asked.is(i, "wie") && next == "lange" && asked.is(i + 2, "schon")) return true;
        if (is_among(asked.text(i), "hace llevan lleva") &&
            is_among(next, "cuanto cuantos cuantas"))
            return true;
        if (is_among(asked.text(i), "cuanto") && is_among(asked.text(i + 2), "llevan lleva hace"))
            return true;
    }
    return false;
}

bool TimePlacer::said_ahead(std::size_t told) const
{
    for (std::size_t back = 1; back <= 2 && back <= told; ++back)
        if (is_among(tokens_.text(told - back), "in within dans en innerhalb binnen sous next"))
            return !is_among(tokens_.text(told - back), "en in") || back == 1;
    return false;
}

bool TimePlacer::refused_after(const TimeExpression& one) const
{
    constexpr std::string_view refused =
        "impossible imposible unmoglich ausgeschlossen exclu inviable unrealistic unrealistisch "
        "irrealiste utopisch";
    constexpr std::string_view verbs = "geht wird klappt passiert lauft lohnt macht schaffen";
    constexpr std::string_view denials = "nichts nix nicht nich ned net nit sicher";
    const Clause& clause = message_.clause_of(one.first);
    std::size_t to = clause.last;  // "antes de octubre, imposible"
    if (to < tokens_.size() && to - one.last <= 1) to = std::min(to + 3, tokens_.size());
    for (std::size_t i = one.last; i < to; ++i) {
        if (is_among(tokens_.text(i), refused)) return true;
        if (is_among(tokens_.text(i), verbs) &&
            (is_among(tokens_.text(i + 1), denials) ||
             (is_among(tokens_.text(i + 1), "das es da gar wohl bei") &&
              is_among(tokens_.text(i + 2), denials))))
            return true;
        // "Ni hablar", "keine Chance", "pas question", "hors de question"
        if (is_among(tokens_.text(i), "ni keine kein keinen pas de") &&
            is_among(
                tokens_.text(i + 1),
                "hablar loco locos locas broma pensarlo sonarlo chance fall question moyen"
            ))
            return true;
        if (is_among(tokens_.text(i), "no") && is_among(tokens_.text(i + 1), "way chance hay va"))
            return true;
    }
    return false;
}

TokenRange TimePlacer::told_around(std::size_t told) const
{
    std::size_t before = 0, after = tokens_.size(), last = told + 1;
    for (const TimeExpression& other : expressions_) {
        if (other.first <= told && told < other.last) last = other.last;
        if (other.last <= told) before = std::max(before, other.last);
        if (other.first > told) after = std::min(after, other.first);
    }
    return words_about(message_, before, told, last, std::max(after, last));
}

int TimePlacer::told_points(const TimeExpression& one) const
{
    if (expressions_.size() < 2 && !message_.has(Sense::at_once)) return 0;
    constexpr std::string_view trials =
        "pilot pilote piloto trial test tests testphase pilotphase poc prueba essai probe audit "
        "kickoff";
    constexpr std::string_view remarks =
        "notice kundigungsfrist frist preavis preaviso warranty garantie garantia gives leaves "
        "laisse deja vorher previously beforehand";
    const TokenRange about = told_around(one.first);
    int points = owner_points(message_, question_, about);
    const Mood& mood = message_.mood(one.first);
    const bool over = mood.past && !mood.now && !question_.about_past;
    if (!over && named_in_the_question(message_, question_, about)) points += 20;
    // "Décidé début 2023, installé en septembre 2024" where it is asked since when they use it.
    constexpr std::string_view before_use =
        "decide decidimos decidido decided beschlossen entschieden signed unterschrieben signe "
        "firmado firmamos bought gekauft achete compramos comprado bestellt commande ordered "
        "pedimos";
    const bool looks_back = question_.about_past || asks_since_when();
    for (std::size_t i = about.from; i < about.to; ++i) {
        if (i >= one.first && i < one.last) continue;
        const std::string_view word = tokens_.text(i);
        if (question_.has_stem(word)) continue;
        if (is_among(word, trials)) points -= 20;
        if (is_among(word, remarks)) points -= 30;
        if (looks_back && is_among(word, before_use)) points -= 30;
        // "mit Weihnachten dazwischen"
        if (i + 1 == one.first && is_among(word, "mit with avec con wegen because")) points -= 30;
    }
    return points;
}

void TimePlacer::take_years_over()
{
    using std::chrono::year_month_day;
    for (std::size_t i = 1; i < expressions_.size(); ++i) {
        const TimeExpression& said = expressions_[i - 1];
        TimeExpression& one = expressions_[i];
        const bool corrects =
            message_.mood(said.first).taken_back && !message_.mood(one.first).taken_back;
        if (!corrects || said.duration || one.duration || !said.year_said || one.year_said ||
            !is_among(one.unit, "month quarter half season day") ||
            !is_among(said.unit, "month quarter half season day"))
            continue;
        const std::chrono::years later =
            year_month_day(said.days.first).year() - year_month_day(one.days.first).year();
        for (Day* day : {&one.days.first, &one.days.last}) {
            const year_month_day then = year_month_day(*day) + later;
            if (then.ok()) *day = Day(then);
        }
    }
}

void TimePlacer::narrow_down()
{
    constexpr Amount broad = 5 * one_unit;
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
        TimelineSaid &whole = mentions_[i].said, &from = mentions_[i + 1].said;
        const bool narrows = whole.low && whole.high && *whole.high - *whole.low >= broad &&
                             *whole.low > 0 && from.low && !from.high && *from.low > *whole.low &&
                             *from.low < *whole.high && mentions_[i].score >= score_accepted;
        if (!narrows) continue;
        from.high = whole.high;
        whole.low = from.low;
        mentions_[i + 1].score = std::max(mentions_[i].score, mentions_[i + 1].score);
    }
}

// "Después del 15 de mayo, por la vendimia, digo la feria": the correction tells no time, so none
// is taken back. What is not known any more is.
bool TimePlacer::replaced_later(const TimeExpression& one) const
{
    const auto corrects = [&](std::size_t token) { return !message_.mood(token).taken_back; };
    if (std::any_of(expressions_.begin(), expressions_.end(), [&](const auto& other) {
            return other.first > one.last && corrects(other.first);
        }))
        return true;
    for (const Hit& hit : message_.hits())
        if (hit.first >= one.last && corrects(hit.first) &&
            (hit.sense == Sense::unknown || hit.sense == Sense::at_once ||
             hit.sense == Sense::no_plan || hit.sense == Sense::negation ||
             hit.sense == Sense::time_unit || hit.sense == Sense::time_vague))
            return true;
    return message_.clause_of(tokens_.size() - 1).last - one.last < 4;
}

// "The boss says January, but that's never going to happen. April."
bool TimePlacer::said_of_another(const Hit& hit) const
{
    const bool points_back =
        hit.first > 0 &&
        is_among(tokens_.text(hit.first - 1), "that that's it it's das des ca cela c eso");
    bool before = false, after = false;
    for (const TimeExpression& one : expressions_) {
        before =
            before || (one.last <= hit.first && one.first >= message_.sentence_begin(hit.first));
        after = after || one.first >= hit.last;
    }
    return before && after && (points_back || message_.covers(hit.first, Sense::negation));
}

// "Jetzt sagt der Hersteller März": the now dates the saying, and another time follows.
bool TimePlacer::dates_its_clause(const Hit& hit) const
{
    const Clause& clause = message_.clause_of(hit.first);
    return std::any_of(expressions_.begin(), expressions_.end(), [&](const auto& one) {
        return one.first >= hit.last && one.first < clause.last;
    });
}

}  // namespace usher::dialog
