#pragma once
// A place in a text that walks forward and always knows its line and column. Only jsonc*.cpp
// include this.

#include <algorithm>
#include <string_view>

#include "rules/jsonc.hpp"

namespace usher::rules {

// Cheap to copy: a copy is a place to come back to.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    bool at_end() const { return offset_ >= text_.size(); }
    std::size_t offset() const { return offset_; }
    int line() const { return line_; }
    int column() const { return column_; }
    // The column of the first thing on this line that isn't blank; 1-based.
    int indent() const { return indent_; }
    // Nothing but blanks stand before this place on its line.
    bool first_on_line() const { return !seen_something_; }

    char peek(std::size_t ahead = 0) const
    {
        return offset_ + ahead < text_.size() ? text_[offset_ + ahead] : '\0';
    }
    bool sees(std::string_view what) const { return rest().substr(0, what.size()) == what; }
    std::string_view rest() const { return text_.substr(offset_); }
    std::string_view since(const Cursor& earlier) const
    {
        return text_.substr(earlier.offset_, offset_ - earlier.offset_);
    }

    void advance(std::size_t bytes = 1)
    {
        for (; bytes > 0 && offset_ < text_.size(); --bytes)
            step(text_[offset_++]);
    }

    Place place(int length = 1) const { return {line_, column_, length}; }
    // From an earlier place to here, or to the end of its first line.
    Place place_since(const Cursor& earlier) const
    {
        const int length = earlier.line_ == line_ ? column_ - earlier.column_ : 1;
        return earlier.place(std::max(1, length));
    }

  private:
    void step(char c)
    {
        if (c == '\n') {
            ++line_;
            column_ = 1;
            seen_something_ = false;
            return;
        }
        if (!seen_something_ && c != ' ' && c != '\t' && c != '\r') {
            seen_something_ = true;
            indent_ = column_;
        }
        // Bytes that continue a code point take no column of their own.
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++column_;
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    int line_ = 1, column_ = 1, indent_ = 1;
    bool seen_something_ = false;
};

}  // namespace usher::rules
