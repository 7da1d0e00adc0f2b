#pragma once
// Whether bytes are UTF-8 as RFC 3629 has it: no surrogates, nothing overlong, nothing above
// U+10FFFF, nothing cut off at the end.

#include <cstddef>
#include <string_view>

namespace usher::web {

bool is_utf8(std::string_view text);

// How many code points a valid text has.
std::size_t code_points(std::string_view text);

}  // namespace usher::web
