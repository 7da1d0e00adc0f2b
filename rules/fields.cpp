// Look-ups in the field table; the table itself is in fields_*.cpp.

#include "rules/fields.hpp"

namespace usher::rules {

const Field* Fields::find(std::string_view name) const
{
    for (const auto& field : fields)
        if (field.name == name) return &field;
    return nullptr;
}

std::vector<std::string> Fields::names() const
{
    std::vector<std::string> result;
    for (const auto& field : fields)
        result.emplace_back(field.name);
    return result;
}

namespace {

void collect(
    const Fields& block,
    std::string_view sought,
    const std::string& path,
    std::vector<std::string>& found
)
{
    for (const auto& field : block.fields) {
        if (field.name == sought) found.push_back(path);
        if (field.inside == nullptr) continue;
        std::string inner = path.empty() ? "" : path + ".";
        inner += field.name;
        if (field.shape != Shape::block) inner += ".*";
        collect(*field.inside, sought, inner, found);
    }
}

}  // namespace

std::vector<std::string> places_of(std::string_view field)
{
    std::vector<std::string> found;
    collect(profile_fields(), field, "", found);
    return found;
}

std::vector<std::string> words_of(std::string_view separated_by_blanks)
{
    std::vector<std::string> words;
    while (!separated_by_blanks.empty()) {
        const auto end = separated_by_blanks.find(' ');
        const auto word = separated_by_blanks.substr(0, end);
        if (!word.empty()) words.emplace_back(word);
        if (end == std::string_view::npos) break;
        separated_by_blanks.remove_prefix(end + 1);
    }
    return words;
}

}  // namespace usher::rules
