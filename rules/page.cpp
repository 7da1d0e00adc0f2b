// The one-page document as text. Its columns are as wide as what stands in them.

#include "rules/page.hpp"

#include <algorithm>

#include "rules/page_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

constexpr std::size_t page_columns = 100;
constexpr std::size_t in_short_columns = 16;
constexpr std::size_t names_at_least = 18;  // of disqualifiers, so that the column looks like one
constexpr std::size_t names_at_most = 40;   // longer ones push their own line only
constexpr std::size_t verdict_columns = 10;

// A name in the left column and a text beside it, broken into lines.
std::string
entry(std::size_t indent, const std::string& name, std::size_t columns, const std::string& text)
{
    std::string out = std::string(indent, ' ') + name;
    const auto width = count_code_points(name);
    const auto lines = wrap(text, page_columns - indent - columns);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool beside = i == 0;
        const auto gap = !beside           ? indent + columns
                         : width < columns ? columns - width
                                           : std::size_t{2};
        out += std::string(gap, ' ') + lines[i] + "\n";
    }
    return lines.empty() ? out + "\n" : out;
}

std::size_t column_for(const std::vector<std::string>& names, std::size_t at_least)
{
    std::size_t longest = 0;
    for (const auto& name : names)
        longest = std::max(longest, count_code_points(name));
    return std::max(at_least, std::min(longest, names_at_most) + 2);
}

std::string block_of(std::size_t indent, std::size_t columns, const std::vector<PageEntry>& entries)
{
    std::string out;
    for (const auto& each : entries)
        out += entry(indent, each.name, columns, each.text);
    return out;
}

std::string head(const PageParts& parts)
{
    std::string about;
    for (const auto& each : parts.about)
        about += (about.empty() ? "" : std::string(page_dot)) + each;
    return in_capitals(parts.title) + "   " + about + "\n";
}

std::string layers(const PageParts& parts)
{
    std::vector<std::string> names;
    for (const auto& layer : parts.layers)
        for (const auto& each : layer.entries)
            names.push_back(each.name);
    const auto columns = column_for(names, 0);
    std::string out;
    for (const auto& layer : parts.layers) {
        const auto worth = counted(static_cast<std::size_t>(layer.worth), "point", "points");
        out += layer.title + "  (" + worth + ")\n" + block_of(2, columns, layer.entries);
    }
    return out;
}

std::string disqualifiers(const PageParts& parts)
{
    if (parts.disqualifiers.empty()) return {};
    std::vector<std::string> names;
    for (const auto& each : parts.disqualifiers)
        names.push_back(each.name);
    return "\nNot a fit\n" + block_of(2, column_for(names, names_at_least), parts.disqualifiers);
}

}  // namespace

std::string page(const Profile& profile, std::optional<int> version)
{
    const auto parts = parts_of_page(profile, version);
    return head(parts) + "\n" + block_of(0, in_short_columns, parts.in_short) + "\n" +
           layers(parts) + disqualifiers(parts) + "\n" +
           block_of(0, verdict_columns, parts.verdicts);
}

}  // namespace usher::rules
