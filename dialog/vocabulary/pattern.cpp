// Thompson's construction over words instead of characters; jumps are flattened by finish().

#include "dialog/vocabulary/pattern.hpp"

#include <algorithm>
#include <array>

#include "dialog/tokens.hpp"

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

// Small ASCII letters without a stretched one, which is most of the tables: its token is itself, so
// nothing has to be scanned. That is what makes the vocabulary quick to load.
bool is_plain_word(std::string_view word)
{
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] < 'a' || word[i] > 'z') return false;
        if (i >= 2 && word[i] == word[i - 1] && word[i] == word[i - 2]) return false;
    }
    return !word.empty();
}

bool is_letter(char c) { return c != ' ' && c != '(' && c != ')' && c != '|'; }

// "nächste(n|) frage": groups glued to a word are written out. Returns the phrases it stands for.
std::vector<std::string> unglued(std::string_view phrase)
{
    for (std::size_t open = phrase.find('('); open != std::string_view::npos;
         open = phrase.find('(', open + 1)) {
        int depth = 0;
        std::size_t close = open;
        std::vector<std::size_t> bars = {open};
        for (; close < phrase.size(); ++close) {
            depth += phrase[close] == '(';
            depth -= phrase[close] == ')';
            if (phrase[close] == '|' && depth == 1) bars.push_back(close);
            if (depth == 0) break;
        }
        const bool glued = (open > 0 && is_letter(phrase[open - 1])) ||
                           (close + 1 < phrase.size() && is_letter(phrase[close + 1]));
        if (!glued) continue;
        bars.push_back(close);
        std::vector<std::string> all;
        for (std::size_t i = 0; i + 1 < bars.size(); ++i) {
            const std::string one =
                std::string(phrase.substr(0, open)) +
                std::string(phrase.substr(bars[i] + 1, bars[i + 1] - bars[i] - 1)) +
                std::string(phrase.substr(close + 1));
            for (std::string& made : unglued(one))
                all.push_back(std::move(made));
        }
        return all;
    }
    return {std::string(phrase)};
}

}  // namespace

// Walks one phrase and grows the automaton by it.
class Patterns::Builder {
  public:
    Builder(Patterns& patterns, std::string_view phrase) : patterns_(patterns), phrase_(phrase) {}

    // Grows from `node` to the end of the phrase, or to the "|" or ")" that ends an alternative.
    std::uint32_t sequence(std::uint32_t node)
    {
        while (at_ < phrase_.size() && phrase_[at_] != '|' && phrase_[at_] != ')') {
            if (phrase_[at_] == ' ') {
                ++at_;
            } else if (phrase_[at_] == '(') {
                node = group(node);
            } else {
                node = word(node);
            }
        }
        return node;
    }

  private:
    std::uint32_t group(std::uint32_t from)
    {
        const std::uint32_t to = patterns_.fresh();
        do {
            ++at_;  // "(" or "|"
            const std::uint32_t inside = patterns_.fresh();
            patterns_.nodes_[from].jumps.push_back(inside);
            const std::uint32_t end = sequence(inside);
            patterns_.nodes_[end].jumps.push_back(to);
        } while (at_ < phrase_.size() && phrase_[at_] == '|');
        ++at_;  // ")"
        return to;
    }

    std::uint32_t word(std::uint32_t from)
    {
        const std::size_t begin = at_;
        while (at_ < phrase_.size() && is_letter(phrase_[at_]))
            ++at_;
        const std::uint32_t to = patterns_.fresh();
        if (const auto plain = phrase_.substr(begin, at_ - begin); is_plain_word(plain)) {
            patterns_.nodes_[from].edges.push_back({patterns_.word_number(plain), to});
            return to;
        }
        const std::string written(phrase_.substr(begin, at_ - begin));
        if (written == "*") {
            any_words(from, to);
            return to;
        }
        path(from, to, written);
        const std::string spelled = spelled_out(written);
        if (spelled != written) path(from, to, spelled);
        const bool keep = std::find(keep_apostrophe.begin(), keep_apostrophe.end(), written) !=
                          keep_apostrophe.end();
        if (written.find('\'') != std::string::npos && !keep) {
            std::string bare = written;
            std::erase(bare, '\'');
            path(from, to, bare);
        }
        return to;
    }

    // One to three words, whatever they are.
    void any_words(std::uint32_t from, std::uint32_t to)
    {
        for (int count = 0; count < 3; ++count) {
            const std::uint32_t next = patterns_.fresh();
            patterns_.nodes_[from].edges.push_back({any_word, next});
            patterns_.nodes_[next].jumps.push_back(to);
            from = next;
        }
    }

    void path(std::uint32_t from, std::uint32_t to, std::string_view written)
    {
        const Tokens tokens(written);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::uint32_t next = i + 1 == tokens.size() ? to : patterns_.fresh();
            patterns_.nodes_[from].edges.push_back({patterns_.word_number(tokens[i].text), next});
            from = next;
        }
    }

    Patterns& patterns_;
    std::string_view phrase_;
    std::size_t at_ = 0;
};

void Patterns::add(std::string_view phrase, std::uint32_t meaning)
{
    const auto grow = [&](std::string_view one) {
        const std::uint32_t start = fresh();
        const std::uint32_t end = Builder(*this, one).sequence(start);
        nodes_[end].meanings.push_back(meaning);
        starts_.push_back(start);
    };
    if (phrase.find('(') == std::string_view::npos) return grow(phrase);
    for (const std::string& one : unglued(phrase))
        grow(one);
}

void Patterns::finish()
{
    std::vector<std::uint32_t> reached;
    std::vector<std::pair<std::uint32_t, Node>> flat;  // of the nodes that jump; the others stay
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        if (nodes_[node].jumps.empty()) continue;
        Node& made = flat.emplace_back(node, Node{}).second;
        reached.assign(1, node);
        for (std::size_t i = 0; i < reached.size(); ++i) {
            const Node& one = nodes_[reached[i]];
            made.edges.insert(made.edges.end(), one.edges.begin(), one.edges.end());
            for (const std::uint32_t meaning : one.meanings)
                made.meanings.push_back(meaning);
            for (const std::uint32_t jump : one.jumps)
                if (std::find(reached.begin(), reached.end(), jump) == reached.end())
                    reached.push_back(jump);
        }
    }
    for (auto& [node, made] : flat)
        nodes_[node] = std::move(made);
    begins_.resize(words_.size() + 1);
    for (const std::uint32_t start : starts_)
        for (const Edge& edge : nodes_[start].edges)
            begins_[edge.word].push_back(edge.node);
    starts_.clear();
}

std::uint32_t Patterns::fresh()
{
    nodes_.emplace_back();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

std::uint32_t Patterns::word_number(std::string_view folded)
{
    const auto known = words_.find(folded);
    if (known != words_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(words_.size() + 1);
    words_.emplace(kept_.emplace_back(folded), number);
    return number;
}

std::uint32_t Patterns::word(std::string_view folded) const
{
    const auto known = words_.find(folded);
    return known == words_.end() ? no_word : known->second;
}

void Patterns::find(
    const std::vector<std::uint32_t>& words, std::size_t first, std::vector<Found>& found
) const
{
    if (words[first] == no_word) return;
    std::vector<std::uint32_t> active = begins_[words[first]];
    std::vector<std::uint32_t> after;
    for (std::size_t at = first + 1; !active.empty(); ++at) {
        after.clear();
        for (const std::uint32_t node : active) {
            for (const std::uint32_t meaning : nodes_[node].meanings)
                found.push_back({meaning, static_cast<std::uint16_t>(at)});
            if (at >= words.size()) continue;
            for (const Edge& edge : nodes_[node].edges) {
                const bool fits =
                    edge.word == any_word || (edge.word == words[at] && edge.word != no_word);
                if (fits && std::find(after.begin(), after.end(), edge.node) == after.end())
                    after.push_back(edge.node);
            }
        }
        active.swap(after);
    }
}

}  // namespace usher::dialog
