#pragma once
// The phrases of all ideas (vocabulary/ideas.hpp) by their stems. Put together once, at the first
// use, in a few milliseconds; every look-up takes time by the length of the word alone.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "dialog/vocabulary/ideas.hpp"
#include "dialog/vocabulary/word_numbers.hpp"

namespace usher::dialog {

// Adds the folded word without its ending: "Kosten" and "Kost", "deliveries" and "delivery".
void append_stem(std::string& stems, std::string_view word);

// Words of every day whose stem is also that of a rarer one ("was" and "Wasser"): they mean an idea
// only if a table has them as they are.
bool is_everyday(std::string_view word);

// Values by group, each group's in the order they came and none of them twice: one list for all,
// since thousands of small ones would take longer to make than all the rest.
template <typename Value> class Groups {
  public:
    explicit Groups(std::size_t expected) { added_.reserve(expected); }
    void add(std::size_t group, const Value& value) { added_.push_back({group, value}); }

    // Call once after the last `add`, before the first look-up.
    void finish(std::size_t groups)
    {
        ranges_.resize(groups + 1);
        for (const Added& one : added_)
            ++ranges_[one.group + 1].first;
        for (std::size_t i = 1; i < ranges_.size(); ++i)
            ranges_[i].last = ranges_[i].first += ranges_[i - 1].first;
        values_.resize(added_.size());
        for (const Added& one : added_) {
            const auto present = (*this)[one.group];
            if (std::find(present.begin(), present.end(), one.value) == present.end())
                values_[ranges_[one.group].last++] = one.value;
        }
        added_ = {};
    }

    std::span<const Value> operator[](std::size_t group) const
    {
        const Range& range = ranges_[group];
        return std::span(values_).subspan(range.first, range.last - range.first);
    }

  private:
    struct Added {
        std::size_t group;
        Value value;
    };
    struct Range {
        std::size_t first = 0, last = 0;  // in values_
    };
    std::vector<Added> added_;
    std::vector<Range> ranges_;
    std::vector<Value> values_;
};

class KnownIdeas {
  public:
    using Names = std::span<const std::string_view>;  // of ideas; empty: none
    static constexpr std::size_t shortest_typo = 6;   // letters

    KnownIdeas();

    // The number of a phrase, or of the word that one begins with; WordNumbers::no_word: neither.
    std::uint32_t number(std::string_view stems) const { return phrases_.find(stems); }
    Names named(std::uint32_t number) const { return names_[number]; }
    // How many words the longest phrase has that begins with this word.
    std::size_t most_words(std::uint32_t number) const { return most_words_[number]; }

    // Is the folded everyday word in a table, ending and all?
    bool has_exactly(std::string_view word) const { return exact_.contains(std::string(word)); }

    // The known word that a long one ends with: in German the last part says what it is.
    Names end_of(std::string_view word) const;
    // The known word that a long one begins with.
    Names begin_of(std::string_view word) const;
    // The known word that it is with a typo, if there is no doubt which.
    Names near(std::string_view word) const;

  private:
    // A phrase of one word, as a typo is compared with it.
    struct Single {
        std::uint32_t number = WordNumbers::no_word;
        std::uint32_t letters = 0;
        std::string_view stem;
        bool operator==(const Single& other) const { return number == other.number; }
    };
    class Builder;

    Names named_by(std::string_view part, std::string& stem) const;

    WordNumbers phrases_;
    std::vector<std::size_t> most_words_;           // by number
    static constexpr std::size_t expected = 32768;  // phrases: so many fit without growing

    Groups<std::string_view> names_{expected};  // by number
    Groups<Single> singles_{expected};          // by first letter and length
    std::unordered_set<std::string> exact_;     // of the everyday words
};

const KnownIdeas& known_ideas();

}  // namespace usher::dialog
