// How a finding reads: head, the lines it is about, a caret, the remedy.

#include "rules/finding.hpp"

#include <algorithm>
#include <string>

#include "rules/prose.hpp"

namespace usher::rules {

std::string_view name_of(Severity severity)
{
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::note:
        return "note";
    }
    return "error";
}

bool has_errors(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::error;
    });
}

namespace {

constexpr std::size_t page_columns = 100;
constexpr std::size_t source_columns = 88;  // what is left of a page beside the line number
constexpr std::size_t columns_before = 24;  // kept before the place when a long line is cut
constexpr std::string_view gap_mark = "\xE2\x80\xA6";  // one column wide

// Line number `number` (from 1) without its end; nothing if the text has no such line.
std::string_view line_of(std::string_view text, int number)
{
    for (int line = 1; line < number; ++line) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    auto line = text.substr(0, text.find('\n'));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (number == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
    return line;
}

// A neighbour helps only if it says something: not blank, not merely a comment.
bool says_something(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line.substr(first, 2) != "//";
}

// The part of a line around a column, so that a caret under it stays on the page. A tab or any
// other control character takes one column, as the caret counts it.
struct Window {
    std::string shown;
    std::size_t shift = 0;  // columns cut off at the left, less those of the mark put there
};

Window window(std::string_view line, std::size_t column)
{
    const auto columns = count_code_points(line);
    std::size_t first = 0;
    if (columns > source_columns && column > source_columns / 2) first = column - columns_before;
    Window result;
    result.shown = first > 0 ? std::string(gap_mark) : "";
    const auto part = cut_code_points(line, first, source_columns - 2);
    for (const char c : part)
        result.shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    if (first + count_code_points(part) < columns) result.shown += gap_mark;
    result.shift = first > 0 ? first - 1 : 0;
    return result;
}

std::string gutter(const std::string& number)
{
    return std::string(6 - std::min<std::size_t>(6, number.size()), ' ') + number + " | ";
}

std::string source_lines(const Finding& finding, std::string_view text)
{
    const auto line = line_of(text, finding.line);
    if (finding.line < 1 || line.empty()) return {};
    const auto column = static_cast<std::size_t>(std::max(1, finding.column)) - 1;
    std::string out = "\n";
    const auto before = finding.line > 1 ? line_of(text, finding.line - 1) : std::string_view{};
    if (says_something(before))
        out += gutter(std::to_string(finding.line - 1)) + window(before, 0).shown + "\n";
    const auto shown = window(line, column);
    out += gutter(std::to_string(finding.line)) + shown.shown + "\n";
    const auto start = column - std::min(column, shown.shift);
    const auto width = count_code_points(shown.shown);
    const auto room = width > start ? width - start : 1;
    const auto length = static_cast<std::size_t>(std::max(1, finding.length));
    out += gutter("") + std::string(start, ' ') + std::string(std::min(length, room), '^') + "\n";
    return out;
}

}  // namespace

std::string print(const Finding& finding, std::string_view text)
{
    std::string out = finding.file;
    if (finding.line > 0) {
        if (!out.empty()) out += ':';
        out += std::to_string(finding.line) + ":" + std::to_string(finding.column);
    }
    if (!out.empty()) out += "   ";
    out += std::string(name_of(finding.severity)) + " " + finding.code + "   " + finding.message;
    out += "\n" + source_lines(finding, text);
    for (const auto& line : wrap(finding.remedy, page_columns - 2))
        out += "  " + line + "\n";
    return out;
}

}  // namespace usher::rules
