// Whole phrases first, then typos, then the words that only one option has.

#include "dialog/match_option.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <string>

#include "dialog/close_words.hpp"
#include "dialog/label_words.hpp"
#include "dialog/option_labels.hpp"
#include "dialog/option_words.hpp"

namespace usher::dialog {

namespace {

constexpr int label_whole = 98, synonym_whole = 97, label_inside = 86, synonym_inside = 84;
constexpr int typo_cost = 8;
constexpr int all_words = 76, some_words = 62, one_word = 55;
constexpr int by_initials = 70;
constexpr int guess_cost = 3;

struct Phrase {
    std::vector<std::string> words;
    std::vector<bool> shouting;
    std::vector<Meanings> meanings;  // by word
    bool label = false;
    bool lacks = false;    // speaks of something missing or bad: "Missing data"
    std::string initials;  // "yt" of "YouTube", "ga" of "Google Analytics"; "" = one plain word
};

// The first letters of the words that count, and the capitals inside one word.
std::string initials_of(const Tokens& tokens)
{
    std::string initials;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::mark && token.text != "&") return "";
        if (token.kind != TokenKind::word || is_empty(token.text)) continue;
        const std::string_view written =
            tokens.message().substr(token.begin, token.end - token.begin);
        initials += token.text[0];
        for (std::size_t i = 1; i < written.size() && !token.shouting; ++i)
            if (written[i] >= 'A' && written[i] <= 'Z' && written[i - 1] >= 'a')
                initials += static_cast<char>(written[i] - 'A' + 'a');
    }
    return initials.size() >= 2 && initials.size() <= 4 ? initials : "";
}

// Nothing but a joint or a mark on this side: the word is an item of a list.
bool parts_items(const Tokens& tokens, std::size_t i)
{
    return i >= tokens.size() || tokens[i].kind == TokenKind::mark ||
           is_among(tokens.text(i), "and und et y e or oder ou o plus sowie also too");
}

class Matcher {
  public:
    Matcher(
        const Message& message,
        const Question& question,
        const std::vector<Choice>& choices,
        MatchBy by
    )
        : message_(message), tokens_(message.tokens()), question_(question), choices_(choices),
          by_(by)
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].kind != TokenKind::mark || tokens_.is(i, "&") || tokens_.is(i, "+"))
                words_.push_back(i);
        std::erase_if(words_, [&](std::size_t i) { return tokens_[i].kind == TokenKind::mark; });
        phrases_.resize(choices.size());
        for (std::size_t c = 0; c < choices.size(); ++c) {
            for (const std::string& label : choices[c].labels)
                add(c, label, true);
            for (const std::string& also : choices[c].also)
                add(c, also, false);
        }
        if (by_ == MatchBy::meaning) {
            said_ = meanings_of(tokens_, message_.hits(), Parts::all);
            for (Meanings& said : said_)
                keep_one_part(said);
        }
        if (by_ == MatchBy::meaning && options_are_languages()) read_language_codes(tokens_, said_);
        if (by_ == MatchBy::meaning && are_countries(choices_)) read_country_codes(message, said_);
        said_.resize(tokens_.size());
        // What is too long or too dear is a pain where pains are offered, elsewhere a refusal.
        const auto families = families_of(choices_);
        pains_ = std::count(families.begin(), families.end(), "pain") >= 2;
        for (const std::string_view weight : {"wichtig", "importante", "priority", "kriterium"})
            cures_ = cures_ || (pains_ && question.has_stem(weight));
        for (std::size_t i = 0; i < tokens_.size(); ++i)  // "no, wait" is no waiting time
            if (message.covers(i, Sense::correction) ||
                (message.covers(i, Sense::time_unit) && is_guess(said_[i])))  // "Monaten"
                said_[i].clear();
    }

    std::vector<OptionMatch> run()
    {
        std::vector<OptionMatch> found;
        for (std::size_t c = 0; c < choices_.size(); ++c) {
            OptionMatch best;
            best.option = c;
            for (const Phrase& phrase : phrases_[c])
                try_phrase(phrase, best);
            if (best.score == 0) try_words(c, best);
            if (best.score == 0) try_initials(c, best);
            if (best.score > 0) {
                mind_the_mood(best);
                found.push_back(best);
            }
        }
        drop_shadowed(found);
        return found;
    }

  private:
    void add(std::size_t choice, const std::string& text, bool label)
    {
        Phrase phrase;
        phrase.label = label;
        const Tokens tokens(text);
        std::vector<Meanings> meanings;
        if (by_ == MatchBy::meaning) meanings = meanings_of(tokens, find_words(tokens), Parts::all);
        meanings.resize(tokens.size());
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind == TokenKind::mark) continue;
            phrase.words.emplace_back(tokens[i].text);
            phrase.shouting.push_back(tokens[i].shouting);
            phrase.meanings.push_back(std::move(meanings[i]));
            phrase.lacks = phrase.lacks || speaks_of_lack(tokens[i].text);
        }
        if (phrase.words.empty()) return;
        if (label) phrase.initials = initials_of(tokens);
        phrases_[choice].push_back(phrase);
        // "Onboarding takes too long (new hires)": what stands before the bracket is enough.
        const std::size_t bracket = text.find(" (");
        if (bracket != std::string::npos && bracket > 0)
            add(choice, text.substr(0, bracket), label);
    }

    std::string_view word(std::size_t w) const { return tokens_[words_[w]].text; }

    // "every other week" is not "Weekly", nor "very good" the option "Good", where another option
    // is what the longer phrase means.
    bool means_another(std::size_t i, const Meanings& meant) const
    {
        const Meanings& said = said_[i];
        if (said.empty() || meant.empty() || !part_of_a_phrase(said)) return false;
        return std::none_of(
                   said.begin(), said.end(), [&](const auto& one) { return has(meant, one); }
               ) &&
               std::any_of(said.begin(), said.end(), [&](const Meaningful& one) {
                   return spread([&](const Phrase& phrase, std::size_t k) {
                              return has(phrase.meanings[k], one);
                          }) > 0;
               });
    }

    // The number of typos if the phrase stands at word `w`, -1 if it does not.
    int typos_at(const Phrase& phrase, std::size_t w) const
    {
        if (w + phrase.words.size() > words_.size()) return -1;
        int typos = 0;
        for (std::size_t k = 0; k < phrase.words.size(); ++k) {
            const std::string_view said = word(w + k), meant = phrase.words[k];
            if (means_another(words_[w + k], phrase.meanings[k])) return -1;
            if (said == meant) continue;
            if (!same_stem(said, meant) && !close(said, meant)) return -1;
            if (!same_stem(said, meant) && is_a_word_of_labels(said))
                return -1;  // Tuesday, Thursday
            typos += same_stem(said, meant) ? 0 : 1;
            if (same_stem(said, meant) && phrase.words.size() == 1 &&
                said.size() + 2 < meant.size())
                return -1;
        }
        return typos;
    }

    bool whole(std::size_t w, std::size_t size) const
    {
        for (std::size_t k = 0; k < words_.size(); ++k)
            if ((k < w || k >= w + size) && !message_.covers(words_[k], Sense::filler) &&
                !message_.covers(words_[k], Sense::greeting) &&
                !message_.covers(words_[k], Sense::option_word))
                return false;
        return true;
    }

    void try_phrase(const Phrase& phrase, OptionMatch& best) const
    {
        // Where several may be meant the last mention counts: "French ... no, not French".
        const bool several = question_.asked->kind == AskedKind::some_of;
        for (std::size_t w = 0; w < words_.size(); ++w) {
            const int typos = typos_at(phrase, w);
            if (typos < 0) continue;
            const std::size_t size = phrase.words.size();
            if (short_and_inside(phrase, w)) continue;
            int score = whole(w, size) ? (phrase.label ? label_whole : synonym_whole)
                                       : (phrase.label ? label_inside : synonym_inside);
            score -= typo_cost * typos;
            // A later mention beats an earlier one that was denied or taken back.
            const Mood& mood = message_.mood(words_[w]);
            if (mood.negated || mood.taken_back || mood.past) score -= 30;
            if (several && best.score > 0) score = std::max(score, best.score);
            const bool longer =
                score == best.score &&
                (several || words_[w + size - 1] - words_[w] > best.last - 1 - best.first);
            if (score > best.score || longer)
                take(best, score, words_[w], words_[w + size - 1] + 1);
        }
    }

    // "no" or "hr" inside a sentence say little: two letters count only in capitals or alone.
    bool short_and_inside(const Phrase& phrase, std::size_t w) const
    {
        return phrase.words.size() == 1 && phrase.words[0].size() <= 2 && !whole(w, 1) &&
               !tokens_[words_[w]].shouting;
    }

    static void take(OptionMatch& best, int score, std::size_t first, std::size_t last)
    {
        best.score = score;
        best.first = first;
        best.last = last;
    }

    bool options_are_languages() const
    {
        int languages = 0;
        for (const auto& phrases : phrases_)
            languages += std::any_of(phrases.begin(), phrases.end(), [](const Phrase& phrase) {
                return std::any_of(phrase.meanings.begin(), phrase.meanings.end(), has_language);
            });
        return languages >= 2;
    }

    // Does the option have a word or an idea of this in a label or a synonym?
    template <typename Test> int spread(Test test) const
    {
        int options = 0;
        for (const std::vector<Phrase>& phrases : phrases_)
            options += std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
                for (std::size_t k = 0; k < phrase.words.size(); ++k)
                    if (test(phrase, k)) return true;
                return false;
            });
        return options;
    }

    bool is_a_word_of_labels(std::string_view said) const
    {
        return spread([&](const Phrase& phrase, std::size_t k) { return phrase.words[k] == said; }
               ) > 0;
    }

    int spread_of_word(std::string_view meant) const
    {
        return spread([&](const Phrase& phrase, std::size_t k) {
            return phrase.words[k] == meant || same_stem(phrase.words[k], meant);
        });
    }

    // The fewest options that share one of the ideas that word and label have in common.
    int spread_of_ideas(const Meanings& said, const Meanings& meant) const
    {
        int fewest = static_cast<int>(choices_.size()) + 1;
        for (const Meaningful& idea : said) {
            if (!has(meant, idea)) continue;
            fewest = std::min(fewest, spread([&](const Phrase& phrase, std::size_t k) {
                                  return has(phrase.meanings[k], idea);
                              }));
        }
        return fewest;
    }

    bool means(std::size_t i, std::string_view meant) const
    {
        const std::string_view said = tokens_[i].text;
        return said == meant || same_stem(said, meant) || close(said, meant) ||
               begins_with(said, meant) || same_thing(said, meant) || begins_label(said, meant);
    }

    bool is_item(std::size_t i) const
    {
        return (i == 0 || parts_items(tokens_, i - 1)) && parts_items(tokens_, i + 1);
    }

    // A word of its own: "all", "non", "sin".
    bool says_something(std::size_t i) const
    {
        for (const Sense sense :
             {Sense::filler,
              Sense::yes,
              Sense::no,
              Sense::negation,
              Sense::joint,
              Sense::unknown,
              Sense::skip,
              Sense::all_of,
              Sense::none_of,
              Sense::contrast,
              Sense::planned,
              Sense::now,
              Sense::interrogative})
            if (message_.covers(i, sense)) return true;
        return is_among(tokens_.text(i), "per pro con sin por mit von bei fur the for not out all");
    }

    // "Alu", "mkt": the beginning of a word that stands in a list, if only one label begins so.
    bool cut_short(std::size_t i, std::string_view meant) const
    {
        const std::string_view said = tokens_[i].text;
        return said.size() >= 3 && meant.size() >= said.size() + 3 &&
               meant.substr(0, said.size()) == said && is_item(i) && !says_something(i) &&
               spread([&](const Phrase& phrase, std::size_t k) {
                   return phrase.words[k].substr(0, said.size()) == said;
               }) == 1;
    }

    // "YT" under "YouTube", "PM" under "Project management", if no other label has the letters.
    void try_initials(std::size_t c, OptionMatch& best) const
    {
        for (const Phrase& phrase : phrases_[c]) {
            if (phrase.initials.empty()) continue;
            const int sharing = spread([&](const Phrase& other, std::size_t) {
                return other.initials == phrase.initials;
            });
            if (sharing != 1) continue;
            for (const std::size_t i : words_)
                if (tokens_[i].text == phrase.initials && is_item(i) &&
                    (tokens_[i].shouting || !message_.known(i)))
                    take(best, by_initials, i, i + 1);
        }
    }

    // "Personal" under "Personalakten", if no other label begins so.
    bool begins_label(std::string_view said, std::string_view meant) const
    {
        return begins_with(meant, said) && meant.size() >= said.size() + 4 &&
               spread([&](const Phrase& phrase, std::size_t k) {
                   return begins_with(phrase.words[k], said) || phrase.words[k] == said;
               }) == 1;
    }

    // "Krankenhausträger" counts by its first part only if no label has the last.
    void keep_one_part(Meanings& said) const
    {
        const auto aside = [](const Meaningful& one) { return one.aside; };
        if (std::none_of(said.begin(), said.end(), aside)) return;
        Meanings last;
        std::copy_if(said.begin(), said.end(), std::back_inserter(last), std::not_fn(aside));
        if (meant_somewhere(last) || !meant_somewhere(said))
            said = std::move(last);
        else
            std::erase_if(said, std::not_fn(aside));
    }

    // Is what the word means said by one of the labels, whichever?
    bool meant_somewhere(const Meanings& said) const
    {
        return std::any_of(said.begin(), said.end(), [&](const Meaningful& one) {
            return spread([&](const Phrase& phrase, std::size_t k) {
                       return has(phrase.meanings[k], one);
                   }) > 0;
        });
    }

    // How a word of the message bears on a word of a label: 0 not at all, 1 shared with other
    // options, 2 only this option's.
    int bearing(std::size_t i, const Phrase& phrase, std::size_t k) const
    {
        const std::string& meant = phrase.words[k];
        const int ideas = spread_of_ideas(said_[i], phrase.meanings[k]);
        const bool shared = ideas <= static_cast<int>(choices_.size());
        int best = !shared ? 0 : ideas == 1 ? 2 : 1;
        if (is_empty(meant) && !phrase.shouting[k]) return best;
        if (cut_short(i, meant)) return 2;
        if (!means(i, meant) ||
            (phrase.shouting[k] && !tokens_[i].shouting && words_.size() > 1 && meant.size() <= 2))
            return best;
        // "call me" does not mean the call in "Video call".
        const bool other = !said_[i].empty() && !phrase.meanings[k].empty() && !shared &&
                           (part_of_a_phrase(phrase.meanings[k]) || part_of_a_phrase(said_[i])) &&
                           (meant_somewhere(said_[i]) || part_of_a_phrase(said_[i]));
        if (other) return best;
        const bool telling = meant.size() >= 3 || phrase.shouting[k];
        return std::max(best, spread_of_word(meant) == 1 && telling ? 2 : 1);
    }

    bool is_content(const Phrase& phrase, std::size_t k) const
    {
        const std::string& meant = phrase.words[k];
        if (meant[0] >= '0' && meant[0] <= '9')
            return meant.size() >= 4 || !phrase.meanings[k].empty();
        return !is_empty(meant) || phrase.shouting[k] || !phrase.meanings[k].empty();
    }

    bool has_heavy_words(const Phrase& phrase) const
    {
        for (std::size_t k = 0; k < phrase.words.size(); ++k)
            if (is_content(phrase, k) && !only_wishes(phrase.words[k])) return true;
        return false;
    }

    // Some words of a label, none of which another option has.
    void try_words(std::size_t c, OptionMatch& best)
    {
        for (const Phrase& phrase : phrases_[c]) {
            int content = 0, seen = 0, distinct = 0, light = 0;
            bool guessed = true;
            std::vector<std::size_t> mentions;
            const bool heavy = has_heavy_words(phrase);
            for (std::size_t k = 0; k < phrase.words.size(); ++k) {
                if (!is_content(phrase, k)) continue;
                const bool is_light = heavy && only_wishes(phrase.words[k]);
                content += !is_light;
                int bears = 0;
                for (const std::size_t i : words_) {
                    const int one = bearing(i, phrase, k);
                    if (one == 2) mentions.push_back(i);
                    if (one == 2) guessed = guessed && is_guess(said_[i]);
                    bears = std::max(bears, one);
                }
                seen += bears > 0 && !is_light;
                (is_light ? light : distinct) += bears == 2;
            }
            if (distinct == 0 && (light == 0 || words_.size() > 2)) continue;
            const bool most = seen * 5 >= content * 3;
            int score = seen == content ? all_words
                        : most          ? some_words + 4 * std::min(seen, 3)
                                        : one_word;
            score -= guessed ? guess_cost : 0;
            if (score <= best.score) continue;
            std::sort(mentions.begin(), mentions.end());
            const std::size_t at = telling_mention(c, mentions);
            take(best, score, at, at + 1);
            while (best.last < tokens_.size() &&
                   std::binary_search(mentions.begin(), mentions.end(), best.last))
                ++best.last;
            best.partial = true;
        }
    }

    // Of several mentions the last counts where several options may be meant ("French ... no, not
    // French"), else the last that is not denied.
    std::size_t telling_mention(std::size_t c, const std::vector<std::size_t>& mentions) const
    {
        if (question_.asked->kind == AskedKind::some_of) return mentions.back();
        for (std::size_t i = mentions.size(); i > 0; --i)
            if (!denied(c, mentions[i - 1])) return mentions[i - 1];
        return mentions.back();
    }

    bool denied(std::size_t c, std::size_t i) const
    {
        const Mood& mood = message_.mood(i);
        const bool lacks = std::any_of(phrases_[c].begin(), phrases_[c].end(), [](const auto& p) {
            return p.lacks;
        });
        const bool inside = denies_itself(i);
        const bool several = question_.asked->kind == AskedKind::some_of;
        const bool taken_back = mood.taken_back && !(several && only_subtracts(message_));
        const bool cure = cures_ && !is_a_word_of_labels(tokens_.text(i));
        return taken_back || (mood.negated && !lacks && !inside && !cure) ||
               denied_after(message_, i) || had_already(message_, question_, i) ||
               dropped(message_, i) || (several && done_by_others(message_, question_, i)) ||
               (pains_ ? praised(message_, i) && !cures_ : found_wanting(message_, i + 1));
    }

    // The word itself denies, or the phrase it belongs to: "never on time".
    bool denies_itself(std::size_t i) const
    {
        while (i > 0 && !message_.covers(i, Sense::negation) && part_of_a_phrase(said_[i]) &&
               !said_[i].empty() && has(said_[i - 1], said_[i].front()))
            --i;
        return message_.covers(i, Sense::negation);
    }

    void mind_the_mood(OptionMatch& match) const
    {
        const Mood& mood = message_.mood(match.first);
        match.negated = denied(match.option, match.first) ||
                        (match.partial ? false : denied(match.option, match.last - 1));
        // The option's own words may deny: "No date yet", "Keine".
        for (const Phrase& phrase : phrases_[match.option])
            if (!match.partial && match.first < match.last && phrase.words.size() > 1 &&
                tokens_.is(match.first, phrase.words[0]) &&
                message_.covers(match.first, Sense::negation))
                match.negated = mood.taken_back;
        // A label as the whole message is that button, also if it is a question.
        if (message_.asks(match.first) && match.score < label_whole) match.score -= 30;
    }

    static void drop_shadowed(std::vector<OptionMatch>& found)
    {
        std::erase_if(found, [&](const OptionMatch& a) {
            return std::any_of(found.begin(), found.end(), [&](const OptionMatch& b) {
                const bool inside = a.first >= b.first && a.last <= b.last;
                const bool longer = b.last - b.first > a.last - a.first;
                return a.option != b.option && inside &&
                       ((longer && !b.partial) || (b.score > a.score && a.partial));
            });
        });
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Choice>& choices_;
    MatchBy by_;
    bool pains_ = false;
    bool cures_ = false;              // asks what matters: "that it isn't dear" is the price
    std::vector<Meanings> said_;      // by token of the message
    std::vector<std::size_t> words_;  // tokens that are words or numbers
    std::vector<std::vector<Phrase>> phrases_;
};

}  // namespace

std::vector<OptionMatch> match_options(
    const Message& message, const Question& question, const std::vector<Choice>& choices, MatchBy by
)
{
    return Matcher(message, question, choices, by).run();
}

}  // namespace usher::dialog
