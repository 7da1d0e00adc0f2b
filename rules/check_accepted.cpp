// What a page says it accepts: warnings that exist, at places that exist. One that accepts nothing
// would do so silently, and its author would go on believing in it.

#include <algorithm>
#include <charconv>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// Those that are warnings or notes, at least sometimes.
constexpr std::string_view acceptable =
    "U205 U207 U302 U307 U309 U310 U399 U401w U402 U403 U502 U503 U504 U602 U603 U607 U608 U701 "
    "U702";
// Those that always stop a page from being published; and U703, which says that an acceptance has
// ended.
constexpr std::string_view never =
    "U101 U102 U103 U104 U105 U107 U201 U202 U203 U204 U206 U208 U301 U303 U304 U305 U306 U308 "
    "U311 U312 U401 U404 U405 U406 U501 U600 U606 U703";

bool has(const std::vector<std::string>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

void check_code(const Spot& code, const Loading& loading)
{
    if (!code.is(Node::Kind::text)) return;
    const auto& text = code.node->text;
    const auto codes = words_of(acceptable);
    if (has(codes, text)) return;
    const auto other = text + "w";
    if (has(words_of(never), text))
        loading.findings.error(
            "U104",
            code.value_place(),
            code.path,
            quoted(text) + " can't be accepted",
            (has(codes, other) ? did_you_mean(text, {other}) : std::string()) +
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
