// What is wrong with a file as a whole, with its brackets and with its commas.

#include <algorithm>

#include "rules/jsonc_parser.hpp"
#include "rules/prose.hpp"
#include "rules/utf8.hpp"

namespace usher::rules {

namespace {

// After so many the rest is noise made by the first ones.
constexpr std::size_t unreadable_at_most = 20;

}  // namespace

std::string JsoncParser::line_number(const Place& place)
{
    return "line " + std::to_string(place.line);
}

std::string JsoncParser::called(char bracket) { return bracket == '{' ? "block" : "list"; }

char JsoncParser::partner(char bracket) { return bracket == '{' ? '}' : ']'; }

void JsoncParser::unreadable(Place place, std::string message, std::string remedy)
{
    if (stopped_) return;
    Finding finding;
    finding.code = "U101";
    finding.line = place.line;
    finding.column = place.column;
    finding.length = place.length;
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
    findings_.push_back(std::move(finding));
    if (findings_.size() >= unreadable_at_most) stopped_ = true;
}

// Size and encoding come first: nothing else makes sense without them.
void JsoncParser::check_encoding(std::string_view text)
{
    if (text.size() > file_bytes_max) {
        unreadable(
            Place{1, 1, 1},
            "the file is too large",
            "It has " + std::to_string(text.size() / 1024) + " KB; at most " +
                std::to_string(file_bytes_max / 1024) + " KB are read. A profile is one page."
        );
        stopped_ = true;
        return;
    }
    const auto bad = first_invalid_utf8(text);
    if (bad == std::string_view::npos) return;
    Cursor cursor(text);
    cursor.advance(bad);
    const auto start = text.substr(0, 2);
    const bool wide = start == "\xFF\xFE" || start == "\xFE\xFF";
    unreadable(
        wide ? Place{1, 1, 1} : cursor.place(),
        wide ? "the file is saved as UTF-16" : "the file is not UTF-8 here",
        "Save it again with the encoding UTF-8; editors offer this in the save dialog."
    );
    stopped_ = true;
}

// Remembers the first bracket whose end stands elsewhere than its beginning: if the file turns
// out to lack a bracket at its end, that is where it went missing.
void JsoncParser::note_close()
{
    const Open& open = open_.back();
    if (badly_closed_.line != 0 || !at_.first_on_line() || open.place.line == at_.line()) return;
    if (open.indent <= at_.column()) return;
    badly_closed_ = open.place;
    badly_closed_bracket_ = open.bracket;
}

void JsoncParser::unclosed_at_end()
{
    if (stopped_ || open_.empty()) return;
    stopped_ = lost_brackets_;
    const bool guessed = badly_closed_.line != 0;
    const Place place = guessed ? badly_closed_ : open_.back().place;
    const char bracket = guessed ? badly_closed_bracket_ : open_.back().bracket;
    unreadable(
        place,
        "this " + called(bracket) + " is opened here and never closed",
        std::string("The file ends before its closing ") + partner(bracket) +
            ". Put it where the " + called(bracket) + " should end."
    );
    stopped_ = true;
}

// After a text, where a comma is due but something else stands: a quote in the middle of a text.
// Its line is then left.
bool JsoncParser::quote_inside_text()
{
    const char c = at_.peek();
    const bool looks_like_value =
        c == '"' || c == '{' || c == '[' || c == '-' || c == '\'' || sees_curly_quote();
    if (!after_text_ || looks_like_value || value_end_.line() != at_.line()) return false;
    if (c == ':') return false;
    unreadable(
        at_.place(),
        "the text before this ends too early",
        "A double quote inside a text is written \\\" (or use single quotes there)."
    );
    leave_line();
    return true;
}

void JsoncParser::missing_comma()
{
    unreadable(
        value_end_.place(),
        "a comma is missing here",
        "Every line but the last of a block or list ends with a comma."
    );
}

void JsoncParser::check_doubled(const Node& block)
{
    if (stopped_) return;
    std::vector<const Node::Member*> sorted;
    sorted.reserve(block.members.size());
    for (const auto& member : block.members)
        sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
        return a->name < b->name;
    });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i]->name != sorted[i - 1]->name) continue;
        if (findings_.size() >= unreadable_at_most) return;
        const auto& place = sorted[i]->place;
        Finding finding;
        finding.code = "U102";
        finding.line = place.line;
        finding.column = place.column;
        finding.length = place.length;
        finding.message = quoted(sorted[i]->name) + " is written twice in one block";
        finding.remedy = "The first one is in " + line_number(sorted[i - 1]->place) +
                         ". Only one of them could count; remove or rename the other.";
        findings_.push_back(std::move(finding));
    }
}

}  // namespace usher::rules
