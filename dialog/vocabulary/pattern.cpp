// Glushkov's construction over words instead of characters: a node is a place of a phrase where a
// word stands, and knows the places that may come next. Nothing has to be flattened afterwards.

#include "dialog/vocabulary/pattern.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "dialog/tokens.hpp"
#include "dialog/vocabulary/plain_words.hpp"

namespace usher::dialog {

namespace {

// Contractions whose form without an apostrophe is another word.
constexpr auto keep_apostrophe = std::to_array<std::string_view>(
    {"we're", "we'll", "i'll", "she'll", "he'll", "we'd", "i'd", "she'd", "he'd", "it's"}
);

std::string spelled_out(std::string_view word)
{
    std::string spelled;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::string_view two = word.substr(i, 2);
        if (two == "ä" || two == "ö" || two == "ü") {
            spelled += two == "ä" ? "ae" : two == "ö" ? "oe" : "ue";
            ++i;
        } else {
            spelled += word[i];
        }
    }
    return spelled;
}

bool is_letter(char c) { return c != ' ' && c != '(' && c != ')' && c != '|'; }

// A "(...)" that is glued to a word: "nächste(n|) frage".
struct Glued {
    std::size_t open, close;
    std::vector<std::size_t> bars;  // the "(", every "|" of its own, the ")"
};

std::optional<Glued> first_glued(std::string_view phrase)
{
    for (std::size_t open = phrase.find('('); open != std::string_view::npos;
         open = phrase.find('(', open + 1)) {
        const bool glued_before = open > 0 && is_letter(phrase[open - 1]);
        Glued group{open, open, {open}};
        int depth = 0;
        for (; group.close < phrase.size(); ++group.close) {
            const char c = phrase[group.close];
            depth += (c == '(') - (c == ')');
            if (c == '|' && depth == 1) group.bars.push_back(group.close);
            if (depth == 0) break;
        }
        group.bars.push_back(group.close);
        const std::size_t next = group.close + 1;
        if (glued_before || (next < phrase.size() && is_letter(phrase[next]))) return group;
    }
    return std::nullopt;
}

// The phrases that it stands for, with groups glued to a word written out.
void unglue(std::string_view phrase, auto&& each)
{
    const auto group = first_glued(phrase);
    if (!group) return each(phrase);
    for (std::size_t i = 0; i + 1 < group->bars.size(); ++i) {
        const auto one = phrase.substr(group->bars[i] + 1, group->bars[i + 1] - group->bars[i] - 1);
        std::string written(phrase.substr(0, group->open));
        written.append(one).append(phrase.substr(group->close + 1));
        unglue(written, each);
    }
}

}  // namespace

// Walks one phrase and adds its places. Sets of places stand one behind the other in one list,
// which is kept from phrase to phrase: thousands of small ones would take longer than all the rest.
class Patterns::Builder {
  public:
    Builder(Patterns& patterns, std::string_view phrase)
        : patterns_(patterns), phrase_(phrase), first_(patterns.nodes_.size()),
          places_(patterns.scratch_.places), edges_(patterns.scratch_.edges)
    {
        edges_.clear();
        places_.assign(1, start);
    }

    void add(std::uint32_t meaning)
    {
        const Places ends = sequence({0, 1});
        for (std::size_t i = ends.first; i < ends.last; ++i)
            if (places_[i] != start) patterns_.nodes_[places_[i]].meaning = meaning;
        sort_edges();
    }

  private:
    struct Places {
        std::size_t first, last;  // in places_
    };
    static constexpr std::uint32_t start = none;  // before the first word

    // From these places to the end of the phrase, or to the "|" or ")" that ends an alternative.
    Places sequence(Places from)
    {
        while (at_ < phrase_.size() && phrase_[at_] != '|' && phrase_[at_] != ')') {
            if (phrase_[at_] == ' ') {
                ++at_;
            } else if (phrase_[at_] == '(') {
                from = group(from);
            } else {
                from = word(from);
            }
        }
        return from;
    }

    Places group(Places from)
    {
        std::vector<std::uint32_t> ends;
        do {
            ++at_;  // "(" or "|"
            const Places more = sequence(from);
            for (std::size_t i = more.first; i < more.last; ++i)
                if (std::find(ends.begin(), ends.end(), places_[i]) == ends.end())
                    ends.push_back(places_[i]);
        } while (at_ < phrase_.size() && phrase_[at_] == '|');
        ++at_;  // ")"
        const std::size_t first = places_.size();
        places_.insert(places_.end(), ends.begin(), ends.end());
        return {first, places_.size()};
    }

    Places word(Places from)
    {
        const std::size_t begin = at_;
        while (at_ < phrase_.size() && is_letter(phrase_[at_]))
            ++at_;
        const std::string_view written = phrase_.substr(begin, at_ - begin);
        if (is_plain(written)) return only(place(from, patterns_.words_.add(written)));
        if (written == "*") return any_words(from);
        std::vector<std::uint32_t> ends = path(from, written);
        const auto or_else = [&](std::string_view other) {
            const auto more = path(from, other);
            ends.insert(ends.end(), more.begin(), more.end());
        };
        if (const auto spelled = spelled_out(written); spelled != written) or_else(spelled);
        const bool keep = std::find(keep_apostrophe.begin(), keep_apostrophe.end(), written) !=
                          keep_apostrophe.end();
        if (written.find('\'') != std::string::npos && !keep) {
            std::string bare(written);
            std::erase(bare, '\'');
            or_else(bare);
        }
        const std::size_t first = places_.size();
        places_.insert(places_.end(), ends.begin(), ends.end());
        return {first, places_.size()};
    }

    // One to three words, whatever they are.
    Places any_words(Places from)
    {
        for (int count = 0; count < 3; ++count)
            from = only(place(from, any_word));
        return {from.first - 2, from.last};
    }

    // Where the words end of what is written as one: "e-commerce" is two. Nowhere without words.
    std::vector<std::uint32_t> path(Places from, std::string_view written)
    {
        auto& folded = patterns_.scratch_.folded;
        if (fold_letters(written, folded)) return {place(from, patterns_.words_.add(folded))};
        const Tokens tokens(written);
        if (tokens.empty()) return {};
        std::uint32_t end = start;
        for (const Token& token : tokens)
            from = only(end = place(from, patterns_.words_.add(token.text)));
        return {end};
    }

    Places only(std::uint32_t one)
    {
        places_.push_back(one);
        return {places_.size() - 1, places_.size()};
    }

    // A new place for the word, after each of these.
    std::uint32_t place(Places from, std::uint32_t word)
    {
        const auto made = static_cast<std::uint32_t>(patterns_.nodes_.size());
        patterns_.nodes_.push_back({word, none, 0});
        for (std::size_t i = from.first; i < from.last; ++i) {
            if (places_[i] == start)
                patterns_.starts_.push_back(made);
            else
                edges_.push_back({places_[i], made});
        }
        return made;
    }

    // By the place they leave; those of one place stay in the order they were found.
    void sort_edges()
    {
        auto& after = patterns_.after_;
        const std::span nodes = std::span(patterns_.nodes_).subspan(first_);
        for (const Edge& edge : edges_)
            ++nodes[edge.from - first_].after;
        auto end = static_cast<std::uint32_t>(after.size());
        for (Node& node : nodes)
            node.after = end += node.after;
        after.resize(end);
        for (auto edge = edges_.rbegin(); edge != edges_.rend(); ++edge)
            after[--nodes[edge->from - first_].after] = edge->to;
    }

    Patterns& patterns_;
    std::string_view phrase_;
    std::size_t first_;  // the phrase's first node
    std::size_t at_ = 0;
    std::vector<std::uint32_t>& places_;
    std::vector<Edge>& edges_;
};

void Patterns::add(std::string_view phrase, std::uint32_t meaning)
{
    phrase.remove_prefix(std::min(phrase.find_first_not_of(' '), phrase.size()));
    if (is_plain(phrase)) return add_plain(phrase, meaning);
    unglue(phrase, [&](std::string_view one) { Builder(*this, one).add(meaning); });
}

// One place after the other. Most phrases are such.
void Patterns::add_plain(std::string_view phrase, std::uint32_t meaning)
{
    starts_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    for (std::size_t begin = 0; begin < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        const bool last = end == phrase.size();
        nodes_.push_back(
            {words_.add(phrase.substr(begin, end - begin)),
             last ? meaning : none,
             static_cast<std::uint32_t>(after_.size())}
        );
        if (!last) after_.push_back(static_cast<std::uint32_t>(nodes_.size()));
        begin = end + 1;
    }
}

// Sorts the beginnings by their words, keeping their order.
void Patterns::finish()
{
    begin_.assign(words_.size() + 2, 0);
    for (const std::uint32_t start : starts_)
        ++begin_[nodes_[start].word + 1];
    for (std::size_t word = 1; word < begin_.size(); ++word)
        begin_[word] += begin_[word - 1];
    begins_.resize(starts_.size());
    auto next = begin_;
    for (const std::uint32_t start : starts_)
        begins_[next[nodes_[start].word]++] = start;
    starts_ = {};
    scratch_ = {};
    nodes_.push_back({no_word, none, static_cast<std::uint32_t>(after_.size())});
}

std::span<const std::uint32_t> Patterns::after(std::uint32_t node) const
{
    const std::size_t begin = nodes_[node].after;
    return std::span(after_).subspan(begin, nodes_[node + 1].after - begin);
}

std::span<const std::uint32_t> Patterns::beginning(std::uint32_t word) const
{
    return std::span(begins_).subspan(begin_[word], begin_[word + 1] - begin_[word]);
}

void Patterns::find(
    const std::vector<std::uint32_t>& words, std::size_t first, std::vector<Found>& found
) const
{
    if (words[first] == no_word) return;
    const auto beginnings = beginning(words[first]);
    std::vector<std::uint32_t> active(beginnings.begin(), beginnings.end());
    std::vector<std::uint32_t> next;
    for (std::size_t at = first + 1; !active.empty(); ++at) {
        next.clear();
        for (const std::uint32_t node : active) {
            if (nodes_[node].meaning != none)
                found.push_back({nodes_[node].meaning, static_cast<std::uint16_t>(at)});
            if (at >= words.size()) continue;
            for (const std::uint32_t to : after(node)) {
                const std::uint32_t word = nodes_[to].word;
                const bool fits = word == any_word || (word == words[at] && word != no_word);
                if (fits && std::find(next.begin(), next.end(), to) == next.end())
                    next.push_back(to);
            }
        }
        active.swap(next);
    }
}

}  // namespace usher::dialog
