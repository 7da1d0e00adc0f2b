// Cases as JSON: strict about what is read, so that a mistyped name never counts as silence.

#include "agent/commands/cases.hpp"
#include "agent/commands/visit_facts.hpp"

#include <algorithm>
#include <cmath>

#include "dialog/answers.hpp"
#include "dialog/asked.hpp"
#include "rules/amount.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using Json = nlohmann::ordered_json;
using GivenAnswers = std::vector<std::pair<std::string, rules::Given>>;

const std::vector<std::string> names_of_a_case = {"id", "visit", "crm", "answers"};

// Rounded to a thousandth, but never onto a whole unit, where bands begin and end.
rules::Amount thousandths(double units)
{
    const double exact = units * static_cast<double>(rules::one_unit);
    const auto rounded = static_cast<rules::Amount>(std::llround(exact));
    if (units == std::floor(units) || rounded % rules::one_unit != 0) return rounded;
    return exact > static_cast<double>(rounded) ? rounded + 1 : rounded - 1;
}

std::optional<rules::Amount> amount_of(const Json& number)
{
    constexpr rules::Amount units_max = rules::amount_max / rules::one_unit;
    if (number.is_number_float()) {
        const double units = number.get<double>();
        if (!(std::abs(units) <= static_cast<double>(units_max))) return std::nullopt;
        return thousandths(units);
    }
    if (number.is_number_unsigned() &&
        number.get<std::uint64_t>() > static_cast<std::uint64_t>(units_max))
        return std::nullopt;
    const auto units = number.get<std::int64_t>();
    if (units < -units_max || units > units_max) return std::nullopt;
    return units * rules::one_unit;
}

// A value as written; absent if no criterion takes such a thing.
std::optional<rules::Given> given_of(const Json& value)
{
    rules::Given given;
    if (value.is_string()) {
        given.word = value.get<std::string>();
        return given;
    }
    if (value.is_number()) {
        const auto amount = amount_of(value);
        if (!amount) return std::nullopt;
        given.kind = rules::Given::Kind::amount;
        given.amount = *amount;
        return given;
    }
    if (!value.is_array()) return std::nullopt;
    given.kind = rules::Given::Kind::words;
    for (const Json& word : value) {
        if (!word.is_string()) return std::nullopt;
        given.words.push_back(word.get<std::string>());
    }
    return given;
}

std::string shown(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80);
}

// Said of a value that no criterion takes, such as true or a block.
std::string wrong_value(const rules::Criterion& criterion, const Json& value)
{
    rules::Given as_text;
    as_text.word = shown(value);
    auto read = rules::read_given(criterion, as_text);
    if (auto* sentence = std::get_if<std::string>(&read)) return std::move(*sentence);
    return criterion.name + " can't be " + as_text.word + ".";
}

// What the parser says, without its own code in front.
std::string not_json(std::string_view what)
{
    const auto end_of_code = what.find("] ");
    if (end_of_code != std::string_view::npos) what.remove_prefix(end_of_code + 2);
    return "This line is not JSON: " + std::string(what) + ".";
}

// Adds the options that the dialog would find in the text.
void add_what_it_tells(
    const rules::Criterion& criterion, const std::string& language, rules::FreeText& text
)
{
    dialog::Conversation talk;
    talk.language = language;
    const auto asked = dialog::asked_of(criterion, talk, dialog::Instant{});
    const auto understood = dialog::understand(text.text, asked);
    if (!understood.answer) return;
    const auto mapped = dialog::to_value(criterion, understood.answer->said, text.text);
    const auto* told = mapped.value ? std::get_if<rules::FreeText>(&*mapped.value) : nullptr;
    if (!told) return;
    for (const std::string& option : told->options)
        if (std::find(text.options.begin(), text.options.end(), option) == text.options.end())
            text.options.push_back(option);
}

// A fact's value as one text: lists joined by ";". Absent: there is nothing to know.
std::optional<std::string> fact_of(const Json& value)
{
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_number_integer()) return value.dump();
    if (value.is_number()) {
        const auto amount = amount_of(value);
        return amount ? rules::print_amount(*amount) : value.dump();
    }
    if (!value.is_array()) return std::nullopt;
    std::string joined;
    for (const Json& each : value)
        if (const auto word = fact_of(each)) joined += (joined.empty() ? "" : ";") + *word;
    return joined;
}

// A block of facts under "visit" or "crm"; returns what is wrong with one's name, or "".
std::string take_facts(const std::string& prefix, const Json& block, rules::Facts& facts)
{
    for (const auto& [name, value] : block.items()) {
        const std::string fact = prefix + "." + name;
        auto wrong = value.is_object() ? take_facts(fact, value, facts) : mistyped_fact(fact);
        if (!wrong.empty()) return wrong;
        const auto text = fact_of(value);
        if (text && !text->empty()) facts[fact_name(fact)] = *text;
    }
    return "";
}

// The names of a case that this program reads; others may stand beside them, but not typos.
std::string mistyped_name(const Json& json)
{
    for (const auto& [name, value] : json.items()) {
        if (json.contains(name) &&
            std::find(names_of_a_case.begin(), names_of_a_case.end(), name) !=
                names_of_a_case.end())
            continue;
        const std::string near = rules::nearest(name, names_of_a_case);
        if (near.size() > 2)  // "id" is near to every short word
            return "There is no " + rules::quoted(name) + " in a case. Did you mean " +
                   rules::quoted(near) + "?";
    }
    return "";
}

std::string take_case(const rules::Profile& profile, const Json& json, Case& result)
{
    if (!json.is_object()) return "A case is a block in braces, as in {\"answers\": {}}.";
    if (json.contains("id")) result.id = json["id"];
    if (auto mistyped = mistyped_name(json); !mistyped.empty()) return mistyped;
    for (const char* name : {"visit", "crm", "answers"})
        if (json.contains(name) && !json[name].is_object())
            return rules::quoted(name) + " is a block of names and values, not " +
                   shown(json[name]) + ".";
    for (const char* name : {"visit", "crm"}) {
        if (!json.contains(name)) continue;
        if (auto wrong = take_facts(name, json[name], result.facts); !wrong.empty()) return wrong;
    }
    if (!json.contains("answers")) return "";

    GivenAnswers given;
    for (const auto& [name, value] : json["answers"].items()) {
        const rules::Criterion* criterion = profile.criterion(name);
        if (!criterion) return rules::no_such_criterion(profile, name);
        const auto read = given_of(value);
        if (!read) return wrong_value(*criterion, value);
        given.emplace_back(name, *read);
    }
    auto answers = read_case_answers(profile, given);
    if (auto* wrong = std::get_if<std::string>(&answers)) return std::move(*wrong);
    result.answers = std::move(std::get<rules::Answers>(answers));
    return "";
}

}  // namespace

std::variant<rules::Answers, std::string>
read_case_answers(const rules::Profile& profile, const GivenAnswers& given)
{
    auto read = rules::read_answers(profile, given);
    auto* answers = std::get_if<rules::Answers>(&read);
    if (!answers) return read;
    const std::string language = profile.languages.empty() ? "en" : profile.languages.front();
    for (auto& [name, value] : *answers) {
        const rules::Criterion& criterion = *profile.criterion(name);
        auto* text = std::get_if<rules::FreeText>(&value);
        if (text && !criterion.options.empty()) add_what_it_tells(criterion, language, *text);
    }
    return read;
}

std::string fact_name(const std::string& written)
{
    return written == "visit.campaign.name" ? "visit.campaign" : written;
}

Case case_of_json(const rules::Profile& profile, std::string_view line)
{
    Case result;
    try {
        const Json json = Json::parse(line);
        result.wrong = take_case(profile, json, result);
    } catch (const Json::exception& broken) {
        result.wrong = not_json(broken.what());
    }
    return result;
}

}  // namespace usher::agent
