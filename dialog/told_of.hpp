#pragma once
// Whose a number or a time is, if a message tells several: the words about each, and what they say.

#include <cstddef>

#include "dialog/message.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// The words [from, to) that are told of the candidate [first, last) of a message.
struct TokenRange {
    std::size_t from = 0, to = 0;
    std::size_t first = 0, last = 0;
};

// `before`: where the candidate before it ends, 0 if there is none; `after`: where the next one
// begins, the number of tokens if there is none. A clause without a candidate is told of the next
// one of its sentence: "sur la route, 23".
TokenRange words_about(
    const Message& message,
    std::size_t before,
    std::size_t first,
    std::size_t last,
    std::size_t after
);

// Points against what is the parent's, the neighbours' or the accountant's ("our parent bought 300,
// for us 45 is plenty"), what was quoted or asked for; for what is ours, and what was granted.
int owner_points(const Message& message, const Question& question, const TokenRange& about);

// "The parent makes 400 million, our own company 6": of amounts of money.
int above_points(const Message& message, const Question& question, std::size_t first);

// Does a word of the question stand among them: "for the pilot they gave us 20k"?
bool named_in_the_question(
    const Message& message, const Question& question, const TokenRange& about
);

}  // namespace usher::dialog
