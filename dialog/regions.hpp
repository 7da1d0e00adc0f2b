#pragma once
// The countries of the regions that people name ("DACH", "the Nordics").

#include <string_view>
#include <vector>

namespace usher::dialog {

// ISO 3166-1 alpha-2, for a region's name as readings give it ("DACH", "EMEA"); empty: not a region
// with an end (GLOBAL), or unknown.
std::vector<std::string_view> countries_of_region(std::string_view region);

}  // namespace usher::dialog
