// What a fact (a column of the CRM, the visitor's country) says about a criterion. Facts are
// written by other programs, so they are read by names, labels and synonyms in any case; what
// can't be read says nothing, and the question is asked.

#include <algorithm>

#include "rules/fold.hpp"
#include "rules/play.hpp"

namespace usher::rules {
namespace {

// Words that can be compared: "HR_SaaS" and "hr saas" are the same.
std::string folded(std::string_view text)
{
    std::string words(text);
    std::replace(words.begin(), words.end(), '_', ' ');
    return fold_phrase(words);
}

// By a label, a synonym or a product; its own name goes before.
bool is_called(const Option& option, const std::string& words)
{
    const auto same = [&](const std::string& name) { return folded(name) == words; };
    const auto any_same = [&](const std::vector<std::string>& names) {
        return std::any_of(names.begin(), names.end(), same);
    };
    return any_same(option.label.by_language) || any_same(option.tools) ||
           std::any_of(option.also.by_language.begin(), option.also.by_language.end(), any_same);
}

const Option* option_called(const Criterion& criterion, std::string_view said)
{
    std::string words = folded(said);
    if (words.empty()) return nullptr;
    if (criterion.kind == Kind::yes_no && words == "true") words = "yes";
    if (criterion.kind == Kind::yes_no && words == "false") words = "no";
    for (const Option& option : criterion.options)
        if (folded(option.name) == words) return &option;
    for (const Option& option : criterion.options)
        if (is_called(option, words)) return &option;
    return nullptr;
}

std::optional<Value> read_country(const Criterion& criterion, std::string_view fact)
{
    std::string word(fact);
    if (word.size() == 2) {
        for (char& c : word)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        auto read = read_given(criterion, Given{Given::Kind::word, word, {}, 0});
        if (auto* value = std::get_if<Value>(&read)) return *value;
    }
    const Option* option = option_called(criterion, fact);
    return option ? std::optional<Value>(Options{{option->name}}) : std::nullopt;
}

std::optional<Value> read_several(const Criterion& criterion, std::string_view fact)
{
    Options options;
    while (!fact.empty()) {
        const auto end = std::min(fact.find_first_of(";,"), fact.size());
        const Option* option = option_called(criterion, fact.substr(0, end));
        fact.remove_prefix(std::min(end + 1, fact.size()));
        auto& names = options.names;
        if (option && std::find(names.begin(), names.end(), option->name) == names.end())
            names.push_back(option->name);
    }
    return options.names.empty() ? std::nullopt : std::optional<Value>(options);
}

}  // namespace

std::optional<Value> read_fact(const Criterion& criterion, std::string_view fact)
{
    if (folded(fact).empty()) return std::nullopt;
    if (criterion.kind == Kind::country) return read_country(criterion, fact);
    if (criterion.kind != Kind::text && takes_several(criterion.kind))
        return read_several(criterion, fact);
    if (is_choice(criterion.kind)) {
        const Option* option = option_called(criterion, fact);
        return option ? std::optional<Value>(Options{{option->name}}) : std::nullopt;
    }
    const auto read = read_given(criterion, Given{Given::Kind::word, std::string(fact), {}, 0});
    const auto* value = std::get_if<Value>(&read);
    if (!value || std::holds_alternative<IsUnsure>(*value)) return std::nullopt;
    return *value;
}

}  // namespace usher::rules
