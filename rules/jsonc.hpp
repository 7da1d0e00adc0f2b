#pragma once
// JSON with comments to values that know their line and column. Finds doubled names, limits size
// and depth, and says in plain words what is wrong. One reader for profiles, teams, site and server
// settings.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/finding.hpp"

namespace usher::rules {

constexpr std::size_t file_bytes_max = 256 * 1024;  // a page, not a database
constexpr int nesting_max = 32;

struct Place {
    int line = 1, column = 1;  // 1-based; column counts code points
    int length = 1;
};

// One value of the file. Blocks keep the order in which their names are written.
struct Node {
    enum class Kind { block, list, text, number, yes_no, nothing };
    Kind kind = Kind::nothing;
    Place place;              // of the value
    std::string text;         // Kind::text, or the number as written
    bool yes = false;         // Kind::yes_no
    std::vector<Node> items;  // Kind::list
    struct Member;
    std::vector<Member> members;  // Kind::block

    const Node* find(std::string_view name) const;  // nullptr: not there
};
struct Node::Member {
    std::string name;
    Place place;  // of the name
    Node value;
};

struct Parsed {
    Node root;
    std::vector<Finding> findings;  // U101, U102; with an error `root` is not to be used
};

Parsed parse_jsonc(std::string_view text);

}  // namespace usher::rules
