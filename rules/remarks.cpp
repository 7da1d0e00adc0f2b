// Counting criteria and printed lines.

#include "rules/remarks.hpp"

#include <algorithm>

#include "rules/page.hpp"
#include "rules/prose.hpp"

namespace usher::rules {
namespace {

Finding note(std::string code, std::string path, std::string message, std::string remedy)
{
    Finding found;
    found.code = std::move(code);
    found.severity = Severity::note;
    found.path = std::move(path);
    found.message = std::move(message);
    found.remedy = std::move(remedy);
    return found;
}

}  // namespace

std::vector<Finding> remarks(const Profile& profile)
{
    std::vector<Finding> notes;
    for (const Layer& layer : profile.layers) {
        const auto count = layer.criteria.size();
        if (count >= 1 && count <= criteria_of_a_layer) continue;
        notes.push_back(note(
            "U607",
            "layers." + layer.name,
            "this layer has " +
                (count == 0 ? "no criteria" : counted(count, "criterion", "criteria")),
            count == 0 ? "It is said aloud on the page and scores nothing. Ask something about it."
                       : "Three to five are what a team keeps in mind. Which of them decide?"
        ));
    }
    const std::string printed = page(profile);
    const auto lines = static_cast<std::size_t>(std::count(printed.begin(), printed.end(), '\n'));
    if (lines > lines_of_a_page)
        notes.push_back(note(
            "U608",
            "title",
            "this profile prints on more than one page",
            "It has " + std::to_string(lines) + " lines; " + std::to_string(lines_of_a_page) +
                " fit. What nobody reads to the end nobody keeps up to date."
        ));
    return notes;
}

}  // namespace usher::rules
