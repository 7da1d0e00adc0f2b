#pragma once
// Places expressions of time by the words around them. Its parts are in read_time.cpp (the places),
// time_standing.cpp (what speaks for and against each) and time_rivals.cpp (several of them).

#include <optional>
#include <string_view>
#include <vector>

#include "dialog/read_time.hpp"
#include "dialog/time_expressions.hpp"
#include "dialog/told_of.hpp"

namespace usher::dialog {

using rules::Amount;
using rules::one_unit;

enum class Way { at, within, by, before, after, from, ago };

class TimePlacer {
  public:
    TimePlacer(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          expressions_(find_time_expressions(message, question))
    {
    }

    std::vector<TimeMention> all();

  private:
    // ---- the way, from the words before

    const Hit* ending_at(std::size_t last, Sense sense) const;

    bool skippable(std::size_t i) const;

    bool between_now_and(std::size_t first) const;

    Way way_of(TimeExpression& one) const;

    // "les 2 prochaines semaines", "the 30 preceding days", "12 meses anteriores"
    std::optional<Way> side_said(const TimeExpression& one) const;

    // "in 18 months at the earliest", "März frühestens", "mars au plus tôt"
    bool earliest(std::size_t at) const;

    const Hit* longest_before(std::size_t at) const;

    Way way(const Hit& hit, bool duration) const;

    // ---- placing

    void place(TimeExpression one);
    bool the_one_after(const TimeExpression& one);

    // "a year or two"
    void or_more_of(TimeExpression& one) const;

    static void place_duration(const TimeExpression& one, Way way, TimelineSaid& said);

    void place_period(const TimeExpression& one, Way way, TimelineSaid& said) const;

    bool question_asks_an_end() const;

    // "Seit wann", "depuis quand", "how long have you": a duration looks back.
    bool asks_since_when() const;
    // "in 3 Monaten", "within 3 months": not even then.
    bool said_ahead(std::size_t told) const;

    // "Antes de octubre imposible", "vor Mai geht nichts": from then on.
    bool refused_after(const TimeExpression& one) const;

    // Whose the time is, of several, and whether the question names what is told of it.
    int told_points(const TimeExpression& one) const;

    // "Q3 next year, sorry, Q4": the year of what is corrected.
    void take_years_over();
    // "Next year, but not before October": both hold.
    void narrow_down();
    TokenRange told_around(std::size_t told) const;

    // "War schon im März": the one that has been, not the next.
    void look_back(TimeExpression& one) const;

    // "We wanted to start in March": a plan of the past, no event.
    bool wished(std::size_t at) const;

    // The words are of the past, and not only the date.
    bool looks_back(std::size_t told, Way way) const;

    // "My colleague said May, in reality it's October"
    int hearsay_score(std::size_t told) const;

    int score(std::size_t told, const TimeExpression& one, Way way) const;

    bool replaced_later(const TimeExpression& one) const;

    bool given_up(const TimeExpression& one) const;

    bool unknown_anchor(const TimeExpression& one) const;

    bool moved_to(const TimeExpression& one) const;

    bool or_else(std::size_t last) const;

    bool put_off(std::size_t last) const;

    // "The budget is released in March, we'd start in April": what begins is asked for.
    int event_score(std::size_t told) const;

    // "between March and June", "Q1 or Q2", "from May to July"
    bool spanned(std::size_t i) const;

    // "two weeks after Easter", "ein Monat vor Weihnachten": from the day that the period tells.
    bool counted_from(std::size_t i) const;
    bool counted_back(std::size_t i) const;

    void place_counted(const TimeExpression& duration, const TimeExpression& period);

    void place_two(const TimeExpression& a, const TimeExpression& b);

    // ---- "asap", "no plans"

    void words_without_dates();

    // "in 18 months at the earliest" is not as soon as possible.
    bool after_a_time(const Hit& hit) const;

    // "now" inside a sentence dates the sentence rather than the wish.
    bool weak_at_once(const Hit& hit) const;

    // "Ya venció", "ya la abrimos": already, not at once.
    bool dates_its_clause(const Hit& hit) const;
    bool said_of_another(const Hit& hit) const;

    bool already(const Hit& hit) const;

    bool inside_another(const Hit& hit) const;

    // "4 weeks was never realistic": a "never" among other words denies them, and tells no plan.
    bool lone_never(const Hit& hit) const;

    void add(TimelineSaid said, std::size_t first, std::size_t last, int score);

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<TimeExpression> expressions_;
    std::vector<TimeMention> mentions_;
};

}  // namespace usher::dialog
