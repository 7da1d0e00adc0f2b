// A reader that only counts brackets and quotes.

#include "rules/spans.hpp"

#include <algorithm>

namespace usher::rules {
namespace {

class Finder {
  public:
    explicit Finder(std::string_view text) : text_(text) {}

    Span value()
    {
        skip();
        Span span;
        span.begin = at_;
        if (here() == '{')
            read_block(span);
        else if (here() == '[')
            read_list(span);
        else if (here() == '"')
            read_text();
        else
            while (at_ < text_.size() && !ends_word(text_[at_]))
                ++at_;
        span.end = at_;
        return span;
    }

    // Space and comments.
    void skip()
    {
        while (at_ < text_.size()) {
            const auto two = text_.substr(at_, 2);
            if (two == "//")
                at_ = std::min(text_.find('\n', at_), text_.size());
            else if (two == "/*")
                at_ = std::min(text_.find("*/", at_ + 2), text_.size() - 2) + 2;
            else if (is_space(text_[at_]) || text_.substr(at_, 3) == "\xef\xbb\xbf")
                at_ += is_space(text_[at_]) ? 1 : 3;
            else
                return;
        }
    }
    bool more() const { return at_ < text_.size(); }
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void step() { ++at_; }

  private:
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    static bool ends_word(char c)
    {
        return is_space(c) || c == ',' || c == ']' || c == '}' || c == '/' || c == ':';
    }

    std::string read_text()
    {
        const auto begin = ++at_;
        while (at_ < text_.size() && text_[at_] != '"')
            at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_, text_.size());
        const auto end = at_;
        if (more()) ++at_;
        return std::string(text_.substr(begin, end - begin));
    }

    void read_block(Span& span)
    {
        span.kind = Span::Kind::block;
        ++at_;
        for (skip(); more() && here() != '}'; skip()) {
            if (here() != '"') {
                ++at_;  // a comma
                continue;
            }
            Span::Member member;
            member.begin = at_;
            member.name = read_text();
            skip();
            if (here() == ':') ++at_;
            member.value = value();
            span.members.push_back(std::move(member));
        }
        if (more()) ++at_;
    }

    void read_list(Span& span)
    {
        span.kind = Span::Kind::list;
        ++at_;
        for (skip(); more() && here() != ']'; skip()) {
            const auto before = at_;
            if (here() != ',') span.items.push_back(value());
            if (here() == ',' || at_ == before) ++at_;
        }
        if (more()) ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void put_bare(std::string_view text, const Span& span, std::string& into)
{
    if (span.kind == Span::Kind::other) {
        into += text.substr(span.begin, span.end - span.begin);
        return;
    }
    const bool block = span.kind == Span::Kind::block;
    into += block ? '{' : '[';
    for (const auto& member : span.members) {
        into += '"' + member.name + "\":";
        put_bare(text, member.value, into);
        into += ',';
    }
    for (const auto& item : span.items) {
        put_bare(text, item, into);
        into += ',';
    }
    into += block ? '}' : ']';
}

}  // namespace

const Span::Member* Span::find(std::string_view name) const
{
    for (const auto& member : members)
        if (member.name == name) return &member;
    return nullptr;
}

Span spans_of(std::string_view text) { return Finder(text).value(); }

std::string bare(std::string_view text, const Span& span)
{
    std::string result;
    put_bare(text, span, result);
    return result;
}

}  // namespace usher::rules
