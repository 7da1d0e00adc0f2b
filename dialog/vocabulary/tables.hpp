#pragma once
// Where the lexicon takes its words from: one table a topic.

#include <span>

#include "dialog/vocabulary/lexicon.hpp"

namespace usher::dialog::vocabulary {

std::span<const Phrases> control();
std::span<const Phrases> questions();
std::span<const Phrases> yes_no();
std::span<const Phrases> mood();
std::span<const Phrases> numbers();
std::span<const Phrases> nouns();
std::span<const Phrases> money();
std::span<const Phrases> time();
std::span<const Phrases> places();
std::span<const Phrases> country_names();  // generated: dialog/data
std::span<const Phrases> tools();
std::span<const Phrases> more_tools();
std::span<const Phrases> trade_tools();
std::span<const Phrases> tool_words();
std::span<const Phrases> roles();
std::span<const Phrases> authority();
std::span<const Phrases> people();
std::span<const Phrases> industries();
std::span<const Phrases> triggers();
std::span<const Phrases> choices();

// Looked up apart from the others: see occupations.hpp.
std::span<const Phrases> occupations();  // "plumber": no rank over others
std::span<const Phrases> posts();        // "ward manager": a rank that its branch calls its own

}  // namespace usher::dialog::vocabulary
