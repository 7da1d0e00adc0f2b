#pragma once
// Many phrases with alternatives, found at once: a non-deterministic automaton over words, built
// once. Time to search grows with the message, not with the number of phrases.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/vocabulary/word_numbers.hpp"

namespace usher::dialog {

class Patterns {
  public:
    // Adds a phrase. "(a|b|)" stands for its alternatives and may be nested; umlauts are also
    // found as "ae", "oe", "ue", and apostrophes may be missing; "*" is one to three words, and
    // never the first. `meaning` is what a find reports.
    void add(std::string_view phrase, std::uint32_t meaning);
    // Call once after the last `add`, before the first search.
    void finish();

    static constexpr std::uint32_t no_word = WordNumbers::no_word, any_word = 0xFFFFFFFF;
    // The number of a folded word; `no_word` if no phrase has it.
    std::uint32_t word(std::string_view folded) const { return words_.find(folded); }

    struct Found {
        std::uint32_t meaning;
        std::uint16_t last;  // one past the last word
    };
    // All phrases that begin at words[first], shorter ones first.
    void find(const std::vector<std::uint32_t>& words, std::size_t first, std::vector<Found>& found)
        const;

  private:
    // One place of a phrase where a word stands.
    struct Node {
        std::uint32_t word;     // that word, or any_word
        std::uint32_t meaning;  // of the phrase that may end here, or `none`
        std::uint32_t after;    // from here in after_, to the next node's, stand the next places
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Edge {
        std::uint32_t from, to;
    };
    // What the phrases are built with, one after the other.
    struct Scratch {
        std::vector<std::uint32_t> places;
        std::vector<Edge> edges;
        std::string folded;
    };
    class Builder;

    void add_plain(std::string_view phrase, std::uint32_t meaning);
    std::span<const std::uint32_t> after(std::uint32_t node) const;
    std::span<const std::uint32_t> beginning(std::uint32_t word) const;

    WordNumbers words_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> after_;
    Scratch scratch_;
    std::vector<std::uint32_t> starts_;          // the first places of all phrases, as added
    std::vector<std::uint32_t> begins_, begin_;  // the same by word; where each word's begin
};

}  // namespace usher::dialog
