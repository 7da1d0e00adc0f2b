// Mapping meanings to values, one function per kind of meaning.

#include "dialog/answers.hpp"

#include <algorithm>

#include "dialog/regions.hpp"

namespace usher::dialog {
namespace {

using rules::Amount;
using rules::AmountRange;
using rules::Criterion;
using rules::Option;

std::string folded(std::string_view text)
{
    std::string lower(text);
    for (auto& letter : lower)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return lower;
}

bool holds(const std::vector<std::string>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

const Option* all_others(const Criterion& criterion)
{
    for (const auto& option : criterion.options)
        if (option.all_others) return &option;
    return nullptr;
}

void add_once(std::vector<std::string>& names, const Option* option)
{
    if (option && !holds(names, option->name)) names.push_back(option->name);
}

// One option is the answer; several are a question; none is no answer.
Mapped one_of_these(const std::vector<std::string>& names)
{
    Mapped mapped;
    if (names.size() == 1) mapped.value = rules::Options{names};
    if (names.size() > 1)
        for (const auto& name : names)
            mapped.either.emplace_back(rules::Options{{name}});
    return mapped;
}

// ---- Amounts.

std::vector<rules::Value> bands_within(const Criterion& criterion, const AmountRange& said)
{
    std::vector<rules::Value> bands;
    for (const auto& band : criterion.bands)
        if (!band.none && rules::overlap(said, band.range, criterion.kind) != rules::Overlap::none)
            bands.emplace_back(band.range);
    return bands;
}

bool lies_in_one(const Criterion& criterion, const AmountRange& said)
{
    return std::any_of(criterion.bands.begin(), criterion.bands.end(), [&](const auto& band) {
        return !band.none &&
               rules::overlap(said, band.range, criterion.kind) == rules::Overlap::wholly;
    });
}

// "Over 500" and "500 or more" read alike, and so do "under 50" and "up to 50": the end that is
// named belongs only if that doesn't make a second band of it. The same for moments in time, which
// touch at their ends.
AmountRange without_ends(const AmountRange& said, rules::Kind kind)
{
    AmountRange inner = said;
    const bool open = !said.from || !said.to;
    if (!open && kind != rules::Kind::timeline) return inner;
    if (said.from && (open || said.from != said.to)) {
        // Now is where plans begin: "within three months" does not leave it out.
        if (kind != rules::Kind::timeline || *said.from > 0) {
            inner.over = said.from;
            inner.from.reset();
        }
    }
    if (said.to && (open || said.from != said.to)) {
        inner.under = said.to;
        inner.to.reset();
    }
    return inner;
}

Mapped
amount_value(const Criterion& criterion, std::optional<Amount> low, std::optional<Amount> high)
{
    Mapped mapped;
    if (!rules::is_amount(criterion.kind) || (!low && !high)) return mapped;
    if (criterion.kind != rules::Kind::timeline && ((low && *low < 0) || (high && *high < 0)))
        return mapped;
    if (low && high && *low > *high) std::swap(low, high);
    if (low == high) {
        mapped.value = *low;
        return mapped;
    }
    AmountRange said;
    said.from = low;
    said.to = high;
    if (criterion.bands.empty() || lies_in_one(criterion, said)) {
        mapped.value = said;
        return mapped;
    }
    const auto inner = without_ends(said, criterion.kind);
    if (lies_in_one(criterion, inner)) {
        mapped.value = inner;
        return mapped;
    }
    mapped.either = bands_within(criterion, inner);
    return mapped;
}

// How many of them make a year; 0 = not a period we can turn into a year without guessing.
int in_a_year(std::string_view period)
{
    if (period.empty() || period == "year") return 1;
    if (period == "quarter") return 4;
    if (period == "month") return 12;
    if (period == "week") return 52;
    return 0;
}

// Does the question itself ask for a month's amount?
bool asks_by_the_month(const Criterion& criterion)
{
    for (const auto& ask : criterion.ask.by_language) {
        const auto lower = folded(ask);
        for (const std::string_view word :
             {"per month",
              "a month",
              "monthly",
              "im monat",
              "monatlich",
              "par mois",
              "mensuel",
              "al mes",
              "mensual"})
            if (lower.find(word) != std::string::npos) return true;
    }
    return false;
}

std::optional<Amount> times(std::optional<Amount> amount, int up, int down)
{
    // What doesn't fit into an amount is no answer to any question here.
    constexpr Amount most = Amount{9'000'000'000'000'000'000} / 366;
    if (!amount || *amount > most || *amount < -most) return std::nullopt;
    return *amount * up / down;
}

Mapped value_of(const Criterion& criterion, const MoneySaid& said)
{
    Mapped mapped;
    if (criterion.kind != rules::Kind::money && criterion.kind != rules::Kind::number)
        return mapped;
    if (criterion.kind == rules::Kind::money && !said.currency.empty() &&
        criterion.unit.size() == 3 && said.currency != criterion.unit) {
        mapped.other_currency = true;
        return mapped;
    }
    const int up = in_a_year(said.per);
    if (up == 0) return mapped;
    int down = 1;
    if (asks_by_the_month(criterion)) down = said.per.empty() ? 1 : 12;
    return amount_value(criterion, times(said.low, up, down), times(said.high, up, down));
}

Mapped value_of(const Criterion& criterion, const NumberSaid& said)
{
    if (criterion.kind == rules::Kind::timeline) return {};
    return amount_value(criterion, said.low, said.high);
}

Mapped value_of(const Criterion& criterion, const TimelineSaid& said)
{
    Mapped mapped;
    if (criterion.kind != rules::Kind::timeline) return mapped;
    if (!said.none) return amount_value(criterion, said.low, said.high);
    mapped.value = rules::NoPlan{};
    return mapped;
}

// ---- Choices.

Mapped value_of(const Criterion& criterion, const YesNoSaid& said)
{
    if (criterion.kind != rules::Kind::yes_no) return {};
    if (said.word == YesNoSaid::Word::partly) return one_of_these({"yes", "no"});
    return one_of_these({said.word == YesNoSaid::Word::yes ? "yes" : "no"});
}

Mapped value_of(const Criterion& criterion, const ChoicesSaid& said)
{
    Mapped mapped;
    std::vector<std::string> names;
    for (const auto& name : said.names)
        add_once(names, criterion.option(name));
    if (!rules::takes_several(criterion.kind)) return one_of_these(names);
    if (names.empty() && !said.names.empty()) return mapped;
    mapped.value = rules::Options{std::move(names)};
    return mapped;
}

const Option* option_of_country(const Criterion& criterion, std::string_view code)
{
    for (const auto& option : criterion.options)
        if (holds(option.countries, code)) return &option;
    return all_others(criterion);
}

Mapped value_of(const Criterion& criterion, const PlacesSaid& said)
{
    if (criterion.kind != rules::Kind::country) return {};
    std::vector<std::string> names;
    for (const auto& code : said.countries)
        add_once(names, option_of_country(criterion, code));
    if (names.empty())
        for (const auto code : countries_of_region(said.region))
            add_once(names, option_of_country(criterion, code));
    return one_of_these(names);
}

const Option* option_of_tool(const Criterion& criterion, std::string_view tool)
{
    const auto name = folded(tool);
    for (const auto& option : criterion.options) {
        for (const auto& listed : option.tools)
            if (folded(listed) == name) return &option;
        for (const auto& label : option.label.by_language)
            if (folded(label) == name) return &option;
        for (const auto& phrases : option.also.by_language)
            for (const auto& also : phrases)
                if (folded(also) == name) return &option;
    }
    return all_others(criterion);
}

Mapped value_of(const Criterion& criterion, const ToolsSaid& said)
{
    Mapped mapped;
    if (criterion.kind != rules::Kind::tools) return mapped;
    std::vector<std::string> names;
    for (const auto& tool : said.in_use)
        add_once(names, option_of_tool(criterion, tool));
    if (said.in_use.empty())
        for (const auto& option : criterion.options)
            if (option.no_tools) add_once(names, &option);
    mapped.value = rules::Options{std::move(names)};
    return mapped;
}

bool fits(const rules::RolePattern& pattern, const RoleSaid& said)
{
    const auto any_or = [](const auto& wanted, const auto& is) {
        return wanted.empty() || holds(wanted, is);
    };
    return any_or(pattern.seniority, said.seniority) && any_or(pattern.function, said.function);
}

Mapped value_of(const Criterion& criterion, const RoleSaid& said)
{
    if (criterion.kind != rules::Kind::role) return {};
    if (said.seniority.empty() && said.function.empty()) return {};
    for (const auto& option : criterion.options)
        for (const auto& pattern : option.roles)
            if (fits(pattern, said)) return one_of_these({option.name});
    if (const auto* others = all_others(criterion)) return one_of_these({others->name});
    return {};
}

// ---- Text.

std::vector<std::string> options_of_triggers(const Criterion& criterion, const TextSaid& said)
{
    std::vector<std::string> names;
    for (const auto& trigger : said.triggers)
        for (const auto& option : criterion.options)
            if (holds(option.triggers, trigger)) add_once(names, &option);
    return names;
}

template <typename Other> Mapped value_of(const Criterion&, const Other&) { return {}; }

Mapped text_value(const Criterion& criterion, const Meaning& meaning, std::string_view message)
{
    rules::FreeText text{std::string(message), {}};
    if (const auto* said = std::get_if<TextSaid>(&meaning))
        text.options = options_of_triggers(criterion, *said);
    if (const auto* said = std::get_if<ChoicesSaid>(&meaning))
        for (const auto& name : said->names)
            add_once(text.options, criterion.option(name));
    Mapped mapped;
    mapped.value = std::move(text);
    return mapped;
}

}  // namespace

Mapped to_value(const rules::Criterion& criterion, const Meaning& meaning, std::string_view message)
{
    if (criterion.kind == rules::Kind::text) return text_value(criterion, meaning, message);
    return std::visit([&](const auto& said) { return value_of(criterion, said); }, meaning);
}

std::optional<rules::Value> reread(const rules::Criterion& criterion, const rules::Value& value)
{
    if (std::holds_alternative<rules::IsUnsure>(value)) return value;
    if (const auto* options = std::get_if<rules::Options>(&value)) {
        std::vector<std::string> names;
        for (const auto& name : options->names)
            add_once(names, criterion.option(name));
        const bool several = rules::takes_several(criterion.kind);
        if (!rules::is_choice(criterion.kind)) return std::nullopt;
        if (names.empty() && !(several && options->names.empty())) return std::nullopt;
        if (!several && names.size() != 1) return std::nullopt;
        return rules::Options{std::move(names)};
    }
    if (const auto* text = std::get_if<rules::FreeText>(&value)) {
        if (criterion.kind != rules::Kind::text) return std::nullopt;
        rules::FreeText kept{text->text, {}};
        for (const auto& name : text->options)
            add_once(kept.options, criterion.option(name));
        return kept;
    }
    if (!rules::is_amount(criterion.kind)) return std::nullopt;
    if (std::holds_alternative<rules::NoPlan>(value))
        return criterion.kind == rules::Kind::timeline ? std::optional(value) : std::nullopt;
    if (const auto* range = std::get_if<AmountRange>(&value))
        return criterion.bands.empty() || lies_in_one(criterion, *range) ? std::optional(value)
                                                                         : std::nullopt;
    return value;
}

}  // namespace usher::dialog
