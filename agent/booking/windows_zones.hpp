#pragma once
// What Outlook and Exchange call time zones ("Eastern Standard Time"), as IANA names. Their feeds
// often name a zone so without describing it.

#include <optional>
#include <string_view>

namespace usher::agent {

// Absent: not a name of Windows. "Eastern Standard Time" is "America/New_York".
std::optional<std::string_view> iana_name_of_windows_zone(std::string_view windows_name);

}  // namespace usher::agent
