// A record may span lines when a quoted cell does.

#include "agent/csv.hpp"

#include <string_view>

namespace usher::agent {
namespace {

// Cuts a record's text into cells; returns false while a quote is still open at its end.
bool cut(std::string_view text, CsvRecord& record)
{
    record = {};
    record.cells.emplace_back();
    enum class Place { bare, quoted, after_quote } place = Place::bare;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        std::string& cell = record.cells.back();
        if (place == Place::quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                place = Place::after_quote;
        } else if (c == ',') {
            record.cells.emplace_back();
            place = Place::bare;
        } else if (place == Place::after_quote) {
            record.trouble = "After a closing quote comes a comma or the end of the line.";
        } else if (c == '"' && cell.empty()) {
            place = Place::quoted;
        } else {
            cell += c;
        }
    }
    return place != Place::quoted;
}

}  // namespace

bool CsvReader::next_line(std::string& line)
{
    if (!std::getline(in_, line)) return false;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (first_ && line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
    first_ = false;
    return true;
}

bool CsvReader::next(CsvRecord& record)
{
    std::string text;
    do {
        if (!next_line(text)) return false;
    } while (text.empty());

    while (!cut(text, record)) {
        std::string more;
        if (text.size() > csv_record_bytes_max || !next_line(more)) {
            record = {{}, "A quote is opened here and never closed."};
            return true;
        }
        text += '\n' + more;
    }
    return true;
}

std::string csv_cell(std::string_view text)
{
    constexpr std::string_view formula_starts("=+-@\t\r\0", 7);
    std::string cell(text);
    if (!cell.empty() && formula_starts.find(cell.front()) != std::string_view::npos)
        cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"\r\n\t'") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace usher::agent
