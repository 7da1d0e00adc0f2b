// Texts, numbers and bare words of a file, and the ways they go wrong.

#include <algorithm>
#include <array>

#include "rules/jsonc_parser.hpp"
#include "rules/prose.hpp"
#include "rules/utf8.hpp"

namespace usher::rules {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// As JSON writes numbers: no plus, no leading zero, digits on both sides of a point.
bool is_number(std::string_view text)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const auto start = i;
        while (i < text.size() && is_digit(text[i]))
            ++i;
        return i > start;
    };
    if (i < text.size() && text[i] == '-') ++i;
    if (i + 1 < text.size() && text[i] == '0' && is_digit(text[i + 1])) return false;
    if (!digits()) return false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (!digits()) return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (!digits()) return false;
    }
    return i == text.size();
}

constexpr std::array<std::string_view, 8> curly_quotes{
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x9E",
    "\xE2\x80\x9F",  // double ones
    "\xE2\x80\x98",
    "\xE2\x80\x99",
    "\xC2\xAB",
    "\xC2\xBB"  // single ones, angles
};
constexpr std::size_t curly_double = 4;

std::string_view curly_at(std::string_view text, std::size_t kinds)
{
    for (std::size_t i = 0; i < kinds; ++i)
        if (text.substr(0, curly_quotes[i].size()) == curly_quotes[i]) return curly_quotes[i];
    return {};
}

constexpr std::string_view about_curly =
    "Word and some mail programs turn quotes around texts into curly ones. Write straight "
    "ones: \"...\".";

}  // namespace

bool JsoncParser::sees_curly_quote() const
{
    return !curly_at(at_.rest(), curly_quotes.size()).empty();
}

// At the opening quote; leaves the cursor after the closing one.
std::string JsoncParser::read_text()
{
    const Cursor open = at_;
    Cursor comma = at_, curly = at_;  // the last of each, to go back to if the text doesn't end
    std::string out;
    at_.advance();
    while (!at_.at_end() && at_.peek() != '"' && !stopped_) {
        const char c = at_.peek();
        if (c == '\n' || c == '\r') {
            end_of_line_in_text(open, comma, curly);
            return out;
        }
        if (c == '\\') {
            read_escape(out);
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20)
            unreadable(
                at_.place(),
                "there is an invisible character in this text",
                c == '\t' ? "It is a tab. Write a space, or \\t if a tab is meant."
                          : "It was probably pasted in. Delete it and type the place again."
            );
        if (c == ',') comma = at_;
        if (!curly_at(at_.rest(), curly_double).empty()) curly = at_;
        out += c;
        at_.advance();
    }
    if (at_.at_end()) {
        end_of_line_in_text(open, comma, curly);
        return out;
    }
    at_.advance();
    return out;
}

// A text that has no end on its line. Goes back to where it was probably meant to end.
void JsoncParser::end_of_line_in_text(const Cursor& open, const Cursor& comma, const Cursor& curly)
{
    if (curly.offset() > open.offset()) {
        unreadable(curly.place(), "this text ends in a curly quote", std::string(about_curly));
        at_ = curly;
        at_.advance(3);
        forgive_comma_ = true;
        return;
    }
    unreadable(
        at_.place_since(open),
        "this text has no end on its line",
        "Write the closing \". A text stands on one line; a new line inside it is written \\n."
    );
    lost_brackets_ = true;
    const auto after = at_.since(comma).substr(std::min<std::size_t>(1, at_.since(comma).size()));
    if (comma.offset() > open.offset() && after.find_first_not_of(" \t") == after.npos) at_ = comma;
    forgive_comma_ = true;
}

void JsoncParser::read_escape(std::string& out)
{
    const Cursor start = at_;
    at_.advance();
    const char c = at_.peek();
    if (c == 'u') {
        at_.advance();
        read_unicode(out, start);
        return;
    }
    constexpr std::string_view written = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const auto known = at_.at_end() ? written.npos : written.find(c);
    if (known != written.npos) {
        out += meant[known];
        at_.advance();
        return;
    }
    unreadable(
        start.place(2),
        "\\ and what follows means nothing here",
        "A backslash itself is written \\\\, a double quote inside a text \\\", a new line \\n."
    );
}

void JsoncParser::read_unicode(std::string& out, const Cursor& start)
{
    const auto four = [&]() -> int {
        int value = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = at_.peek();
            int digit = -1;
            if (is_digit(c)) digit = c - '0';
            if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
            if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
            if (digit < 0) return -1;
            value = value * 16 + digit;
            at_.advance();
        }
        return value;
    };
    int value = four();
    if (value >= 0xD800 && value <= 0xDBFF && at_.sees("\\u")) {
        at_.advance(2);
        const int low = four();
        value = low >= 0xDC00 && low <= 0xDFFF ? 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
                                               : -1;
    }
    const bool control = value >= 0 && value < 0x20 && value != '\t' && value != '\n';
    if (value < 0 || control || (value >= 0xD800 && value <= 0xDFFF)) {
        unreadable(
            at_.place_since(start),
            "this is not a character",
            "\\u is followed by the four digits of a character. Better type the character itself."
        );
        return;
    }
    append_utf8(out, static_cast<char32_t>(value));
}

std::string JsoncParser::read_curly_text()
{
    const auto first = curly_at(at_.rest(), curly_quotes.size());
    const bool is_double = !curly_at(first, curly_double).empty();
    unreadable(at_.place(), "this text begins with a curly quote", std::string(about_curly));
    at_.advance(first.size());
    std::string out;
    while (!at_.at_end() && at_.peek() != '\n') {
        const auto curly = curly_at(at_.rest(), is_double ? curly_double : curly_quotes.size());
        if (!curly.empty() || at_.peek() == '"') {
            at_.advance(std::max<std::size_t>(1, curly.size()));
            return out;
        }
        out += at_.peek();
        at_.advance();
    }
    forgive_comma_ = true;
    return out;
}

std::string JsoncParser::read_single_quoted()
{
    unreadable(at_.place(), "texts stand in double quotes", "Write \"...\" instead of '...'.");
    at_.advance();
    std::string out;
    while (!at_.at_end() && at_.peek() != '\n' && at_.peek() != '\'') {
        out += at_.peek();
        at_.advance();
    }
    if (at_.peek() == '\'')
        at_.advance();
    else
        forgive_comma_ = true;
    return out;
}

void JsoncParser::read_number(Node& node)
{
    const Cursor start = at_;
    node.kind = Node::Kind::number;
    const auto belongs = [](char c) {
        return is_digit(c) || is_letter(c) || c == '+' || c == '-' || c == '.' || c == '%';
    };
    while (!at_.at_end() && belongs(at_.peek()))
        at_.advance();
    node.text = at_.since(start);
    if (is_number(node.text)) return;
    const auto place = at_.place_since(start);
    const bool has_letter = std::any_of(node.text.begin(), node.text.end(), is_letter);
    if (has_letter)
        unreadable(
            place,
            quoted(node.text) + " is not a number",
            "An amount with letters or signs stands in double quotes, for example \"10M\"."
        );
    else
        unreadable(
            place,
            quoted(node.text) + " is not a number",
            "Write digits only, for example 120 or 2.5; no plus, no zero in front, no % sign."
        );
}

void JsoncParser::read_word(Node& node)
{
    const Cursor start = at_;
    while (!at_.at_end() && (is_letter(at_.peek()) || is_digit(at_.peek())))
        at_.advance();
    const std::string word(at_.since(start));
    const auto place = at_.place_since(start);
    if (word == "true" || word == "false") {
        node.kind = Node::Kind::yes_no;
        node.yes = word == "true";
        return;
    }
    if (word == "null") return;  // Kind::nothing; the field table says what it thinks of it.
    if (word.empty()) {
        unreadable(
            at_.place(),
            "there is something here that can't be read",
            "A value is a text in double quotes, a number, true, false, a block { } or a list [ ]."
        );
        leave_line();
        return;
    }
    std::string lower = word;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const bool yes = lower == "true" || lower == "yes" || lower == "on";
    const bool no = lower == "false" || lower == "no" || lower == "off";
    std::string remedy = "Texts stand in double quotes: \"" + word + "\".";
    if (yes || no)
        remedy = "Write " + std::string(yes ? "true" : "false") + " for a setting, or \"" + word +
                 "\" in double quotes for an answer.";
    unreadable(place, quoted(word) + " stands here without quotes", remedy);
    node.kind = Node::Kind::text;
    node.text = word;
}

std::string JsoncParser::read_bare_name()
{
    const Cursor start = at_;
    if (is_digit(at_.peek())) {
        while (is_digit(at_.peek()))
            at_.advance();
        unreadable(
            at_.place_since(start),
            "a name should stand here",
            "Numbers are written without commas inside: 10000, or \"10k\"."
        );
        return {};
    }
    while (!at_.at_end() && (is_letter(at_.peek()) || is_digit(at_.peek()) || at_.peek() == '-'))
        at_.advance();
    const std::string name(at_.since(start));
    if (name.empty())
        unreadable(
            at_.place(),
            "a name should stand here",
            "A line of a block is a name in double quotes, a colon and a value."
        );
    else
        unreadable(
            at_.place_since(start),
            "the name " + name + " stands without quotes",
            "Names stand in double quotes: \"" + name + "\"."
        );
    return name;
}

bool JsoncParser::sees_strange_blank() const
{
    const auto c = static_cast<unsigned char>(at_.peek());
    if (c < 0x20) return true;
    constexpr std::string_view hard_space = "\xC2\xA0", mark = "\xEF\xBB\xBF",
                               no_width = "\xE2\x80\x8B";
    return at_.sees(hard_space) || at_.sees(mark) || at_.sees(no_width);
}

// Blanks that look like spaces but are not: they come with text pasted from Word or web pages.
void JsoncParser::skip_strange()
{
    constexpr int reported_at_most = 1;  // A pasted page has hundreds.
    if (nbsp_reported_++ < reported_at_most)
        unreadable(
            at_.place(),
            "there is an invisible character here",
            "It looks like a space but isn't one; it was probably pasted in. Replace it, and all "
            "others like it, by a space."
        );
    at_.advance(first_code_point(at_.rest()).bytes);
}

}  // namespace usher::rules
