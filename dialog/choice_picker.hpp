#pragma once
// Picks options from a message: by labels and words, positions, bands, and words for sets. Its
// parts are in read_choice.cpp (one option, labels), choice_sets.cpp (all, the rest),
// choice_posts.cpp (what somebody is), choice_doubts.cpp (none of them, taken back),
// choice_named.cpp (by what belongs to an option: its product, what it has or lacks),
// choice_often.cpp (how often it is), choice_turned.cpp and choice_replaced.cpp (what a clause
// takes off an option), choice_relative.cpp (the one next to it) and choice_unexplained.cpp (what
// is not understood).

#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/choice_bands.hpp"
#include "dialog/ideas.hpp"
#include "dialog/match_option.hpp"
#include "dialog/option_labels.hpp"
#include "dialog/option_words.hpp"
#include "dialog/read_position.hpp"

namespace usher::dialog {

class Picker {
  public:
    Picker(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          choices_(question.asked->choices),
          several_(
              question.asked->kind == AskedKind::some_of || question.asked->kind == AskedKind::tools
          ),
          positions_(
              message,
              choices_.size(),
              several_ ? Take::several : Take::one,
              options_are_bands(question) ? Labels::bands
              : are_countries(choices_)   ? Labels::countries
                                          : Labels::words
          )
    {
    }

    Found run();

  private:
    Found answer(
        std::vector<std::size_t> options,
        std::size_t first,
        std::size_t last,
        std::string rule,
        int confidence
    ) const;

    Found whole_label() const;

    // Days and months are told by their names; a span of time would fit several of them.
    bool days_are_offered() const;

    // "All of it", where one is asked for: that is no "all day" of an option's label.
    bool all_of_one() const;

    // "Managing director" where "Founder or executive" is offered: choice_posts.cpp.
    Found post() const;

    // "36 months is too long" picks no band of 36 months.
    bool too_much(const Found& found) const;

    bool is_named(int least) const;

    // "payroll and the third one"
    void add_named(Places& places) const;

    Found placed() const;

    // "the biggest you have" of bands of amounts
    Found extreme() const;

    // ---- all, none, both, all but

    bool alone(const Hit& hit) const;

    std::vector<std::size_t> real_options() const;

    Found sets() const;

    bool named_after(const Hit& hit) const;

    // "Everything, just not the newsletter"; "tout m'intéresse".
    Found nearly_all(const Hit& hit) const;

    // "bis auf den Winterdienst alles"
    bool excepted(const OptionMatch& match) const;

    // "All of them, especially the first": names one without leaving out the others.
    bool stressed_after(const OptionMatch& match, const Hit& all) const;

    // "jeden Tag" where days of the week are offered
    Found every_day() const;

    // "les 4", "all four", "die drei" where there are as many.
    Found as_many_as_there_are() const;

    // "Tuesday to Thursday, but not Wednesday": what is denied after the token goes.
    std::vector<std::size_t>
    without_denied(std::vector<std::size_t> options, std::size_t from) const;

    // "Mon to Wed", "von Montag bis Mittwoch": all options between the two.
    Found days_between() const;

    // "From nursery to secondary": the first of a span; "we moved from A to B" is none.
    bool is_spanned(const OptionMatch& from) const;

    // ---- "payroll is done by our accountant, the rest please"

    // The token that means all options not named: "the rest", "los demás"; their number: none.
    std::size_t others_at() const;

    bool clause_has(const Clause& clause, const WordList& words) const;

    // Positive: the others are wanted; negative: they are refused; neither: both are possible.
    enum class Tone { wanted, refused, open };
    Tone tone_of(const Clause& clause, std::size_t at) const;
    bool had_already_in(const Clause& clause) const;

    Found the_others() const;
    bool is_plain_until(std::size_t last) const;

    // "both" under "Indoor", "Outdoor", "Mixed"; "nope, no sensors" under kinds of sensors.
    Found mixed() const;
    Found nothing_asked_about() const;

    // "Basic is too small and enterprise too big, so the other one"
    Found the_other_one() const;

    // ---- "..., so only Chile": a conclusion replaces what led to it

    std::size_t conclusion() const;

    void drop_what_led_here();

    // ---- what is left when the others are denied: "definitely not the cloud" of two

    Found the_rest() const;

    // ---- by what belongs to an option (choice_named.cpp), by how often (choice_often.cpp)

    Found made_by() const;
    Found by_a_product() const;
    bool begins_plainly(std::size_t option) const;
    bool is_all(const Hit& hit) const;
    bool says_only_yes_or_no() const;
    // "Italian" under names of languages, "Vietnam" under names of countries: none of them
    Found none_of_their_kind() const;
    Found with_or_without() const;
    Found of_the_two(std::size_t with, std::size_t without, std::string_view what) const;
    Found everybody() const;
    Found only_not_refused() const;

    double count_of_times(std::size_t i) const;
    double by_weekdays(std::size_t& first, std::size_t& last) const;
    Found shift_by_hours() const;
    Found wanted_yesterday() const;
    double times_a_year(std::size_t& first, std::size_t& last) const;
    Found how_many_times() const;
    // "Two or three times a year" under "Weekly", "Monthly", "Less often"
    Found how_often() const;

    // ---- of the options' kind, but none of them: "Other"

    // "Lichtblick" under names of suppliers and "Another supplier": a name that none of them has.
    bool is_another_name() const;
    const std::vector<Idea>& ideas_said() const;  // the message's, found once
    // The options that have a word of the message, or one that means the same, in their labels.
    Found sharing(std::size_t token, const Meanings& said) const;
    static std::vector<Idea> find_ideas_in(std::string_view word);

    Found something_else() const;

    Found all_but(const Hit& hit) const;
    void drop_weekend(std::vector<std::size_t>& kept, const Hit& hit) const;

    // "Weiß noch nicht" may be one of the answers.
    Found unsure() const;

    // "None of these, we're a law firm": nothing of the options is meant by what follows.
    bool opens_the_message(const Hit& hit) const;

    Found none() const;
    Found nothing_of_them(const Hit& hit) const;

    // "None, we still do all of it ourselves": what follows explains, unless it excepts something.
    Found none_first() const;
    bool fills_the_first_clause(const Hit& hit) const;

    // ---- labels and synonyms inside a sentence

    Found named_one() const;

    int mood(const OptionMatch& match) const;

    // "internet, tv got dropped": the clause that says "past" names an option of its own.
    bool past_of_another(const OptionMatch& match) const;

    bool since_then(const OptionMatch& match) const;

    // "Hosting. Und eventuell später Beratung": not now.
    bool put_off(const OptionMatch& match) const;

    // "Das ERP kommt erst in zwei Jahren dran, also lassen wir das weg"
    bool taken_off(const OptionMatch& match) const;

    // "still Vattenfall, Stadtwerke from January"
    bool named_today(std::size_t but) const;

    // "WhatsApp only for emergencies; usually I prefer mail"
    int preference(const OptionMatch& match) const;

    // What a clause takes off: others' affair, a plan, conceded (choice_turned.cpp).
    int turned_away(const OptionMatch& match) const;
    bool others_affair(std::size_t token) const;
    bool elsewhere(const Clause& own, const WordList& words, const Sense* sense) const;
    bool told_as_a_plan(const OptionMatch& match) const;
    bool told_of_today(const OptionMatch& match) const;
    bool told_as_over(const OptionMatch& match) const;
    bool conceded(const OptionMatch& match) const;
    bool is_lesser_part(const OptionMatch& match) const;
    bool seen_by_another(const OptionMatch& match) const;
    bool done_for_them(const OptionMatch& match) const;
    bool held_by_another(const OptionMatch& match) const;
    bool leads_to(std::string_view word) const;
    bool is_their_trade(const OptionMatch& match) const;
    bool disowned(const OptionMatch& match) const;
    bool well_already(const OptionMatch& match) const;
    bool outdone_unnamed(const OptionMatch& match) const;
    bool only_considered(const OptionMatch& match) const;
    bool offers_products() const;
    bool is_near_to_it(const OptionMatch& match) const;
    // Replaced, tried and left, too little (choice_replaced.cpp)
    bool replaced_by_another(const OptionMatch& match) const;
    bool tried_and_left(const OptionMatch& match) const;
    bool judged_too_little(const OptionMatch& match) const;
    bool told_otherwise(const OptionMatch& match) const;
    bool is_offered(std::string_view noun) const;
    // "Not Enterprise, the one right below it" (choice_relative.cpp)
    Found next_to_it() const;
    const OptionMatch* anchor() const;
    bool named_elsewhere(const OptionMatch& match) const;

    // "monthly, should be weekly", "FIDIC, JCT was before", "response time, price comes after"
    bool is_outdone(const OptionMatch& match) const;

    // "Godot since Unity changed its prices", "paperwork, the rest goes well"
    bool told_of_another(const OptionMatch& match) const;

    // "Growth i think, starter caps at 3 users": the first clause says it and nothing else.
    bool opens_plainly(const OptionMatch& match) const;

    // "we plan to add chat"
    bool planned_before(const OptionMatch& match) const;

    // "chat next year"
    bool planned_after(const OptionMatch& match) const;

    Found named_set() const;

    // "payroll, because our nurses work in shifts": a reason names no further option.
    bool in_a_reason(const OptionMatch& match) const;
    bool is_wanted(const OptionMatch& match) const;

    // "vormittags passt immer", "America only": a word that some options share means all of them
    // where it is said of all, in the plural, or of parts of the day.
    void add_alike(std::vector<std::size_t>& picked) const;
    bool told_of_all(std::size_t i, const std::vector<Tokens>& labels) const;
    // "entre semana", "werktags plus Samstag" where the days of the week are offered.
    void add_days_of_the_week(std::vector<std::size_t>& picked) const;
    bool spoken_against(std::size_t i) const;

    // "Number one and the one for security"
    void add_numbered(std::vector<std::size_t>& picked) const;

    std::optional<std::size_t> position_of(std::string_view value) const;

    // "Las 24 horas", "rund um die Uhr" where times of the day are offered.
    Found around_the_clock() const;

    // "A partir de las 4", "16 Uhr" where parts of the day are offered. Hours are 7 to 23.
    std::optional<int> hour_at(std::size_t i) const;
    Found hour_of_day() const;
    bool says_better_than_named(std::size_t at) const;

    // ---- what is left unexplained

    // By token: speaks of an option; means anything at all.
    struct Heard {
        std::vector<bool> named, known;
    };
    Heard find_heard() const;

    // Of a list or a sentence, what stands between commas, "and" and full stops.
    struct Part {
        std::size_t first = 0, last = 0;  // tokens
        bool linked = false;              // "and" stands before it
        bool new_sentence = false;
        bool named = false;   // an option is mentioned in it
        int words = 0;        // that carry something
        int unexplained = 0;  // of these, what no option accounts for
        int unheard_of = 0;   // of these, what nothing in the vocabulary knows
    };
    std::vector<Part> parts(const Heard& heard) const;
    void weigh(Part& part, const Heard& heard) const;
    bool is_explained(std::size_t i) const;
    bool is_link(std::size_t i) const;

    // "Verträge und Frachtbriefe" where only one of the two was understood: better asked.
    bool misses_an_item() const;
    bool is_item(const Part& part) const;
    bool is_doubtful(
        const Part& part, const Part* before, const Part* after, const std::vector<bool>& named
    ) const;

    // "hairdressing for me and my witness": what is linked belongs to the remark.
    bool trails_off(const Part& part, const std::vector<bool>& named) const;

    // "kitchen and hall, the bath is tiled": told of the last is what nothing explains.
    bool says_more_of_it(const Part& part, const std::vector<bool>& named) const;

    // ---- "yes" under "Yes, 20% or more" / "No"

    Found yes_or_no() const;
    bool asks_what_one_is() const;

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Choice>& choices_;
    bool several_;
    PositionReader positions_;
    std::vector<OptionMatch> matches_;
    mutable std::optional<std::vector<Idea>> ideas_said_;
};

}  // namespace usher::dialog
