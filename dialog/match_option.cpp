// Whole phrases first, then typos, then the words that only one option has.

#include "dialog/match_option.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dialog/close_words.hpp"

namespace usher::dialog {

namespace {

constexpr int label_whole = 98, synonym_whole = 97, label_inside = 86, synonym_inside = 84;
constexpr int typo_cost = 8;
constexpr int some_words = 62, one_word = 55;

constexpr std::string_view empty_words =
    "a an and or the of to in for on we our i with by at from is are it my der die das "
    "und oder zu mit ein eine wir im von fur am et ou le la les de des un une en du l d y "
    "o el los las del con para que more other others than not no yes already too unser "
    "unsere nous nos notre yet something else ja nein nicht oui non si andere anderes "
    "autre otro otra also need only less";

bool is_empty(std::string_view word) { return is_among(word, empty_words); }

// "Basispaket" under "Basis": German writes them together.
bool begins_with(std::string_view said, std::string_view meant)
{
    return meant.size() >= 5 && said.size() > meant.size() && said.substr(0, meant.size()) == meant;
}

// "reports" and "report", "Berater" and "Beratern": a common stem with a short ending.
bool same_stem(std::string_view a, std::string_view b)
{
    if (a.size() < 4 || b.size() < 4) return a == b;
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t common = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin())
            .first -
        a.begin()
    );
    const std::size_t need = shorter <= 5 ? shorter : std::max<std::size_t>(5, shorter - 2);
    return common >= need && std::max(a.size(), b.size()) - common <= 4;
}

// Short forms, and words for the same thing.
struct Alias {
    std::string_view said, meant;
};
constexpr auto aliases =
    std::to_array<Alias>({{"ops", "operations"},      {"mgmt", "management"},
                          {"dev", "development"},     {"mktg", "marketing"},
                          {"acct", "accounting"},     {"admin", "administration"},
                          {"eng", "engineering"},     {"call", "phone"},
                          {"ring", "phone"},          {"telephone", "phone"},
                          {"anruf", "telefon"},       {"anrufen", "telefon"},
                          {"telefonisch", "telefon"}, {"appel", "telephone"},
                          {"llamada", "telefono"},    {"mail", "email"},
                          {"emails", "mail"},         {"email", "mail"},
                          {"hires", "hiring"},        {"recruitment", "recruiting"},
                          {"big", "large"},           {"google", "search"},
                          {"wages", "payroll"},       {"salaries", "payroll"},
                          {"pc", "computer"},         {"vid", "video"},
                          {"prod", "production"},     {"corp", "enterprise"},
                          {"info", "information"},    {"sw", "software"}});

bool same_thing(std::string_view said, std::string_view meant)
{
    return std::any_of(aliases.begin(), aliases.end(), [&](const Alias& alias) {
        return alias.said == said && alias.meant == meant;
    });
}

struct Phrase {
    std::vector<std::string> words;
    std::vector<bool> shouting;
    bool label = false;
};

class Matcher {
  public:
    Matcher(const Message& message, const std::vector<Choice>& choices)
        : message_(message), tokens_(message.tokens()), choices_(choices)
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
        for (const Token& token : Tokens(text))
            if (token.kind != TokenKind::mark) {
                phrase.words.emplace_back(token.text);
                phrase.shouting.push_back(token.shouting);
            }
        if (phrase.words.empty()) return;
        phrases_[choice].push_back(phrase);
        // "Onboarding takes too long (new hires)": what stands before the bracket is enough.
        const std::size_t bracket = text.find(" (");
        if (bracket != std::string::npos && bracket > 0)
            add(choice, text.substr(0, bracket), label);
    }

    std::string_view word(std::size_t w) const { return tokens_[words_[w]].text; }

    // The number of typos if the phrase stands at word `w`, -1 if it does not.
    int typos_at(const Phrase& phrase, std::size_t w) const
    {
        if (w + phrase.words.size() > words_.size()) return -1;
        int typos = 0;
        for (std::size_t k = 0; k < phrase.words.size(); ++k) {
            const std::string_view said = word(w + k), meant = phrase.words[k];
            if (said == meant) continue;
            if (!same_stem(said, meant) && !close(said, meant)) return -1;
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
            const bool longer = score == best.score &&
                                words_[w + size - 1] - words_[w] > best.last - 1 - best.first;
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

    // How many options have this word in a label or a synonym.
    int spread(std::string_view meant) const
    {
        int options = 0;
        for (const std::vector<Phrase>& phrases : phrases_)
            options += std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
                return std::any_of(phrase.words.begin(), phrase.words.end(), [&](const auto& w) {
                    return w == meant || same_stem(w, meant);
                });
            });
        return options;
    }

    bool means(std::size_t i, std::string_view meant) const
    {
        const std::string_view said = tokens_[i].text;
        return said == meant || same_stem(said, meant) || close(said, meant) ||
               begins_with(said, meant) || same_thing(said, meant);
    }

    // Some words of a label, none of which another option has.
    void try_words(std::size_t c, OptionMatch& best) const
    {
        for (const Phrase& phrase : phrases_[c]) {
            int content = 0, seen = 0, distinct = 0;
            std::size_t first = tokens_.size(), last = 0;
            for (std::size_t k = 0; k < phrase.words.size(); ++k) {
                const std::string& meant = phrase.words[k];
                if ((is_empty(meant) && !phrase.shouting[k]) ||
                    (meant[0] >= '0' && meant[0] <= '9'))
                    continue;
                ++content;
                for (const std::size_t i : words_) {
                    if (!means(i, meant) || (phrase.shouting[k] && !tokens_[i].shouting &&
                                             words_.size() > 1 && meant.size() <= 2))
                        continue;
                    ++seen;
                    distinct += spread(meant) == 1 && (meant.size() >= 3 || phrase.shouting[k]);
                    first = std::min(first, i);
                    last = std::max(last, i + 1);
                    break;
                }
            }
            if (distinct == 0) continue;
            const bool most = seen * 5 >= content * 3;
            const int score = most ? some_words + 4 * std::min(seen, 4) : one_word;
            if (score > best.score) {
                take(best, score, first, last);
                best.partial = true;
            }
        }
    }

    void mind_the_mood(OptionMatch& match) const
    {
        const Mood& mood = message_.mood(match.first);
        match.negated = mood.negated || message_.mood(match.last - 1).negated || mood.taken_back;
        // The option's own words may deny: "No date yet", "Keine".
        for (const Phrase& phrase : phrases_[match.option])
            if (!match.partial && match.first < match.last && phrase.words.size() > 1 &&
                tokens_.is(match.first, phrase.words[0]) &&
                message_.covers(match.first, Sense::negation))
                match.negated = mood.taken_back;
        if (message_.asks(match.first)) match.score -= 30;
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
    const std::vector<Choice>& choices_;
    std::vector<std::size_t> words_;  // tokens that are words or numbers
    std::vector<std::vector<Phrase>> phrases_;
};

}  // namespace

std::vector<OptionMatch> match_options(const Message& message, const std::vector<Choice>& choices)
{
    return Matcher(message, choices).run();
}

}  // namespace usher::dialog
