#pragma once
// Words of a message that nothing accounts for: no phrase of the vocabulary, no small word of a
// sentence, no echo of the question. Where such words stand beside an answer they may change it,
// and a reader that would rather ask than guess counts them.

#include <cstddef>
#include <string_view>

#include "dialog/message.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// Does the token carry a meaning that nobody has recognised? Marks and numbers never do.
bool unexplained(const Message& message, std::size_t token);
// And neither does the question use the word.
bool unexplained(const Message& message, const Question& question, std::size_t token);

// Articles, pronouns, prepositions and the like, in any of the four languages.
bool is_small_word(std::string_view folded);

// How many of [first, last) do.
std::size_t count_unexplained(
    const Message& message, const Question& question, std::size_t first, std::size_t last
);

}  // namespace usher::dialog
