// From a path to the line it is written in.

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "rules/jsonc.hpp"
#include "rules/prove.hpp"

namespace usher::rules {
namespace {

struct Found {
    Place place;
    std::string_view rest;  // of the path: what is not written there
};

bool begins_with_step(std::string_view path, std::string_view step)
{
    return path.substr(0, step.size()) == step &&
           (path.size() == step.size() || path[step.size()] == '.');
}

// The member that the path names first; nullptr: there is none. In an experiment the names are
// paths themselves, with dots in them.
const Node::Member* first_of(std::string_view path, const Node& block)
{
    const Node::Member* best = nullptr;
    for (const auto& member : block.members)
        if (begins_with_step(path, member.name) &&
            (best == nullptr || member.name.size() >= best->name.size()))
            best = &member;
    return best;
}

// As far down the path as the file goes.
Found follow(const Node& root, std::string_view path)
{
    Found found{root.place, path};
    const Node* node = &root;
    while (!found.rest.empty()) {
        auto step = found.rest.substr(0, found.rest.find('.'));
        if (node->kind == Node::Kind::list) {
            const auto index = std::strtoul(std::string(step).c_str(), nullptr, 10);
            if (index >= node->items.size()) return found;
            node = &node->items[index];
            found.place = node->place;
        } else {
            const Node::Member* next = first_of(found.rest, *node);
            if (next == nullptr) return found;
            step = next->name;
            node = &next->value;
            found.place = next->place;
        }
        found.rest.remove_prefix(std::min(found.rest.size(), step.size() + 1));
    }
    return found;
}

}  // namespace

void locate(std::vector<Finding>& findings, const ProfileFiles& files)
{
    std::unique_ptr<Parsed> main, tests;
    for (Finding& finding : findings) {
        const std::string_view path = finding.path;
        const bool in_tests = files.tests && (path == "tests" || path.rfind("tests.", 0) == 0);
        if (finding.file.empty())
            finding.file = in_tests ? file_beside(files.name, "tests") : files.name;
        if (finding.line != 0 || path.empty()) continue;
        auto& parsed = in_tests ? tests : main;
        if (!parsed)
            parsed = std::make_unique<Parsed>(parse_jsonc(in_tests ? *files.tests : files.text));
        const auto found =
            follow(parsed->root, in_tests ? path.substr(path == "tests" ? 5 : 6) : path);
        finding.line = found.place.line;
        finding.column = found.place.column;
        finding.length = found.place.length;
    }
}

}  // namespace usher::rules
