#pragma once
// A long list of words in the program's text, parted by spaces (or of phrases, by commas), hashed
// while running. For some hundred words a WordList's filter is full, and nearly every word is
// searched in the whole text.

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace usher::dialog {

class WordSet {
  public:
    // `words` must live as long as the set.
    explicit WordSet(std::string_view words, char parted_by = ' ')
    {
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = std::min(words.find(parted_by, begin), words.size());
            all_.insert(words.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    bool has(std::string_view word) const { return all_.contains(word); }

  private:
    std::unordered_set<std::string_view> all_;
};

}  // namespace usher::dialog
