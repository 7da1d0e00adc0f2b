// Mail programs know little of HTML and less of styles: a table, lists, links.

#include "agent/mail/page.hpp"

#include "agent/mail/header_text.hpp"

namespace usher::agent {
namespace {

// One thing somebody said; more than this is cut, the record has it all.
constexpr std::size_t letters_max = 1000;

std::string line_of(std::string_view text) { return plain_line(text, letters_max); }

std::string html_of(std::string_view text)
{
    std::string html;
    for (const char letter : line_of(text)) {
        switch (letter) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += letter;
        }
    }
    return html;
}

struct TextWriter {
    std::string out;

    void operator()(const Paragraph& paragraph) { out += line_of(paragraph.text) + "\r\n\r\n"; }
    void operator()(const Rows& rows)
    {
        for (const auto& [name, value] : rows.rows)
            out += line_of(name) + ": " + line_of(value) + "\r\n";
        out += "\r\n";
    }
    void operator()(const Points& points)
    {
        if (!points.heading.empty()) out += line_of(points.heading) + "\r\n";
        for (const auto& point : points.points)
            out += "- " + line_of(point) + "\r\n";
        out += "\r\n";
    }
    void operator()(const Links& links)
    {
        for (const auto& [label, address] : links.links)
            out += line_of(label) + ":\r\n" + line_of(address) + "\r\n";
        out += "\r\n";
    }
    void operator()(const Small& small) { out += "-- \r\n" + line_of(small.text) + "\r\n"; }
};

struct HtmlWriter {
    std::string out;

    void operator()(const Paragraph& paragraph)
    {
        out += "<p>" + html_of(paragraph.text) + "</p>\r\n";
    }
    void operator()(const Rows& rows)
    {
        out += "<table cellpadding=\"4\">\r\n";
        for (const auto& [name, value] : rows.rows) {
            out += "<tr><th align=\"left\" valign=\"top\">" + html_of(name) + "</th><td>" +
                   html_of(value) + "</td></tr>\r\n";
        }
        out += "</table>\r\n";
    }
    void operator()(const Points& points)
    {
        if (!points.heading.empty()) out += "<h2>" + html_of(points.heading) + "</h2>\r\n";
        out += "<ul>\r\n";
        for (const auto& point : points.points)
            out += "<li>" + html_of(point) + "</li>\r\n";
        out += "</ul>\r\n";
    }
    void operator()(const Links& links)
    {
        out += "<p>\r\n";
        for (const auto& [label, address] : links.links) {
            out += "<a href=\"" + html_of(address) + "\">" + html_of(label) + "</a><br>\r\n";
        }
        out += "</p>\r\n";
    }
    void operator()(const Small& small)
    {
        out += "<p><small>" + html_of(small.text) + "</small></p>\r\n";
    }
};

}  // namespace

std::string to_text(const MailPage& page)
{
    TextWriter writer;
    for (const auto& block : page)
        std::visit(writer, block);
    return std::move(writer.out);
}

std::string to_html(const MailPage& page, std::string_view language)
{
    HtmlWriter writer;
    writer.out = "<!doctype html>\r\n<html lang=\"" + html_of(language) +
                 "\">\r\n<head><meta charset=\"utf-8\"></head>\r\n<body>\r\n";
    for (const auto& block : page)
        std::visit(writer, block);
    return writer.out + "</body>\r\n</html>\r\n";
}

}  // namespace usher::agent
