#pragma once
// Many phrases with alternatives, found at once: a non-deterministic automaton over words, built
// once. Time to search grows with the message, not with the number of phrases.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace usher::dialog {

class Patterns {
  public:
    // Adds a phrase. "(a|b|)" stands for its alternatives and may be nested; umlauts are also
    // found as "ae", "oe", "ue", and apostrophes may be missing; "*" is one to three words.
    // `meaning` is what a find reports.
    void add(std::string_view phrase, std::uint32_t meaning);
    // Call once after the last `add`, before the first search.
    void finish();

    static constexpr std::uint32_t no_word = 0, any_word = 0xFFFFFFFF;
    // The number of a folded word; `no_word` if no phrase has it.
    std::uint32_t word(std::string_view folded) const;

    struct Found {
        std::uint32_t meaning;
        std::uint16_t last;  // one past the last word
    };
    // All phrases that begin at words[first], shorter ones first.
    void find(const std::vector<std::uint32_t>& words, std::size_t first, std::vector<Found>& found)
        const;

  private:
    struct Edge {
        std::uint32_t word, node;
    };
    struct Node {
        std::vector<Edge> edges;
        std::vector<std::uint32_t> jumps;  // nodes reached without a word, while building
        std::vector<std::uint32_t> meanings;
    };
    class Builder;

    std::uint32_t fresh();
    std::uint32_t word_number(std::string_view folded);

    std::deque<std::string> kept_;
    std::unordered_map<std::string_view, std::uint32_t> words_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::vector<std::uint32_t>> begins_;  // by word: the nodes after it
};

}  // namespace usher::dialog
