// The four signs that HTML takes for its own.

#include "rules/html.hpp"

namespace usher::rules {

std::string escaped_for_html(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else if (c == '"')
            html += "&quot;";
        else
            html += c;
    }
    return html;
}

}  // namespace usher::rules
