// Values as `tests` and `usher decide` write them (protocol.md 3.2), read strictly: a value that
// means nothing is told to whoever wrote it, with what would be right.

#include <algorithm>

#include "rules/amount.hpp"
#include "rules/fold.hpp"
#include "rules/prose.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {
namespace {

using Read = std::variant<Value, std::string>;

std::vector<std::string> option_names(const Criterion& criterion)
{
    std::vector<std::string> names;
    for (const Option& option : criterion.options)
        names.push_back(option.name);
    return names;
}

std::string no_such_option(const Criterion& criterion, const std::string& word)
{
    const auto names = option_names(criterion);
    std::string sentence = criterion.name + " has no answer " + quoted(word) + ". ";
    const std::string near = nearest(word, names);
    if (!near.empty()) return sentence + "Did you mean " + quoted(near) + "?";
    sentence += "Its answers are " + list_of(names) + ", or \"unsure\"";
    if (criterion.kind == Kind::country) sentence += "; or a country's code, as in \"US\"";
    return sentence + ".";
}

bool is_country_code(std::string_view word)
{
    return word.size() == 2 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Read read_country(const Criterion& criterion, const std::string& word)
{
    if (!is_country_code(word)) {
        if (criterion.option(word)) return Options{{word}};
        return no_such_option(criterion, word);
    }
    for (const Option& option : criterion.options)
        if (std::find(option.countries.begin(), option.countries.end(), word) !=
            option.countries.end())
            return Options{{option.name}};
    for (const Option& option : criterion.options)
        if (option.all_others) return Options{{option.name}};
    return no_such_option(criterion, word);
}

// An option by its name; for tools also by the product's.
const Option* find_option(const Criterion& criterion, const std::string& word)
{
    if (const Option* option = criterion.option(word)) return option;
    for (const Option& option : criterion.options)
        for (const std::string& tool : option.tools)
            if (criterion.kind == Kind::tools && fold_text(tool) == fold_text(word)) return &option;
    return nullptr;
}

Read read_several(const Criterion& criterion, const std::vector<std::string>& words)
{
    Options options;
    for (const std::string& word : words) {
        const Option* option = find_option(criterion, word);
        if (!option) return no_such_option(criterion, word);
        const auto& names = options.names;
        if (std::find(names.begin(), names.end(), option->name) == names.end())
            options.names.push_back(option->name);
    }
    return options;
}

std::string wanted_amount(const Criterion& criterion)
{
    if (criterion.kind == Kind::timeline) return "months from now, as in 3, or \"none\"";
    if (criterion.kind == Kind::money) return "an amount, as in 40000000 or \"40M\"";
    return "a whole number, as in 220";
}

Read read_amount(const Criterion& criterion, const Given& given)
{
    std::optional<Amount> amount = given.amount;
    if (given.kind == Given::Kind::word) {
        if (criterion.kind == Kind::timeline && given.word == "none") return NoPlan{};
        amount = parse_amount(given.word);
    }
    const std::string said = given.kind == Given::Kind::word ? quoted(given.word)
                             : given.kind == Given::Kind::amount
                                 ? print_amount_in_full(given.amount)
                                 : "a list";
    if (!amount || given.kind == Given::Kind::words)
        return criterion.name + " can't be " + said + ". Give " + wanted_amount(criterion) +
               ", or \"unsure\".";
    if (*amount < 0) return criterion.name + " can't be negative, and this is " + said + ".";
    if (criterion.kind == Kind::number && *amount % one_unit != 0)
        return criterion.name + " can't be " + said + ". Give " + wanted_amount(criterion) + ".";
    return *amount;
}

// Is the phrase in the folded text, as whole words?
bool says(const std::string& text, std::string phrase)
{
    std::replace(phrase.begin(), phrase.end(), '_', ' ');
    const std::string words = fold_phrase(phrase);
    return !words.empty() && (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

bool means(const std::string& text, const Option& option)
{
    const auto said = [&](const std::string& phrase) { return says(text, phrase); };
    const auto any_said = [&](const std::vector<std::string>& phrases) {
        return std::any_of(phrases.begin(), phrases.end(), said);
    };
    return said(option.name) || any_said(option.label.by_language) || any_said(option.triggers) ||
           std::any_of(option.also.by_language.begin(), option.also.by_language.end(), any_said);
}

// Free text keeps what was said; its options are found by their own words only. Reading it as a
// visitor's message is the dialog's business.
Read read_text(const Criterion& criterion, const Given& given)
{
    if (given.kind == Given::Kind::words) {
        const Read read = read_several(criterion, given.words);
        const auto* value = std::get_if<Value>(&read);
        if (!value) return read;
        const auto& names = std::get<Options>(*value).names;
        return FreeText{list_of(names), names};
    }
    FreeText text{given.word, {}};
    const std::string folded = fold_phrase(given.word);
    for (const Option& option : criterion.options)
        if (option.name == given.word || means(folded, option)) text.options.push_back(option.name);
    return text;
}

}  // namespace

std::variant<Value, std::string> read_given(const Criterion& criterion, const Given& given)
{
    if (given.kind == Given::Kind::word && given.word == "unsure") return IsUnsure{};
    if (is_amount(criterion.kind)) return read_amount(criterion, given);
    if (given.kind == Given::Kind::amount)
        return criterion.name + " is answered in words, not with the number " +
               print_amount_in_full(given.amount) + ".";
    if (criterion.kind == Kind::text) return read_text(criterion, given);
    if (takes_several(criterion.kind))
        return read_several(
            criterion, given.kind == Given::Kind::word ? std::vector{given.word} : given.words
        );
    if (given.kind == Given::Kind::words)
        return criterion.name + " has one answer, so give one name and not a list.";
    if (criterion.kind == Kind::country) return read_country(criterion, given.word);
    if (criterion.option(given.word)) return Options{{given.word}};
    return no_such_option(criterion, given.word);
}

}  // namespace usher::rules
