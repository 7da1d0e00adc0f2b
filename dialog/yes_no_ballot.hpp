#pragma once
// Weighs all that says yes, no or partly in a message. Its parts are in read_yes_no.cpp (the words
// that vote), yes_no_parts.cpp (one part yes, the other no), yes_no_turned.cpp (questions that turn
// the words round), yes_no_sides.cpp (two sides) and yes_no_statements.cpp (no yes or no, but a
// statement that amounts to it).

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "dialog/candidates.hpp"

namespace usher::dialog {

class Ballot {
  public:
    Ballot(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
    }

    Found run();

  private:
    using Word = YesNoSaid::Word;

    struct Vote {
        Word word;
        std::size_t first, last;
        int weight;
        bool about_a_part = false;  // ends a clause about something: "the main warehouse does"
    };

    // ---- the words that vote

    // Longest first at every place, so that "of course not" hides "of course".
    void collect();

    // "..., así que sí": a conclusion replaces what led to it.
    void drop_what_led_here();

    // "No ... bueno, sí": on second thoughts.
    void turn_round();

    bool thinks_aloud(const Vote& opener, const Vote& answer) const;

    // "A bit until last year, but not any more": what was is over.
    void end_with_no_longer();

    // "No no, all good, it was signed off": a no that what follows belies is asked about.
    void weigh_contradiction();

    // "Oui ... enfin non": the correction itself is the answer.
    void corrected_to(const Hit& hit);

    bool at_start_of_clause(std::size_t i) const;

    bool at_end_of_clause(std::size_t last) const;

    // "we do", "there is": only a whole clause says yes; "we are thinking about it" does not.
    bool needs_the_clause(const Hit& hit) const;

    // "Sí" and not "si": by its accent, or at the end of what it is about.
    bool spanish_yes(const Hit& hit) const;

    void consider(const Hit& hit);

    // "Haben wir uns noch nicht überlegt": the denial comes late.
    bool denied_after(const Hit& hit) const;

    Found count();

    // ---- one part yes, the other no

    // "..., die anderen nicht": a clause that only ends in a denial.
    void second_part();

    // "The main warehouse does, the other two don't" is neither; "until 2024 yes, since then no
    // longer" is no.
    void weigh_parts();

    bool begins(std::size_t i, const WordList& of_words) const;

    // "Half of them are, half aren't", "einige ja, andere nicht", "la moitié seulement"
    void weigh_halves();

    // "Now and then, yes": how often is no half answer beside a yes.
    void weigh_often();

    // "We have it, but nobody has switched it on yet": a claim and its denial.
    void weigh_doubts();

    // "OK, but that doesn't suit us", "de acuerdo, pero no está bien": agreed in form only.
    void weigh_assent();

    // ---- two sides, and whose word it is (yes_no_sides.cpp, yes_no_ironies.cpp)

    // What a part of the message says of whom.
    struct Side {
        std::size_t first = 0, last = 0;
        std::optional<Word> says;
        bool ours = false, firm = false, somebody = false;
        bool over = false;      // "hasta diciembre sí"
        bool begun = false;     // "beantragt ja": a step before the one asked about
        bool open = false;      // "der Beirat muss erst noch"
        std::string_view stem;  // of the question's word in it; "" = none
    };

    // One of the following has settled it, or that it must be asked (no votes).
    bool decided();

    bool settle(Word word, std::size_t first, std::size_t last);

    // What the message says from the token on, read alone.
    std::optional<Word> told_from(std::size_t first) const;

    bool misread();
    bool known_better();
    bool changed_hands();
    bool asked_for(std::string_view word) const;  // is it a word of the question?
    Side side_of(std::size_t first, std::size_t last) const;
    std::vector<Side> sides() const;
    bool of_the_sides();
    bool grown(const Side& then, const Side& now) const;
    bool yes_and_no_for(const Side& one, const Side& other) const;
    bool told_of_one_part(const Side& one, const Side& other) const;
    bool only_others();

    // "offices and stores", "all of your sites": one of them is half an answer.
    bool asks_for_both() const;

    bool rhetorical();
    bool not_without();
    bool useless_without();

    // "I wish there wasn't", "we will be", "not that I like it, but yes"
    bool wished();
    bool will_be();
    bool after_all();

    // "Sí, encantadísimos, tres días sin internet" under "Are you happy with ...?"
    bool mocks();

    // "Couldn't be happier" under "Are you unhappy with ...?"
    bool content_after_all();

    // "Hatten wir, der hat Insolvenz angemeldet"; "had one in 2021, nothing since"
    bool had_it_once();

    // "Hace 5 años" under "... en los últimos dos años?"
    bool before_the_window();

    // "Third time, actually" under "Is this the first time?"
    bool not_the_first();

    // ---- questions under which the words say the opposite

    // "Would it be a problem if ...", "Stört es Sie, wenn ...": fine is no.
    bool turned() const;

    // "I'd rather you didn't", "eher ungern"
    bool dislikes(const Hit& hit) const;

    // "no problem", "fine by me", "passt" under such a question.
    bool approves(const Hit& hit) const;

    // "No complaints" under "Have there been any complaints?"
    bool denies_what_was_asked(const Hit& hit) const;

    // "Sure, no problem" under "Do you mind if ...?"
    void drop_politeness();

    // "We outsource all of that" says no to "in-house?" and yes to "Do you outsource?".
    bool asked_about_outside_help(const Hit& hit) const;

    // "In der Pipeline" says yes to "Is one planned?".
    bool asked_about_plans(const Hit& hit) const;
    bool stays_as_it_was(const Hit& hit) const;
    bool asks_for_change() const;
    bool not_only() const;

    // "Nein ... doch, stimmt": only ever said against a no.
    bool contradicts_itself(const Vote& no, const Vote& yes) const;

    // ---- one or several, whose it is, both at once

    bool asks_for_several() const;

    std::size_t first_telling() const;

    // "Un seul, à Rennes", "just Germany" under "more than one?"
    void of_several();

    // "Seven of them", "UK and Ireland" under such a question.
    void two_at_least();

    // "It depends, weekdays yes, weekends no"
    bool depends() const;

    // "Obligar no, pero lo hacemos igual"
    void denied_and_then_some();

    // "Una parte sí y otra no"
    void weigh_pair();

    // "Del ayuntamiento", "we rent" under "Do you own it?"
    void who_owns_it();

    // ---- statements that amount to a yes or a no

    // Nothing said yes or no: a statement may.
    void statements();

    // "Just one" says no to "several?" and yes to "any?".
    void only_one();

    // "Mostly businesses" under "Are your customers mainly consumers?": of two things that exclude
    // each other the other one.
    void opposite();

    // "Ni idea, ...": what follows a whole clause of not knowing says only why.
    bool begins_without_knowing() const;

    // "After 6 pm please" under "May we call you?"
    bool only_says_when() const;

    // "Nur Treppe" under "Is there a lift?", "just me" under "Anybody else?"
    bool only_something_else() const;

    // "Three apprentices right now", "una nave en Getafe" under "Do you have ...?"
    bool names_what_there_is() const;

    // "we had one, but she left"
    bool was_once() const;

    // "Die haben wir ... aufgelöst": the verb's first half is no yes.
    bool only_had() const;

    // "Die haben wir letztes Jahr aufgelöst", "we shut that down": what there was has ended.
    bool ended() const;

    // "On l'a obtenue l'an passé", "the board signed it off": what has begun is there.
    bool began() const;

    bool asks_about_handing_in() const;

    // "We are 32" under "Do you have more than 50 employees?"
    void compare_numbers();

    // "We will soon": so not yet.
    bool only_planned() const;

    // "we have a data team", "two people do that", "Salesforce since 2020"
    bool claims() const;

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<Vote> votes_;
};

}  // namespace usher::dialog
