// What a fact (a column of the CRM, the visitor's country) says about a criterion. Facts are
// written by other programs, so they are read by names, labels and synonyms in any case; what
// can't be read says nothing, and the question is asked.

#include <algorithm>

#include "rules/play.hpp"

namespace usher::rules {
namespace {

std::string folded(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool is_called(const Option& option, const std::string& word)
{
    const auto same = [&](const std::string& name) { return folded(name) == word; };
    if (same(option.name)) return true;
    if (std::any_of(option.label.by_language.begin(), option.label.by_language.end(), same))
        return true;
    if (std::any_of(option.tools.begin(), option.tools.end(), same)) return true;
    return std::any_of(
        option.also.by_language.begin(),
        option.also.by_language.end(),
        [&](const auto& phrases) { return std::any_of(phrases.begin(), phrases.end(), same); }
    );
}

// Its own name first, then what any option is called.
const Option* option_called(const Criterion& criterion, std::string_view said)
{
    std::string word = folded(said);
    if (criterion.kind == Kind::yes_no && word == "true") word = "yes";
    if (criterion.kind == Kind::yes_no && word == "false") word = "no";
    if (const Option* option = criterion.option(word)) return option;
    for (const Option& option : criterion.options)
        if (is_called(option, word)) return &option;
    return nullptr;
}

std::optional<Value> read_country(const Criterion& criterion, std::string_view fact)
{
    std::string word = folded(fact);
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
