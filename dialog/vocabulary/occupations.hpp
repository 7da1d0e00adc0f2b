#pragma once
// What people do for a living, branch by branch: "Polier", "ward manager", "jefa de obra". Most of
// these words are names and everyday words too ("Koch", "guide"), so they are looked up only where
// the visitor's post was asked for.

#include <span>
#include <vector>

#include "dialog/vocabulary/lexicon.hpp"

namespace usher::dialog {

// All occupations in the message, by first token, as whole titles: "lead:operations".
std::vector<Hit> find_occupations(const Tokens& tokens);

// Those of one to three words, for finding typos.
std::span<const Word> single_occupations();

}  // namespace usher::dialog
