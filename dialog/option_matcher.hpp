#pragma once
// Matches the words of options with those of a message. Its parts are in match_option.cpp (whole
// phrases, what denies a match) and option_bearing.cpp (single words, short forms and ideas).

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/match_option.hpp"
#include "dialog/option_words.hpp"

namespace usher::dialog {

// A label or a synonym of an option.
struct OptionPhrase {
    std::vector<std::string> words;
    std::vector<bool> shouting;
    std::vector<Meanings> meanings;  // by word
    bool label = false;
    bool lacks = false;    // speaks of something missing or bad: "Missing data"
    std::string initials;  // "yt" of "YouTube", "ga" of "Google Analytics"; "" = one plain word
};

class OptionMatcher {
  public:
    OptionMatcher(
        const Message& message,
        const Question& question,
        const std::vector<Choice>& choices,
        MatchBy by
    );

    std::vector<OptionMatch> run();

  private:
    void add(std::size_t choice, const std::string& text, bool label);
    static std::string with_other_numerals(const Tokens& label);
    static OptionPhrase plain_phrase(const std::string& text, bool label);

    std::string_view word(std::size_t w) const { return tokens_[words_[w]].text; }

    // "every other week" is not "Weekly", nor "very good" the option "Good", where another option
    // is what the longer phrase means.
    bool means_another(std::size_t i, const Meanings& meant) const;

    // The number of typos if the phrase stands at word `w`, -1 if it does not.
    int typos_at(const OptionPhrase& phrase, std::size_t w) const;

    bool whole(std::size_t w, std::size_t size) const;
    void try_phrase(const OptionPhrase& phrase, OptionMatch& best) const;

    // "no" or "hr" inside a sentence say little: two letters count only in capitals or alone.
    bool short_and_inside(const OptionPhrase& phrase, std::size_t w) const;

    static void take(OptionMatch& best, int score, std::size_t first, std::size_t last);
    bool options_are_languages() const;

    // Does the option have a word or an idea of this in a label or a synonym?
    template <typename Test> int spread(Test test) const
    {
        int options = 0;
        for (const std::vector<OptionPhrase>& phrases : phrases_)
            options += std::any_of(phrases.begin(), phrases.end(), [&](const OptionPhrase& phrase) {
                for (std::size_t k = 0; k < phrase.words.size(); ++k)
                    if (test(phrase, k)) return true;
                return false;
            });
        return options;
    }

    bool is_a_word_of_labels(std::string_view said) const;
    int spread_of_word(std::string_view meant) const;

    // The fewest options that share one of the ideas that word and label have in common.
    int spread_of_ideas(const Meanings& said, const Meanings& meant) const;

    bool means(std::size_t i, std::string_view meant) const;
    bool is_item(std::size_t i) const;

    // A word of its own: "all", "non", "sin".
    bool says_something(std::size_t i) const;

    // "Alu", "mkt": the beginning of a word that stands in a list, if only one label begins so.
    bool cut_short(std::size_t i, std::string_view meant) const;

    // "YT" under "YouTube", "PM" under "Project management", if no other label has the letters.
    void try_initials(std::size_t c, OptionMatch& best) const;

    // "Personal" under "Personalakten", if no other label begins so.
    bool begins_label(std::string_view said, std::string_view meant) const;

    // "Speicher" under "Stromspeicher", if no other label ends so.
    bool ends_label(std::string_view said, std::string_view meant) const;

    // ... and "Rad" under "Jobrad", an item of a list.
    bool ends_compound(std::string_view said, std::string_view meant) const;

    // "Im- und Export", "Ein- und Auszahlungen": the first is heard with the end of the second.
    void complete_hanging_words();

    // "Krankenhausträger" counts by its first part only if no label has the last.
    void keep_one_part(Meanings& said) const;

    // Is what the word means said by one of the labels, whichever?
    bool meant_somewhere(const Meanings& said) const;

    // How a word of the message bears on a word of a label: 0 not at all, 1 shared with other
    // options, 2 only this option's.
    int bearing(std::size_t i, const OptionPhrase& phrase, std::size_t k) const;

    bool is_content(const OptionPhrase& phrase, std::size_t k) const;
    bool has_heavy_words(const OptionPhrase& phrase) const;

    // Some words of a label, none of which another option has.
    void try_words(std::size_t c, OptionMatch& best);

    bool bears_on_all(const OptionPhrase& phrase, const std::vector<std::size_t>& said) const;
    // "HR software" under "HR or people software", "Other software" and "HR services": no word is
    // only this label's, but no other label has all of them.
    bool tell_together(std::size_t c, std::vector<std::size_t> said) const;

    // Of several mentions the last counts where several options may be meant ("French ... no, not
    // French"), else the last that is not denied.
    std::size_t telling_mention(std::size_t c, const std::vector<std::size_t>& mentions) const;

    bool denied(std::size_t c, std::size_t i) const;

    // The word itself denies, or the phrase it belongs to, and the option means just that: "never
    // on time" is a delay, "pas de contrat" no contract.
    bool denies_itself(std::size_t c, std::size_t i) const;

    void mind_the_mood(OptionMatch& match) const;
    static void drop_shadowed(std::vector<OptionMatch>& found);

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Choice>& choices_;
    MatchBy by_;
    bool pains_ = false;
    bool cures_ = false;                // asks what matters: "that it isn't dear" is the price
    std::vector<Meanings> said_;        // by token of the message
    std::vector<bool> short_forms_;     // by token: stands for another word, see `same_thing`
    std::vector<std::size_t> words_;    // tokens that are words or numbers
    std::vector<std::size_t> telling_;  // those that may bear on an option: not "the", "need"
    std::vector<int> said_before_;  // by word: so many before it are neither fillers nor greetings
    std::vector<std::vector<OptionPhrase>> phrases_;
};

}  // namespace usher::dialog
