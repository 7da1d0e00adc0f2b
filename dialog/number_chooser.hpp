#pragma once
// Chooses the number that answers the question. Its parts are in read_number.cpp (what is a
// candidate) and number_standing.cpp (what speaks for and against each).

#include <optional>
#include <string_view>
#include <vector>

#include "dialog/candidates.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

using rules::Amount;

class NumberChooser {
  public:
    NumberChooser(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          quantities_(message.quantities())
    {
    }

    Found run();

  private:
    // "15 or 20, it depends"
    Found undecided() const;

    // "two thirds": the two is no number of its own.
    bool part_of_share(const Quantity& quantity) const;

    // "one in three", "2 sur 5": a share, and nobody's count.
    bool part_of_ratio(const Quantity& quantity) const;

    // "von 80 auf 120 gewachsen", "went from 40 to 95": where it came from is past.
    bool came_from(const Quantity& quantity) const;

    // "only the 25 in finance", "two; the other 38 do web", "chez nous 150", "5 in HR" where HR
    // is what the question names.
    int selected_score(const Quantity& quantity) const;

    // A short name such as "HR" in the question's own words.
    bool question_names(std::size_t i) const;

    // How a number stands to the others of the message.
    int among_others(const Quantity& quantity) const;

    // "85 trucks and 200 trailers", "140, of which 95 drivers": the noun that was asked for stands
    // beside this number only, and each of the others is told of something else.
    bool alone_with_its_noun(const Quantity& quantity) const;

    bool beside_the_asked_noun(const Quantity& quantity) const;

    // ---- "once a quarter" where times a year are asked for

    static int times_a_year(std::string_view period);

    // Another period than the one asked for is converted if that comes out even, else asked.
    bool how_often(const Quantity& quantity, int score);

    // "Monthly", "einmal pro Quartal"
    Found rates();

    // A word of the question that stands nearest to this number, also in the clause before.
    bool nearest_stem(const Quantity& quantity) const;

    // "25 machines, 10 of them new": the ten are a part of what was told before.
    bool is_of_the_other(const Quantity& quantity) const;
    bool left_of_the_past(const Quantity& quantity) const;
    // "two floors, 1500 each": neither number is the answer.
    bool told_of_each() const;
    // "30 clients and 2 servers" where machines are asked about: one of them, or the sum?
    bool tells_two_kinds() const;
    // "Insgesamt 400, davon 37 im Vertrieb" where sales is asked about: the 400 is too much.
    bool whole_beside_the_part(const Quantity& quantity) const;
    // A word of the question that is no noun of people, sites ...: "Vertrieb".
    bool names_the_part(std::size_t i) const;

    // "HQ plus four": and what is the headquarters?
    bool added_to_unknown(const Quantity& quantity) const;

    void consider(const Quantity& quantity);

    void
    add(const Quantity& quantity, std::optional<Amount> low, std::optional<Amount> high, int score);

    bool of_a_part_only(const Quantity& quantity) const;

    bool only_number(const Quantity& quantity) const;

    // ---- what is counted

    const Hit* noun_after(const Quantity& quantity) const;

    // "these days", "per month": no unit of the number.
    bool part_of_a_date(const Hit& noun) const;

    // "employees: 220", "team of 12", "headcount is 220"
    const Hit* noun_before(const Quantity& quantity) const;

    int group_score(std::string_view noun) const;

    int noun_score(const Quantity& quantity) const;

    int neighbours_score(const Quantity& quantity) const;

    // "We hired 60, next year it'll be 90" where a plan is asked about: the 60 is behind them.
    bool told_before_the_plan(const Quantity& quantity) const;

    // "3 en Madrid, 5 en Bilbao": parts of what is asked, told by place.
    bool shops_in(const Quantity& quantity) const;
    int parts_by_place() const;

    // A word of this sense in the clause, with no other number nearer to it.
    bool near(const Quantity& quantity, Sense sense) const;

    static std::size_t distance(const Quantity& quantity, const Hit& hit);

    // "12 out of 300": the 300 is the whole.
    bool out_of(const Quantity& quantity) const;

    // "About half of our 80 people": the 80 is the whole.
    bool share_of(const Quantity& quantity) const;

    const Hit* period_after(const Quantity& quantity) const;

    int year_score(const Quantity& quantity) const;

    int percent_score(const Quantity& quantity) const;

    // ---- percentages in words

    // "1 in 5", "9 out of 10", "3 von 4"
    void consider_ratios();

    void consider_shares();

    // "no employees, just me": the nobody is explained.
    bool says_one() const;

    // "Nur den einen hier", "solo la matriz": one of anything.
    bool only_this(const Hit& hit) const;

    // ---- "just me", "nobody", "two of us"

    bool part_of_a_longer(const Hit& hit) const;

    bool no_longer(const Clause& clause) const;

    Found head_counts();

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Quantity>& quantities_;
    std::vector<Candidate> candidates_;
};

}  // namespace usher::dialog
