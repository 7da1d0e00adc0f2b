// Blocks and lists, and what to say when they don't fit together.

#include "rules/jsonc.hpp"

#include <algorithm>

#include "rules/jsonc_parser.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

const Node* Node::find(std::string_view name) const
{
    for (const auto& member : members)
        if (member.name == name) return &member.value;
    return nullptr;
}

Parsed parse_jsonc(std::string_view text) { return JsoncParser(text).parse(); }

Parsed JsoncParser::parse()
{
    Parsed parsed;
    check_encoding(at_.rest());
    if (!stopped_) {
        if (at_.sees("\xEF\xBB\xBF")) at_ = Cursor(at_.rest().substr(3));
        skip_blank();
        if (at_.at_end())
            unreadable(
                at_.place(), "the file is empty", "A profile begins with { and ends with }."
            );
        else
            read_value(parsed.root);
        skip_blank();
        if (!stopped_ && !at_.at_end() && !lost_brackets_)
            unreadable(
                at_.place(),
                "something follows after the end",
                "The first block of the file ends before this. Is there one closing bracket too "
                "many, or is the rest a leftover?"
            );
    }
    std::stable_sort(findings_.begin(), findings_.end(), [](const auto& a, const auto& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    parsed.findings = std::move(findings_);
    return parsed;
}

void JsoncParser::read_value(Node& node)
{
    const Cursor start = at_;
    after_text_ = false;
    const char c = at_.peek();
    if (c == '{') {
        read_block(node);
    } else if (c == '[') {
        read_list(node);
    } else if (c == '"') {
        node.kind = Node::Kind::text;
        node.text = read_text();
        after_text_ = true;
    } else if (sees_curly_quote()) {
        node.kind = Node::Kind::text;
        node.text = read_curly_text();
    } else if (c == '\'') {
        node.kind = Node::Kind::text;
        node.text = read_single_quoted();
    } else if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == '$') {
        read_number(node);
    } else {
        read_word(node);
    }
    if (node.kind != Node::Kind::block && node.kind != Node::Kind::list)
        node.place = at_.place_since(start);
    value_end_ = at_;
}

// True if another name or value follows; false if the block or list is over. Commas are taken
// here; one at the very end is allowed.
bool JsoncParser::wants_next(bool& comma_due, char closing)
{
    while (true) {
        skip_blank();
        if (stopped_) return false;
        if (at_.at_end()) {
            unclosed_at_end();
            return false;
        }
        const char c = at_.peek();
        if (c == '}' || c == ']') {
            close(closing);
            return false;
        }
        if (c != ',') {
            if (!comma_due || forgive_comma_ || !quote_inside_text()) break;
            comma_due = false;
            continue;
        }
        if (!comma_due && !forgive_comma_)
            unreadable(at_.place(), "there is one comma too many", "Remove it.");
        comma_due = false;
        forgive_comma_ = false;
        at_.advance();
    }
    if (comma_due && !forgive_comma_) missing_comma();
    forgive_comma_ = false;
    return !stopped_;
}

// At a closing bracket, which ends the innermost block or list even if it is the wrong one.
void JsoncParser::close(char closing)
{
    const char c = at_.peek();
    if (c == closing) {
        note_close();
        at_.advance();
        return;
    }
    const Open open = open_.back();
    const bool meant_outside = std::any_of(open_.begin(), open_.end() - 1, [&](const Open& outer) {
        return partner(outer.bracket) == c;
    });
    const std::string what = called(open.bracket);
    unreadable(
        at_.place(),
        "the " + what + " opened in " + line_number(open.place) + " is not closed before this " + c,
        "Close it with " + std::string(1, closing) +
            (meant_outside ? " before this line." : " instead of " + std::string(1, c) + ".")
    );
    lost_brackets_ = true;
    if (!meant_outside) at_.advance();
}

void JsoncParser::read_block(Node& node)
{
    node.kind = Node::Kind::block;
    node.place = at_.place();
    open_.push_back({'{', at_.place(), at_.first_on_line() ? at_.column() : at_.indent()});
    if (open_.size() > nesting_max) {
        unreadable(at_.place(), "blocks stand too deep in each other", "At most 32 are read.");
        stopped_ = true;
    }
    at_.advance();
    bool comma_due = false;
    while (!stopped_ && wants_next(comma_due, '}')) {
        read_member(node);
        comma_due = true;
    }
    open_.pop_back();
    after_text_ = false;
    check_doubled(node);
}

void JsoncParser::read_list(Node& node)
{
    node.kind = Node::Kind::list;
    node.place = at_.place();
    open_.push_back({'[', at_.place(), at_.first_on_line() ? at_.column() : at_.indent()});
    if (open_.size() > nesting_max) {
        unreadable(at_.place(), "lists stand too deep in each other", "At most 32 are read.");
        stopped_ = true;
    }
    at_.advance();
    bool comma_due = false;
    while (!stopped_ && wants_next(comma_due, ']')) {
        if (at_.peek() == ':') {
            unreadable(
                at_.place(),
                "a list has no names",
                "Is the closing ] of the list opened in " + line_number(open_.back().place) +
                    " missing?"
            );
            stopped_ = true;
            break;
        }
        node.items.emplace_back();
        read_value(node.items.back());
        comma_due = true;
        skip_blank();
        forgive_comma_ = forgive_comma_ || at_.peek() == ':';
    }
    open_.pop_back();
    after_text_ = false;
}

void JsoncParser::read_member(Node& node)
{
    Node::Member member;
    const Cursor start = at_;
    const char c = at_.peek();
    if (c == '"') {
        member.name = read_text();
    } else if (sees_curly_quote()) {
        member.name = read_curly_text();
    } else if (c == '\'') {
        member.name = read_single_quoted();
    } else {
        member.name = read_bare_name();
    }
    if (member.name.empty() && c != '"') {  // Nothing here can be read.
        leave_line();
        return;
    }
    member.place = at_.place_since(start);
    value_end_ = at_;
    skip_blank();
    if (forgive_comma_ && at_.peek() != ':') stopped_ = true;  // a name without its end
    if (stopped_) return;
    forgive_comma_ = false;
    read_colon(member);
    skip_blank();
    const char first = at_.peek();
    if (at_.at_end() || first == ',' || first == '}' || first == ']') {
        unreadable(
            member.place,
            quoted(member.name) + " has no value",
            "Write a colon and what it is, or remove the name."
        );
    } else {
        read_value(member.value);
    }
    node.members.push_back(std::move(member));
}

void JsoncParser::read_colon(const Node::Member& member)
{
    skip_blank();
    const char c = at_.peek();
    if (c == ':') {
        at_.advance();
        return;
    }
    if (c == '=') {
        unreadable(at_.place(), "a colon should stand here", "Write : instead of =.");
        at_.advance();
        return;
    }
    if (at_.at_end() || c == ',' || c == '}' || c == ']') return;
    unreadable(
        value_end_.place(),
        "a colon is missing after " + quoted(member.name),
        "Write a colon between a name and its value."
    );
}

void JsoncParser::skip_to_line_end()
{
    while (!at_.at_end() && at_.peek() != '\n')
        at_.advance();
}

// Gives a line up. Brackets on it are lost, so the end of the file proves nothing any more.
void JsoncParser::leave_line()
{
    skip_to_line_end();
    forgive_comma_ = true;
    lost_brackets_ = true;
}

void JsoncParser::skip_comment()
{
    if (at_.peek() == '#' || at_.sees("//")) {
        if (at_.peek() == '#')
            unreadable(at_.place(), "a comment begins with //", "Write // instead of #.");
        skip_to_line_end();
        return;
    }
    const Cursor start = at_;
    at_.advance(2);
    while (!at_.at_end() && !at_.sees("*/"))
        at_.advance();
    if (at_.at_end()) {
        unreadable(
            start.place(2), "this comment never ends", "A comment that begins with /* ends with */."
        );
        stopped_ = true;
    }
    at_.advance(2);
}

void JsoncParser::skip_blank()
{
    while (!at_.at_end() && !stopped_) {
        const char c = at_.peek();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            at_.advance();
        else if (c == '#' || at_.sees("//") || at_.sees("/*"))
            skip_comment();
        else if (sees_strange_blank())
            skip_strange();
        else
            return;
    }
}

}  // namespace usher::rules
