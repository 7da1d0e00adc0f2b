// Sentences for people, see prose.hpp.

#include "rules/prose.hpp"

#include <algorithm>

namespace usher::rules {

namespace {

constexpr std::size_t quoted_at_most = 60;    // A message is one line.
constexpr std::size_t edits_at_least = 2;     // Two slips of the finger in a short name.
constexpr std::size_t compared_at_most = 64;  // Names are shorter; keeps the search cheap.

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    std::replace(result.begin(), result.end(), ' ', '_');
    std::replace(result.begin(), result.end(), '-', '_');
    return result;
}

bool holds(std::string_view text, std::string_view part)
{
    constexpr std::size_t letters_at_least = 4;
    return part.size() >= letters_at_least && text.find(part) != text.npos;
}

// "triggers" and "trigger_events".
bool begins_alike(std::string_view a, std::string_view b)
{
    constexpr std::size_t letters_at_least = 6;
    return a.size() >= letters_at_least && b.size() >= letters_at_least &&
           a.substr(0, letters_at_least) == b.substr(0, letters_at_least);
}

}  // namespace

std::size_t edits(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + same});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        std::swap(before, row);
        std::swap(row, next);
    }
    return row[b.size()];
}

std::size_t count_code_points(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return !continues(c);
    }));
}

std::string_view cut_code_points(std::string_view utf8, std::size_t first, std::size_t count)
{
    const auto skip = [&](std::size_t from, std::size_t points) {
        while (from < utf8.size() && points > 0) {
            ++from;
            while (from < utf8.size() && continues(utf8[from]))
                ++from;
            --points;
        }
        return from;
    };
    const auto begin = skip(0, first);
    return utf8.substr(begin, skip(begin, count) - begin);
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t width = 0;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find_first_of(" \n"));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (word.empty()) continue;
        const auto word_width = count_code_points(word);
        if (width > 0 && width + 1 + word_width > columns) {
            lines.push_back(line);
            line.clear();
            width = 0;
        }
        if (width > 0) line += ' ', ++width;
        line += word;
        width += word_width;
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

std::string list_of(const std::vector<std::string>& names, std::string_view last)
{
    std::string result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) result += i + 1 == names.size() ? last : ", ";
        result += names[i];
    }
    return result;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string nearest(std::string_view written, const std::vector<std::string>& allowed)
{
    const auto sought = lowered(written.substr(0, compared_at_most));
    std::size_t best = std::max(edits_at_least, sought.size() / 3) + 1;
    std::string result;
    for (const auto& name : allowed) {
        const auto distance = edits(sought, lowered(name.substr(0, compared_at_most)));
        // Two edits turn any word of two letters into any other.
        if (distance < best && distance < std::max<std::size_t>(1, name.size())) {
            best = distance;
            result = name;
        }
    }
    if (!result.empty()) return result;
    for (const auto& name : allowed)
        if (begins_alike(sought, lowered(name)) || holds(sought, lowered(name)) ||
            holds(lowered(name), sought))
            return name;
    return {};
}

std::string did_you_mean(std::string_view written, const std::vector<std::string>& allowed)
{
    const auto name = nearest(written, allowed);
    return name.empty() ? std::string{} : "Did you mean " + quoted(name) + "? ";
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    const auto part = cut_code_points(text, 0, quoted_at_most);
    for (const char c : part)
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    if (part.size() < text.size()) result += "...";
    return result + "\"";
}

}  // namespace usher::rules
