#pragma once
// The profile as its one-page document: what one reads aloud, prints, and puts on the wall.

#include <optional>
#include <string>

#include "rules/profile.hpp"

namespace usher::rules {

// Plain text in the profile's own language, at most 100 columns wide, with a new line at the end.
// The version is that of the published content; absent: not published, and not mentioned.
std::string page(const Profile& profile, std::optional<int> version = std::nullopt);

// The same as an HTML page of its own, laid out for one printed sheet: no script, nothing loaded.
std::string page_html(const Profile& profile, std::optional<int> version = std::nullopt);

}  // namespace usher::rules
