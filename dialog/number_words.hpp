#pragma once
// Number words that go together: "two hundred and five thousand", "zwei Millionen
// zweihunderttausend", "quatre-vingt-dix", and the words around written ones: scales, dozens.

#include <optional>

#include "dialog/message.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

class NumberWords {
  public:
    explicit NumberWords(const Message& message)
        : message_(message), tokens_(message.tokens()), english_(message.language() == "en")
    {
    }

    struct Sum {
        std::size_t last = 0;                   // where the words end; the start: none
        rules::Amount scaled = 0, rest = 0;     // with a word like "thousand", and after it
        rules::Amount scale = rules::one_unit;  // the last such word
    };
    // As many number words from token `i` on as go together.
    Sum read(std::size_t i);

    // "seven", "quinze", also with a slip of the pen.
    std::optional<rules::Amount> small(std::size_t i) const;
    // A German compound: "zweihundertfünfzig".
    std::optional<rules::Amount> german(std::size_t i) const;
    // "two point seven five", "deux virgule vingt-cinq": what is said after the point, as a
    // fraction; `last` is moved past it. Absent: nothing of the kind is at token `last`.
    std::optional<rules::Amount> fraction(std::size_t& last) const;
    // The value of a word for many that takes a count: "2 dozens", "trois centaines".
    std::optional<rules::Amount> multiple(std::size_t& last) const;
    // The factor of a scale; depends on the language of the message.
    rules::Amount scale_value(std::size_t i, const Hit& hit) const;

  private:
    bool another_of_its_scale(std::size_t at) const;
    // Takes one word in at `at` and moves on; false: it does not belong to the number.
    bool step(std::size_t& at, bool joined);
    bool add_small(std::size_t& at, bool joined, rules::Amount value);
    bool add_hundred(std::size_t& at, bool joined, const Hit& hit);
    bool add_scale(std::size_t& at, bool joined, const Hit& hit);
    bool add_compound(std::size_t& at, rules::Amount value);
    // May `value` follow the tens before it?
    bool fits_below(rules::Amount before, rules::Amount value, bool joined) const;
    std::optional<Hit> mistyped_hundred(std::size_t i) const;
    bool spanish_follows(std::size_t mil) const;
    std::optional<rules::Amount> mistyped(std::size_t i) const;

    const Message& message_;
    const Tokens& tokens_;
    bool english_;
    Sum sum_;
    rules::Amount last_small_ = -1;  // the word before, below a hundred; negative: none
};

}  // namespace usher::dialog
