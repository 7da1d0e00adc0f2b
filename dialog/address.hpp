#pragma once
// Mail addresses in running text: where they stand, and how they are written while the visitor has
// not agreed that we keep them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usher::dialog {

struct Span {
    std::size_t begin = 0, end = 0;  // bytes, end exclusive
    friend bool operator==(const Span&, const Span&) = default;
};

// Every mail address in `text`, in order. Generous: whatever has the form is one.
std::vector<Span> addresses_in(std::string_view text);

// The text with the part before each @ written as stars. As long as before, byte for byte, so that
// spans of readings stay true.
std::string mask_addresses(std::string_view text);

// "example.com" of "Jane@Example.com", in lower case; "" if there is no @.
std::string domain_of(std::string_view address);

}  // namespace usher::dialog
