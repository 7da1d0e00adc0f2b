#pragma once
// Where each value of a page stands in its text, to the byte, so that one value can be put in the
// place of another and everything around it stays as its author wrote it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

struct Span {
    enum class Kind { block, list, other };
    Kind kind = Kind::other;
    std::size_t begin = 0, end = 0;  // of the value; end exclusive
    struct Member;
    std::vector<Member> members;  // of a block
    std::vector<Span> items;      // of a list

    const Member* find(std::string_view name) const;  // nullptr: not there
};
struct Span::Member {
    std::string name;       // as it is written between its quotes
    std::size_t begin = 0;  // of the name's first quote
    Span value;
};

// `text` must be a page that parse_jsonc reads without an error; of another one it finds what it
// can.
Span spans_of(std::string_view text);

// The value without comments and space, and without a comma at the end of a block: two values that
// say the same in the same order have the same.
std::string bare(std::string_view text, const Span& span);

}  // namespace usher::rules
