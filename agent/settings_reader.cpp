// What a settings file may say is what the code asks it for; there is no second list.

#include "agent/settings_reader.hpp"

#include <algorithm>

#include "rules/prose.hpp"

namespace usher::agent {

using rules::Node;

SettingsBlock::SettingsBlock(
    const Node* node, std::string path, std::string file, std::vector<rules::Finding>& findings
)
    : node_(node), path_(std::move(path)), file_(std::move(file)), findings_(findings)
{
    if (node_ == nullptr || node_->kind == Node::Kind::block) return;
    const auto name = path_.empty() ? file_ : "\"" + path_ + "\"";
    finding("U104", node_->place, "", name + " must be a block { ... }", "");
    node_ = nullptr;
}

SettingsBlock::~SettingsBlock()
{
    if (node_ == nullptr) return;
    std::vector<std::string> known;  // some are asked for twice, in two ways
    for (const auto& name : asked_for_)
        if (std::find(known.begin(), known.end(), name) == known.end()) known.push_back(name);
    for (const auto& member : node_->members) {
        if (std::find(asked_for_.begin(), asked_for_.end(), member.name) != asked_for_.end())
            continue;
        finding(
            "U103",
            member.place,
            member.name,
            "there is no setting " + rules::quoted(member.name) + " here",
            rules::did_you_mean(member.name, asked_for_) +
                "A setting with a wrong name would do "
                "nothing. Known here: " +
                rules::list_of(known) + "."
        );
    }
}

void SettingsBlock::text(std::string_view name, std::string& into)
{
    if (const auto* value = take(name, Node::Kind::text, "a text in quotes")) into = value->text;
}

void SettingsBlock::word(
    std::string_view name, std::string& into, const std::vector<std::string>& allowed
)
{
    const auto* value = take(name, Node::Kind::text, "a word in quotes");
    if (value == nullptr) return;
    into = value->text;
    if (std::find(allowed.begin(), allowed.end(), into) != allowed.end()) return;
    finding(
        "U104",
        value->place,
        name,
        rules::quoted(into) + " is not possible here",
        rules::did_you_mean(into, allowed) + "Possible: " + rules::list_of(allowed, " or ") + "."
    );
}

void SettingsBlock::texts(std::string_view name, std::vector<std::string>& into)
{
    const auto* list = take(name, Node::Kind::list, "a list of texts");
    if (list == nullptr) return;
    for (const auto& item : list->items) {
        if (item.kind == Node::Kind::text)
            into.push_back(item.text);
        else
            finding("U104", item.place, name, "must be a text in quotes", "");
    }
}

void SettingsBlock::whole_number(std::string_view name, int& into, int least, int most)
{
    const auto* value = take(name, Node::Kind::number, "a number");
    if (value == nullptr) return;
    const auto& digits = value->text;
    const bool whole = !digits.empty() && digits.size() <= 9 &&
                       digits.find_first_not_of("0123456789") == std::string::npos;
    const int number = whole ? std::stoi(digits) : -1;
    if (whole && number >= least && number <= most) {
        into = number;
        return;
    }
    finding(
        "U104",
        value->place,
        name,
        digits + " is not a whole number from " + std::to_string(least) + " to " +
            std::to_string(most),
        ""
    );
}

SettingsBlock SettingsBlock::block(std::string_view name)
{
    return {
        take(name),
        path_.empty() ? std::string(name) : path_ + "." + std::string(name),
        file_,
        findings_};
}

const Node* SettingsBlock::take(std::string_view name)
{
    asked_for_.emplace_back(name);
    return node_ == nullptr ? nullptr : node_->find(name);
}

const Node* SettingsBlock::take(std::string_view name, Node::Kind kind, const char* what)
{
    const auto* value = take(name);
    if (value == nullptr || value->kind == kind) return value;
    finding("U104", value->place, name, rules::quoted(name) + " must be " + what, "");
    return nullptr;
}

void SettingsBlock::finding(
    std::string_view code,
    const rules::Place& place,
    std::string_view name,
    std::string message,
    std::string remedy
)
{
    rules::Finding finding;
    finding.code = code;
    finding.file = file_;
    finding.line = place.line;
    finding.column = place.column;
    finding.length = place.length;
    finding.path = path_;
    if (!name.empty()) finding.path += (path_.empty() ? "" : ".") + std::string(name);
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
    findings_.push_back(std::move(finding));
}

}  // namespace usher::agent
