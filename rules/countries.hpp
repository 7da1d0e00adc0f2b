#pragma once
// Country codes as they stand in files: ISO 3166-1 alpha-2, two capitals.

#include <string>
#include <string_view>

namespace usher::rules {

bool is_country(std::string_view code);

// The code that was probably meant: "uk" and "UK" mean "GB", "us" and "USA" mean "US"; "" if no
// guess is near.
std::string country_meant(std::string_view written);

}  // namespace usher::rules
