#include "agent/commands/diff.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "rules/diff.hpp"

namespace usher::agent {

int run_diff(
    const rules::Profile& before,
    const rules::Profile& after,
    const std::string& format,
    std::ostream& out
)
{
    const auto sentences = rules::differences(before, after);
    if (format == "json") {
        out << nlohmann::ordered_json{{"differences", sentences}}.dump() << '\n';
        return 0;
    }
    for (const auto& sentence : sentences)
        out << sentence << '\n';
    if (sentences.empty()) out << "Nothing differs but comments and spacing, if that.\n";
    return 0;
}

}  // namespace usher::agent
