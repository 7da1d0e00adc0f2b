// The tables compiled once into one automaton, and one more for what is seldom looked up.

#include "dialog/vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <initializer_list>
#include <string>

#include "dialog/vocabulary/occupations.hpp"
#include "dialog/vocabulary/pattern.hpp"
#include "dialog/vocabulary/plain_words.hpp"
#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog {

namespace {

struct LexiconEntry {
    Sense sense;
    std::string_view value;
};

class Lexicon {
  public:
    Lexicon(std::initializer_list<std::span<const Phrases>> tables)
    {
        for (const auto& table : tables)
            for (const Phrases& line : table)
                add_line(line);
        patterns.finish();
    }

    Patterns patterns;
    std::vector<LexiconEntry> entries;  // a pattern's meaning is an index into these
    std::array<std::vector<Word>, static_cast<std::size_t>(Sense::senses_end)> single;

  private:
    void add_line(const Phrases& line)
    {
        entries.push_back({line.sense, line.value});
        std::size_t begin = 0;
        int depth = 0;
        for (std::size_t i = 0; i <= line.phrases.size(); ++i) {
            if (i < line.phrases.size()) {
                depth += line.phrases[i] == '(';
                depth -= line.phrases[i] == ')';
            }
            if (i == line.phrases.size() || (line.phrases[i] == ',' && depth == 0)) {
                add_phrase(line, line.phrases.substr(begin, i - begin));
                begin = i + 1;
            }
        }
    }

    void add_phrase(const Phrases& line, std::string_view phrase)
    {
        patterns.add(phrase, static_cast<std::uint32_t>(entries.size() - 1));
        if (phrase.find('(') != std::string_view::npos) return;
        const auto bare = phrase.substr(std::min(phrase.find_first_not_of(' '), phrase.size()));
        auto& words = single[static_cast<std::size_t>(line.sense)];
        const bool plain = is_plain(bare);
        if (plain || fold_letters(bare, folded_)) {
            if (std::count(bare.begin(), bare.end(), ' ') < 3)
                words.push_back({plain ? bare : kept_.emplace_back(folded_), line.value});
            return;
        }
        const Tokens tokens(phrase);
        if (!tokens.empty() && tokens.size() <= 3)
            words.push_back({kept_.emplace_back(folded_words(phrase)), line.value});
    }

    std::string folded_;
    std::deque<std::string> kept_;  // the words that `single` points to
};

const Lexicon& lexicon()
{
    using namespace vocabulary;
    static const Lexicon only{
        control(),
        questions(),
        yes_no(),
        mood(),
        numbers(),
        nouns(),
        money(),
        time(),
        places(),
        country_names(),
        tools(),
        more_tools(),
        trade_tools(),
        tool_words(),
        roles(),
        authority(),
        people(),
        industries(),
        triggers(),
        choices()};
    return only;
}

const Lexicon& trades()
{
    static const Lexicon only{vocabulary::occupations(), vocabulary::posts()};
    return only;
}

// "A$40k" names a currency; the words of "a $40k project" do not.
bool parted_sign(const Tokens& tokens, Sense sense, std::size_t first, std::size_t last)
{
    return sense == Sense::currency && last - first == 2 && tokens[first].text.size() == 1 &&
           tokens[first].kind == TokenKind::word && tokens[last - 1].kind == TokenKind::mark &&
           tokens[last - 1].space_before;
}

std::vector<Hit> find_in(const Lexicon& known, const Tokens& tokens)
{
    std::vector<std::uint32_t> words;
    words.reserve(tokens.size());
    for (const Token& token : tokens)
        words.push_back(known.patterns.word(token.text));
    std::vector<Hit> hits;
    hits.reserve(2 * tokens.size());
    std::vector<Patterns::Found> found;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        found.clear();
        known.patterns.find(words, first, found);
        const std::size_t before = hits.size();
        for (std::size_t i = found.size(); i > 0; --i) {
            const LexiconEntry& entry = known.entries[found[i - 1].meaning];
            const bool longer_known = std::any_of(
                hits.begin() + static_cast<std::ptrdiff_t>(before),
                hits.end(),
                [&](const Hit& hit) { return hit.sense == entry.sense && hit.value == entry.value; }
            );
            if (!longer_known && !parted_sign(tokens, entry.sense, first, found[i - 1].last))
                hits.push_back(
                    {entry.sense, entry.value, static_cast<std::uint16_t>(first), found[i - 1].last}
                );
        }
    }
    return hits;
}

}  // namespace

std::vector<Hit> find_words(const Tokens& tokens) { return find_in(lexicon(), tokens); }

std::vector<Hit> find_occupations(const Tokens& tokens) { return find_in(trades(), tokens); }

std::span<const Word> single_occupations()
{
    return trades().single[static_cast<std::size_t>(Sense::whole_title)];
}

std::span<const Word> single_words(Sense sense)
{
    return lexicon().single[static_cast<std::size_t>(sense)];
}

}  // namespace usher::dialog
