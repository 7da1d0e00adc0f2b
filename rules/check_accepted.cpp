// What a page says it accepts: warnings that exist, at places that exist. One that accepts nothing
// would do so silently, and its author would go on believing in it.

#include <algorithm>
#include <charconv>

#include "rules/finding_codes.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

void check_code(const Spot& code, const Loading& loading)
{
    if (!code.is(Node::Kind::text)) return;
    const auto& text = code.node->text;
    std::vector<std::string> codes;
    bool exists = false;
    for (const FindingCode& each : finding_codes()) {
        exists = exists || each.code == text;
        if (!each.can_be_accepted()) continue;
        if (each.code == text) return;
        codes.emplace_back(each.code);
    }
    const auto other = text + "w";
    if (exists)
        loading.findings.error(
            "U104",
            code.value_place(),
            code.path,
            quoted(text) + " can't be accepted",
            (std::find(codes.begin(), codes.end(), other) != codes.end()
                 ? did_you_mean(text, {other})
                 : std::string()) +
                (text == "U703" ? "It says that an acceptance has ended: renew that one instead."
                                : "It is an error, and errors have to be mended.")
        );
    else
        loading.findings.error(
            "U105",
            code.value_place(),
            code.path,
            "there is no finding " + quoted(text),
            did_you_mean(text, codes) + "Write its code as it was shown, for example \"U302\"."
        );
}

// The part of a path before its first dot; the path goes on after it.
std::string_view cut_first(std::string_view& path)
{
    const auto dot = std::min(path.find('.'), path.size());
    const auto first = path.substr(0, dot);
    path.remove_prefix(std::min(dot + 1, path.size()));
    return first;
}

const Node* item_of(const Node& list, std::string_view number)
{
    std::size_t index = 0;
    const auto* end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, index);
    const bool is_number = read.ec == std::errc() && read.ptr == end;
    return is_number && index < list.items.size() ? &list.items[index] : nullptr;
}

// A warning may stand at a line that is only thought, like a limit that isn't written; so the last
// name of a path is held against those beside it, and is wrong only if it looks like one of them.
void check_at(const Spot& at, const Spot& page, const Loading& loading)
{
    if (!at.is(Node::Kind::text) || at.node->text.empty()) return;
    std::string_view rest = at.node->text;
    const Node* here = page.node;
    while (!rest.empty()) {
        const auto name = cut_first(rest);
        const Node* next = here->kind == Node::Kind::list ? item_of(*here, name) : here->find(name);
        if (next != nullptr) {
            here = next;
            continue;
        }
        std::vector<std::string> names;
        for (const auto& member : here->members)
            names.push_back(member.name);
        const bool beside = page.node == here && (name == "words" || name == "tests");
        if (beside || (rest.empty() && nearest(name, names).empty())) return;
        return loading.findings.error(
            "U105",
            at.value_place(),
            at.path,
            "there is no place " + quoted(at.node->text),
            did_you_mean(name, names) + "Nothing there is called " + quoted(name) +
                ". Leave \"at\" out to accept the warning anywhere in the file."
        );
    }
}

}  // namespace

void check_accepted(const Spot& page, const Loading& loading)
{
    for (const auto& warning : page.at("accepted_warnings").items()) {
        check_code(warning.at("code"), loading);
        check_at(warning.at("at"), page, loading);
    }
}

}  // namespace usher::rules
