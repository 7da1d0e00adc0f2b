#pragma once
// Something to say about a file: code, place, what is wrong and what to do. Codes never change
// meaning (rules-and-console.md 6.1).

#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

enum class Severity { error, warning, note };
std::string_view name_of(Severity severity);

struct Finding {
    std::string code;  // "U204"
    Severity severity = Severity::error;
    std::string file;                      // as the reader was told; empty: the text checked
    int line = 0, column = 0, length = 1;  // 1-based; 0 = the file as a whole
    std::string path;                      // "layers.firmographic.criteria.company_size.bands"
    std::string message;                   // what is wrong, one sentence without a full stop
    std::string remedy;                    // why it matters and what to do, whole sentences
    friend bool operator==(const Finding&, const Finding&) = default;
};

bool has_errors(const std::vector<Finding>& findings);

// As people read it, with the lines of `text` around the place and a caret under it (6.7).
std::string print(const Finding& finding, std::string_view text);

}  // namespace usher::rules
