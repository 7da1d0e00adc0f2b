// Walking the file beside its translations, and gathering findings.

#include "rules/load_parts.hpp"

#include <algorithm>

#include "rules/amount.hpp"

namespace usher::rules {

Spot Spot::at(std::string_view member) const
{
    Spot result;
    result.name = member;
    result.path = path.empty() ? result.name : path + "." + result.name;
    result.place = place;
    if (!is(Node::Kind::block)) return result;
    for (const auto& candidate : node->members)
        if (candidate.name == member) {
            result.node = &candidate.value;
            result.place = candidate.place;
            break;
        }
    result.twins.reserve(twins.size());
    for (const auto* twin : twins)
        result.twins.push_back(twin == nullptr ? nullptr : twin->find(member));
    return result;
}

std::vector<Spot> Spot::members() const
{
    std::vector<Spot> result;
    if (!is(Node::Kind::block)) return result;
    result.reserve(node->members.size());
    for (const auto& member : node->members) {
        Spot& spot = result.emplace_back();
        spot.node = &member.value;
        spot.name = member.name;
        spot.path = path.empty() ? member.name : path + "." + member.name;
        spot.place = member.place;
        spot.twins.reserve(twins.size());
        for (const auto* twin : twins)
            spot.twins.push_back(twin == nullptr ? nullptr : twin->find(member.name));
    }
    return result;
}

std::vector<Spot> Spot::items() const
{
    std::vector<Spot> result;
    if (!is(Node::Kind::list)) return result;
    result.reserve(node->items.size());
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        Spot& spot = result.emplace_back();
        spot.node = &node->items[i];
        spot.path = path + "." + std::to_string(i);
        spot.place = node->items[i].place;
    }
    return result;
}

Place Spot::value_place() const { return node == nullptr ? place : node->place; }

Place Spot::whole_place() const
{
    Place whole = place;
    if (node != nullptr && node->place.line == place.line && node->place.column > place.column)
        whole.length = node->place.column + node->place.length - place.column;
    return whole;
}

std::string text_of(const Spot& spot)
{
    return spot.is(Node::Kind::text) ? spot.node->text : std::string{};
}

std::optional<int> number_of(const Spot& spot)
{
    if (!spot.is(Node::Kind::number)) return std::nullopt;
    constexpr Amount largest = 1'000'000'000;
    const auto amount = parse_amount(spot.node->text);
    if (!amount || *amount % one_unit != 0) return std::nullopt;
    const auto whole = *amount / one_unit;
    if (whole > largest || whole < -largest) return std::nullopt;
    return static_cast<int>(whole);
}

int number_of(const Spot& spot, int if_absent) { return number_of(spot).value_or(if_absent); }

bool yes_of(const Spot& spot, bool if_absent)
{
    return spot.is(Node::Kind::yes_no) ? spot.node->yes : if_absent;
}

namespace {

std::vector<std::string> texts_of_node(const Node* node)
{
    std::vector<std::string> result;
    if (node == nullptr || node->kind != Node::Kind::list) return result;
    for (const auto& item : node->items)
        if (item.kind == Node::Kind::text) result.push_back(item.text);
    return result;
}

}  // namespace

std::vector<std::string> texts_of(const Spot& spot) { return texts_of_node(spot.node); }

Text said(const Spot& spot)
{
    Text text;
    if (!spot.is(Node::Kind::text)) return text;
    text.by_language.push_back(spot.node->text);
    for (const auto* twin : spot.twins) {
        const bool translated = twin != nullptr && twin->kind == Node::Kind::text;
        text.by_language.push_back(translated ? twin->text : std::string{});
    }
    return text;
}

Texts all_said(const Spot& spot)
{
    Texts texts;
    const auto own = texts_of_node(spot.node);
    const bool translated = std::any_of(spot.twins.begin(), spot.twins.end(), [](const Node* twin) {
        return twin != nullptr;
    });
    if (own.empty() && !translated) return texts;
    texts.by_language.push_back(own);
    for (const auto* twin : spot.twins)
        texts.by_language.push_back(texts_of_node(twin));
    return texts;
}

std::optional<Amount> amount_of(const Node& node)
{
    if (node.kind != Node::Kind::number && node.kind != Node::Kind::text) return std::nullopt;
    return parse_amount(node.text);
}

void Findings::file_of(std::string path, std::string file)
{
    files_.emplace_back(std::move(path), std::move(file));
}

void Findings::add(
    Severity severity,
    std::string_view code,
    const Place& place,
    std::string_view path,
    std::string message,
    std::string remedy
)
{
    has_errors_ = has_errors_ || severity == Severity::error;
    if (full()) return;
    Finding& finding = all_.emplace_back();
    finding.code = code;
    finding.severity = severity;
    finding.file = main_file_;
    for (const auto& [prefix, file] : files_)
        if (path.substr(0, prefix.size()) == prefix) finding.file = file;
    finding.line = place.line;
    finding.column = place.column;
    finding.length = place.length;
    finding.path = path;
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
}

bool Findings::is_missing(std::string_view name) const
{
    return std::find(missing_.begin(), missing_.end(), name) != missing_.end();
}

void Findings::take(std::vector<Finding> findings, const std::string& file)
{
    for (auto& finding : findings) {
        finding.file = file;
        has_errors_ = has_errors_ || finding.severity == Severity::error;
        all_.push_back(std::move(finding));
    }
}

bool Findings::has_error_at(std::string_view path) const
{
    return std::any_of(all_.begin(), all_.end(), [&](const Finding& finding) {
        const std::string_view at = finding.path;
        const bool inside = at.substr(0, path.size()) == path &&
                            (at.size() == path.size() || at[path.size()] == '.');
        return inside && finding.severity == Severity::error;
    });
}

std::vector<Finding> Findings::in_order() &&
{
    std::stable_sort(all_.begin(), all_.end(), [this](const Finding& a, const Finding& b) {
        const bool a_beside = a.file != main_file_, b_beside = b.file != main_file_;
        if (a_beside != b_beside) return b_beside;
        if (a.file != b.file) return a.file < b.file;
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return std::move(all_);
}

}  // namespace usher::rules
