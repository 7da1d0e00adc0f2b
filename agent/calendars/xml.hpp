#pragma once
// XML as a calendar server sends it, read by namespaces and never by prefixes. Strangers' text: no
// DTD, no entities of its own, bounded depth.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace usher::agent {

struct XmlNode {
    std::string name;  // "DAV: href": the namespace, a space, the local name
    std::string text;  // all the text directly in it
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<XmlNode> parts;

    const XmlNode* part(std::string_view wanted) const;  // the first; nullptr: there is none
    // Of the part, without spaces around it; "" if there is none.
    std::string text_of(std::string_view wanted) const;
    std::string attribute(std::string_view wanted) const;  // "" if it is not there
};

// The root. Absent: not XML, or with a DTD, or nested deeper than any honest answer.
std::optional<XmlNode> read_xml(std::string_view text);

// For text between tags and in attributes.
std::string xml_escaped(std::string_view text);

}  // namespace usher::agent
