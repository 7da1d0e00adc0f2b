#pragma once
// Text inside HTML, for the pages that are made here and handed on as one file.

#include <string>
#include <string_view>

namespace usher::rules {

// Fit for element content and for attributes in double quotes.
std::string escaped_for_html(std::string_view text);

}  // namespace usher::rules
