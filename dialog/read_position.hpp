#pragma once
// "The second one", "b", "option 3", "the last two": an option told by its place in the list.

#include <optional>
#include <vector>

#include "dialog/candidates.hpp"

namespace usher::dialog {

struct Places {
    std::vector<std::size_t> options;  // empty: no place is named
    std::size_t first = 0, last = 0;   // tokens
};

// Several: the question takes more than one answer. Bands: the options are amounts, so a bare
// number is one too and no place. Countries: a letter may be a country's.
enum class Take { one, several };
enum class Labels { words, bands, countries };

class PositionReader {
  public:
    PositionReader(const Message& message, std::size_t offered, Take take, Labels labels)
        : message_(message), tokens_(message.tokens()), offered_(offered), take_(take),
          labels_(labels)
    {
    }

    // Places that are hardly accompanied by other words.
    Places whole_message() const { return within(0, tokens_.size()); }
    // One place that fills a clause of its own: "not the printer, the last one".
    Places one_clause() const;
    // "the first two", "die letzten drei"
    Places from_an_end() const;

    // The option whose place is named at token `i`; `next` becomes the token after the words.
    std::optional<std::size_t> at(std::size_t i, std::size_t& next) const;
    std::size_t count_at(std::size_t i) const;  // "two", "2"; 0: no count

  private:
    Places within(std::size_t from, std::size_t to) const;
    std::vector<std::size_t> digits_in_a_row(std::size_t i) const;
    void add_single_places(Places& places) const;
    bool letters_only() const;
    bool is_called_an_option(std::size_t i) const;
    bool is_elided(std::size_t i) const;
    std::optional<std::size_t> valid(std::size_t option) const;

    const Message& message_;
    const Tokens& tokens_;
    std::size_t offered_;
    Take take_;
    Labels labels_;
};

}  // namespace usher::dialog
