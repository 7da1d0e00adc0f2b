#pragma once
// Numbers for words, in the order they come: a hash table that is quick to fill with ten thousand
// words, since every program that reads a message fills it first.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace usher::dialog {

class WordNumbers {
  public:
    static constexpr std::uint32_t no_word = 0;

    WordNumbers();
    // The word's number, a new one if it has none yet. The word is copied.
    std::uint32_t add(std::string_view word);
    // Its number; `no_word` if it was never added.
    std::uint32_t find(std::string_view word) const;
    // The word with this number; lives as long as these numbers.
    std::string_view word(std::uint32_t number) const { return words_[number - 1]; }
    // Numbers are 1 to this.
    std::size_t size() const { return words_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0, number = no_word;
    };
    // The word's slot, or the free one where it belongs.
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    std::string_view kept(std::string_view word);
    void grow();

    std::vector<Slot> slots_;  // a power of two, at most half of them taken
    std::vector<std::string_view> words_;
    std::deque<std::string> letters_;  // what words_ point into: long strings that never grow
};

}  // namespace usher::dialog
