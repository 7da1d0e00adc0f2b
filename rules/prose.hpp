#pragma once
// Sentences for people: counting what a reader sees, breaking lines, listing names, and finding
// the name somebody meant.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

// Code points, which is what a column of a finding counts. Stray bytes count as one each or none.
std::size_t count_code_points(std::string_view utf8);

// `count` code points from the `first` (from 0); shorter at the end of the text.
std::string_view cut_code_points(std::string_view utf8, std::size_t first, std::size_t count);

// Lines of at most `columns`, broken at spaces; a longer word stands on a line of its own.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

// "a", "a and b", "a, b and c".
std::string list_of(const std::vector<std::string>& names, std::string_view last = " and ");

// "1 band", "3 bands".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// Letters to insert, delete, replace or swap with their neighbour to get from one to the other.
std::size_t edits(std::string_view a, std::string_view b);

// The name in `allowed` that a person who wrote `written` probably meant: the nearest one within
// max(2, a third of its length) edits, else one that begins alike, holds it or is held by it.
// Empty: there is none.
std::string nearest(std::string_view written, const std::vector<std::string>& allowed);

// "Did you mean "x"? ", or nothing if no name is near.
std::string did_you_mean(std::string_view written, const std::vector<std::string>& allowed);

// The text in straight double quotes, cut to a length that fits a message and without line breaks.
std::string quoted(std::string_view text);

}  // namespace usher::rules
