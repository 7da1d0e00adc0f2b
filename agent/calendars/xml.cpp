// expat does the reading; this builds the tree.

#include "agent/calendars/xml.hpp"

#include <expat.h>

#include <memory>

namespace usher::agent {
namespace {

constexpr std::size_t depth_max = 24;  // a multistatus is eight deep

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

struct Building {
    XML_Parser parser;
    XmlNode above;               // the root is its only part
    std::vector<XmlNode*> open;  // the way from there to where the text is
};

Building& building(void* user) { return *static_cast<Building*>(user); }

// A node's address stays good while it is open: only its own parts are added to, and those that are
// closed are never looked at.
void begin(void* user, const XML_Char* name, const XML_Char** attributes)
{
    auto& now = building(user);
    if (now.open.size() > depth_max) {
        XML_StopParser(now.parser, XML_FALSE);
        return;
    }
    auto& parts = now.open.back()->parts;
    parts.emplace_back();
    parts.back().name = name;
    for (; *attributes != nullptr; attributes += 2)
        parts.back().attributes.emplace_back(attributes[0], attributes[1]);
    now.open.push_back(&parts.back());
}

void end(void* user, const XML_Char*) { building(user).open.pop_back(); }

void take_text(void* user, const XML_Char* text, int length)
{
    building(user).open.back()->text.append(text, static_cast<std::size_t>(length));
}

// Whoever declares entities wants something else than to tell us about calendars.
void refuse(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    XML_StopParser(building(user).parser, XML_FALSE);
}

std::string trimmed(const std::string& text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

}  // namespace

const XmlNode* XmlNode::part(std::string_view wanted) const
{
    for (const auto& one : parts)
        if (one.name == wanted) return &one;
    return nullptr;
}

std::string XmlNode::text_of(std::string_view wanted) const
{
    const auto* const found = part(wanted);
    return found == nullptr ? "" : trimmed(found->text);
}

std::string XmlNode::attribute(std::string_view wanted) const
{
    for (const auto& [named, value] : attributes)
        if (named == wanted) return value;
    return {};
}

std::optional<XmlNode> read_xml(std::string_view text)
{
    const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreateNS(nullptr, ' '));
    if (!parser) return std::nullopt;
    Building now{parser.get(), {}, {}};
    now.open.push_back(&now.above);
    XML_SetUserData(parser.get(), &now);
    XML_SetElementHandler(parser.get(), begin, end);
    XML_SetCharacterDataHandler(parser.get(), take_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuse);
    const auto size = static_cast<int>(text.size());
    if (XML_Parse(parser.get(), text.data(), size, XML_TRUE) != XML_STATUS_OK) return std::nullopt;
    if (now.above.parts.empty()) return std::nullopt;
    return std::move(now.above.parts.front());
}

std::string xml_escaped(std::string_view text)
{
    std::string escaped;
    for (const char letter : text) {
        if (letter == '&')
            escaped += "&amp;";
        else if (letter == '<')
            escaped += "&lt;";
        else if (letter == '>')
            escaped += "&gt;";
        else if (letter == '"')
            escaped += "&quot;";
        else
            escaped += letter;
    }
    return escaped;
}

}  // namespace usher::agent
