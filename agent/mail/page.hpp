#pragma once
// What a mail says, once, and the two ways it is written: plain text and HTML. Texts from people go
// in as they are; both writers make them harmless.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace usher::agent {

struct Paragraph {
    std::string text;
};
struct Rows {  // "When   Tue 10 Mar 2026, 10:00 (GMT-4)"
    std::vector<std::pair<std::string, std::string>> rows;
};
struct Points {  // a heading, which may be "", and what belongs to it
    std::string heading;
    std::vector<std::string> points;
};
struct Links {  // label and address; addresses are ours or the owner's, never a visitor's
    std::vector<std::pair<std::string, std::string>> links;
};
struct Small {  // why this mail was sent
    std::string text;
};
using MailPage = std::vector<std::variant<Paragraph, Rows, Points, Links, Small>>;

std::string to_text(const MailPage& page);  // lines end in \r\n
std::string to_html(const MailPage& page, std::string_view language);

}  // namespace usher::agent
