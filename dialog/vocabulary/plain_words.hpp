#pragma once
// Words that need no scanner: those of letters alone, which is most of the tables. That is what
// makes the vocabulary quick to load; what is found here is what `Tokens` would find.

#include <string>
#include <string_view>

namespace usher::dialog {

// Small ASCII letters with one space between words, none of them stretched ("sooo"): the folded
// words are the text itself.
bool is_plain(std::string_view words);

// The folded words of letters of any script with one space between, none stretched. False for all
// else; `folded` is then of no use.
bool fold_letters(std::string_view words, std::string& folded);

}  // namespace usher::dialog
