// Three-valued tests of answers and facts: rules-and-console.md 4.4.

#include <algorithm>

#include "rules/amount.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

Truth truth_of(bool holds) { return holds ? Truth::yes : Truth::no; }

Truth negated(Truth truth)
{
    if (truth == Truth::unknown) return truth;
    return truth_of(truth == Truth::no);
}

std::string in_case(std::string_view text, bool upper)
{
    std::string result(text);
    for (char& c : result) {
        if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

// A fact as it is compared: countries in capitals, languages by their primary subtag.
std::string canonical(std::string_view subject, std::string_view value)
{
    if (subject == "visit.country") return in_case(value, true);
    if (subject == "visit.language")
        return in_case(value.substr(0, value.find_first_of("-_")), false);
    if (subject == "visit.returning" && (value == "true" || value == "false"))
        return value == "true" ? "yes" : "no";
    return std::string(value);
}

bool fact_is(std::string_view subject, std::string_view fact, std::string_view wanted)
{
    if (!wanted.empty() && wanted.back() == '*') {
        wanted.remove_suffix(1);
        return fact.substr(0, wanted.size()) == wanted;
    }
    return canonical(subject, fact) == canonical(subject, wanted);
}

// The names that a test for "is one of" compares.
bool names_one_of(const Value& value, const std::vector<std::string>& wanted)
{
    const auto has = [&](std::string_view name) {
        return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    if (const auto* options = std::get_if<Options>(&value))
        return std::any_of(options->names.begin(), options->names.end(), has);
    if (const auto* text = std::get_if<FreeText>(&value))
        return std::any_of(text->options.begin(), text->options.end(), has);
    return std::holds_alternative<NoPlan>(value) && has("none");
}

Truth amount_within(const Value& value, const AmountRange& wanted, Kind kind)
{
    if (const auto* amount = std::get_if<Amount>(&value)) return truth_of(wanted.contains(*amount));
    const auto* said = std::get_if<AmountRange>(&value);
    if (!said) return Truth::no;
    switch (overlap(*said, wanted, kind)) {
    case Overlap::none:
        return Truth::no;
    case Overlap::wholly:
        return Truth::yes;
    case Overlap::partly:
        return Truth::unknown;
    }
    return Truth::unknown;
}

}  // namespace

Truth Standings::evaluate(const Condition& condition) const
{
    if (condition.always()) return Truth::yes;
    Truth truth = Truth::no;
    for (const auto& block : condition.any) {
        const Truth part = evaluate(block);
        if (part == Truth::yes) return part;
        if (part == Truth::unknown) truth = part;
    }
    return truth;
}

Truth Standings::evaluate(const std::vector<Test>& block) const
{
    Truth truth = Truth::yes;
    for (const Test& test : block) {
        const Truth part = evaluate(test);
        if (part == Truth::no) return part;
        if (part == Truth::unknown) truth = part;
    }
    return truth;
}

Truth Standings::evaluate(const Test& test) const
{
    if (test.is_fact) return of_fact(test);
    const std::size_t criterion = index_of(profile_, test.subject);
    return criterion == no_criterion ? Truth::unknown : of_criterion(test, criterion);
}

Truth Standings::of_criterion(const Test& test, std::size_t criterion) const
{
    if (is_open(criterion)) return Truth::unknown;
    const bool answered = stands_[criterion] == Standing::answered;
    if (test.kind == Test::Kind::known) return truth_of(answered);
    if (test.kind == Test::Kind::unknown) return truth_of(!answered);
    if (!answered) return Truth::unknown;
    return truth_of_answer(test, *values_[criterion], profile_.criteria[criterion].kind);
}

// A fact is there or it is not; nobody will be asked for it. An empty one is not there.
Truth Standings::of_fact(const Test& test) const
{
    const auto found = sheet_.facts.find(test.subject);
    const bool known = found != sheet_.facts.end() && !found->second.empty();
    if (test.kind == Test::Kind::known) return truth_of(known);
    if (test.kind == Test::Kind::unknown) return truth_of(!known);
    return known ? truth_of_fact(test, found->second) : Truth::unknown;
}

Truth truth_of_answer(const Test& test, const Value& value, Kind kind)
{
    if (test.kind == Test::Kind::known) return Truth::yes;
    if (test.kind == Test::Kind::unknown) return Truth::no;
    if (test.kind == Test::Kind::amount) return amount_within(value, test.amount, kind);
    const Truth named = truth_of(names_one_of(value, test.values));
    return test.kind == Test::Kind::is_one_of ? named : negated(named);
}

Truth truth_of_fact(const Test& test, const std::string& fact)
{
    if (test.kind == Test::Kind::known) return Truth::yes;
    if (test.kind == Test::Kind::unknown) return Truth::no;
    if (test.kind == Test::Kind::amount) {
        const auto amount = parse_amount(fact);
        return amount ? truth_of(test.amount.contains(*amount)) : Truth::unknown;
    }
    const bool named =
        std::any_of(test.values.begin(), test.values.end(), [&](const std::string& wanted) {
            return fact_is(test.subject, fact, wanted);
        });
    return truth_of(named == (test.kind == Test::Kind::is_one_of));
}

}  // namespace usher::rules
