// Phrases first, the longest that begins at a word; then what no phrase has, by the parts of a
// compound or as a typo.

#include "dialog/ideas.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "dialog/known_ideas.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t shortest_compound = 8;  // letters: "Bürostuhl"

class Finder {
  public:
    Finder(const Tokens& tokens, Parts parts) : tokens_(tokens), parts_(parts)
    {
        numbers_.reserve(tokens.size());
        std::string stem;
        for (const Token& token : tokens) {
            stem.clear();
            if (token.kind != TokenKind::mark) append_stem(stem, token.text);
            numbers_.push_back(ideas_.number(stem));
        }
        known_.resize(tokens.size(), false);
    }

    std::vector<Idea> run()
    {
        for (std::size_t first = 0; first < tokens_.size(); ++first)
            if (numbers_[first] != WordNumbers::no_word) find_phrase(first);
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (!known_[i] && is_word(i)) guess(i);
        return std::move(found_);
    }

  private:
    using Names = KnownIdeas::Names;

    bool is_word(std::size_t i) const
    {
        return tokens_[i].kind == TokenKind::word && tokens_[i].text.size() <= 40;
    }

    bool joins(std::size_t mark) const
    {
        return is_among(tokens_.text(mark), "- / & ' + .") && !tokens_[mark].space_before;
    }

    Names word_at(std::size_t i) const
    {
        const Names names = ideas_.named(numbers_[i]);
        const std::string_view word = tokens_.text(i);
        const bool other = !names.empty() && is_everyday(word) && !ideas_.has_exactly(word);
        return other ? Names() : names;
    }

    // The longest phrase from the word.
    void find_phrase(std::size_t first)
    {
        Names best = word_at(first);
        std::size_t words = 1, last = first + 1;
        std::string phrase;
        const std::size_t most = ideas_.most_words(numbers_[first]);
        for (std::size_t i = first + 1; i < tokens_.size() && words < most; ++i) {
            if (tokens_[i].kind == TokenKind::mark) {
                if (!joins(i)) break;
                continue;
            }
            if (words == 1) append_stem(phrase, tokens_.text(first));
            phrase += ' ';
            append_stem(phrase, tokens_.text(i));
            ++words;
            if (const Names names = ideas_.named(ideas_.number(phrase)); !names.empty()) {
                best = names;
                last = i + 1;
            }
        }
        if (best.empty() || last <= covered_) return;  // within a longer one
        covered_ = last;
        take(best, first, last, false, false);
        std::fill(
            known_.begin() + static_cast<std::ptrdiff_t>(first),
            known_.begin() + static_cast<std::ptrdiff_t>(last),
            true
        );
        if (parts_ == Parts::nested) find_nested(first, last);
    }

    void find_nested(std::size_t first, std::size_t last)
    {
        const bool alone = first + 1 == last;
        for (std::size_t i = first; i < last; ++i) {
            if (!is_word(i)) continue;
            if (!alone)
                take(word_at(i), i, i + 1, true, true);
            else if (tokens_[i].text.size() >= shortest_compound)
                take(ideas_.end_of(tokens_[i].text), i, i + 1, true, true);
        }
    }

    // By the parts of a compound, or as a typo.
    void guess(std::size_t i)
    {
        const std::string_view word = tokens_[i].text;
        Names names;
        if (word.size() >= shortest_compound) {
            names = ideas_.end_of(word);
            Names first;
            if (names.empty() || parts_ != Parts::telling) first = ideas_.begin_of(word);
            if (!names.empty()) take(first, i, i + 1, true, true);
            if (names.empty()) names = first;
        }
        if (names.empty() && word.size() >= KnownIdeas::shortest_typo && !is_everyday(word))
            names = ideas_.near(word);
        take(names, i, i + 1, true, false);
    }

    void take(Names names, std::size_t first, std::size_t last, bool guessed, bool aside)
    {
        for (const std::string_view name : names)
            found_.push_back({name, first, last, guessed, aside});
    }

    const Tokens& tokens_;
    Parts parts_;
    const KnownIdeas& ideas_ = known_ideas();
    std::vector<std::uint32_t> numbers_;  // of the words, see KnownIdeas
    std::vector<bool> known_;
    std::size_t covered_ = 0;
    std::vector<Idea> found_;
};

}  // namespace

std::vector<Idea> find_ideas(const Tokens& tokens, Parts parts)
{
    return Finder(tokens, parts).run();
}

std::string_view family_of(std::string_view idea) { return idea.substr(0, idea.find(':')); }

}  // namespace usher::dialog
