#pragma once
// "Did you mean ...?": the known name that a mistyped one is nearest to.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

// Letters to insert, delete, replace or swap with their neighbour to get from one to the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The nearest of `names`, the first of equals; "" if none is within max(2, a third of the length)
// or everything in it would have to change.
std::string nearest(std::string_view name, const std::vector<std::string>& names);

}  // namespace usher::rules
