#pragma once
// The reader behind parse_jsonc: recursive descent over the text, one pass, no exceptions. After a
// mistake it goes on where it safely can, so that one look shows several. Only jsonc*.cpp include
// this.

#include <string>
#include <string_view>
#include <vector>

#include "rules/cursor.hpp"
#include "rules/jsonc.hpp"

namespace usher::rules {

class JsoncParser {
  public:
    explicit JsoncParser(std::string_view text) : at_(text) {}
    Parsed parse();

  private:
    // A bracket that is open, and how far the line it stands on is indented.
    struct Open {
        char bracket;
        Place place;
        int indent;
    };

    // Structure: jsonc.cpp.
    void read_value(Node& node);
    void read_block(Node& node);
    void read_list(Node& node);
    void read_member(Node& node);
    void read_colon(const Node::Member& member);
    void close(char closing);
    bool wants_next(bool& comma_due, char closing);
    void skip_blank();
    void skip_comment();
    void skip_to_line_end();
    void leave_line();

    // Values that are not brackets: jsonc_values.cpp.
    std::string read_text();
    void read_escape(std::string& out);
    void read_unicode(std::string& out, const Cursor& start);
    void end_of_line_in_text(const Cursor& open, const Cursor& comma, const Cursor& curly);
    std::string read_curly_text();
    std::string read_single_quoted();
    void read_number(Node& node);
    void read_word(Node& node);
    std::string read_bare_name();
    bool sees_curly_quote() const;
    bool sees_strange_blank() const;
    void skip_strange();

    // What is wrong: jsonc_mistakes.cpp.
    void check_encoding(std::string_view text);
    void check_doubled(const Node& block);
    void missing_comma();
    bool quote_inside_text();
    void note_close();
    void unclosed_at_end();
    void unreadable(Place place, std::string message, std::string remedy);
    static std::string line_number(const Place& place);
    static std::string called(char bracket);
    static char partner(char bracket);

    Cursor at_;
    std::vector<Open> open_;
    std::vector<Finding> findings_;
    Cursor value_end_{std::string_view{}};  // just after the last value
    bool after_text_ = false;               // the last value was a text
    bool forgive_comma_ = false;            // a mistake just reported may have swallowed one
    bool lost_brackets_ = false;            // a mistake just left may have swallowed some
    bool stopped_ = false;                  // no use in reading on
    Place badly_closed_{0, 0, 0};           // of the first bracket whose end is not under it
    char badly_closed_bracket_ = '{';
    int nbsp_reported_ = 0;
};

}  // namespace usher::rules
