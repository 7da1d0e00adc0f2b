// Values in the visitor's words and on buttons.

#include <algorithm>
#include <array>

#include "dialog/answers.hpp"
#include "rules/amount.hpp"

namespace usher::dialog {
namespace {

using rules::Amount;
using rules::AmountRange;
using rules::Criterion;

// Digits in groups as the language writes them; a decimal part of at most three places.
std::string grouped(Amount amount, std::string_view language)
{
    const bool comma_is_decimal = language != "en";
    std::string digits = rules::print_amount_in_full(amount);
    for (auto& sign : digits) {
        if (sign == ',')
            sign = comma_is_decimal ? '.' : ',';
        else if (sign == '.')
            sign = comma_is_decimal ? ',' : '.';
    }
    return digits;
}

// Units that profiles name in English and visitors read in their own language. Any other unit is
// said as the profile writes it.
std::string unit_in(const std::string& unit, std::string_view language)
{
    struct Row {
        std::string_view unit, de, fr, es;
    };
    constexpr std::array<Row, 6> rows = {{
        {"people", "Personen", "personnes", "personas"},
        {"employees", "Beschäftigte", "salariés", "empleados"},
        {"users", "Nutzer", "utilisateurs", "usuarios"},
        {"seats", "Plätze", "postes", "puestos"},
        {"offices", "Büros", "bureaux", "oficinas"},
        {"percent", "Prozent", "pour cent", "por ciento"},
    }};
    for (const auto& row : rows) {
        if (row.unit != unit) continue;
        if (language == "de") return std::string(row.de);
        if (language == "fr") return std::string(row.fr);
        if (language == "es") return std::string(row.es);
    }
    return unit;
}

// "1 person", "1 office", "1 oficina": a unit is written for many.
std::string one_of(const std::string& unit, std::string_view language)
{
    struct Pair {
        std::string_view many, one;
    };
    constexpr std::array<Pair, 15> pairs = {{
        {"people", "person"},
        {"Leute", "Person"},
        {"Personen", "Person"},
        {"Beschäftigte", "Beschäftigter"},
        {"Plätze", "Platz"},
        {"Büros", "Büro"},
        {"Standorte", "Standort"},
        {"Fahrzeuge", "Fahrzeug"},
        {"Filialen", "Filiale"},
        {"Stunden", "Stunde"},
        {"Kunden", "Kunde"},
        {"travaux", "travail"},
        {"bureaux", "bureau"},
        {"trabajadores", "trabajador"},
        {"locales", "local"},
    }};
    for (const auto& pair : pairs)
        if (pair.many == unit) return std::string(pair.one);
    // Of several words the first may not be the one that counts; German has no one ending.
    if (language == "de" || unit.size() < 4 || unit.find(' ') != std::string::npos) return unit;
    if (language == "en" && unit.ends_with("ies")) return unit.substr(0, unit.size() - 3) + "y";
    for (const std::string_view hissing : {"ches", "shes", "sses", "xes"})
        if (language == "en" && unit.ends_with(hissing)) return unit.substr(0, unit.size() - 2);
    return unit.ends_with('s') && !unit.ends_with("ss") ? unit.substr(0, unit.size() - 1) : unit;
}

std::string
with_unit(const Criterion& criterion, Amount amount, const Words& words, std::string_view language)
{
    if (criterion.kind == rules::Kind::timeline)
        return words.own(
            amount == rules::one_unit ? Phrase::month : Phrase::months,
            {{"count", grouped(amount, language)}}
        );
    if (criterion.kind == rules::Kind::money) {
        const auto brief = rules::print_amount(amount);
        return criterion.unit.empty() ? brief : brief + " " + criterion.unit;
    }
    auto unit = unit_in(criterion.unit, language);
    if (amount == rules::one_unit) unit = one_of(unit, language);
    return grouped(amount, language) + (unit.empty() ? "" : " " + unit);
}

std::string range_in_words(
    const Criterion& criterion,
    const AmountRange& range,
    const Words& words,
    std::string_view language
)
{
    const auto said = [&](Amount amount) { return with_unit(criterion, amount, words, language); };
    const auto low = range.from ? range.from : range.over;
    const auto high = range.to ? range.to : range.under;
    if (low && high && *low != 0) {
        // "50 to 99 people": the unit once.
        auto first = criterion.kind == rules::Kind::money ? rules::print_amount(*low)
                                                          : grouped(*low, language);
        return words.own(Phrase::from_to, {{"from", first}, {"to", said(*high)}});
    }
    if (range.under) return words.own(Phrase::under, {{"value", said(*range.under)}});
    if (range.to) return words.own(Phrase::at_most, {{"value", said(*range.to)}});
    if (range.over) return words.own(Phrase::over, {{"value", said(*range.over)}});
    if (range.from) return words.own(Phrase::at_least, {{"value", said(*range.from)}});
    return {};
}

std::string
labels(const Criterion& criterion, const std::vector<std::string>& names, const Words& words)
{
    std::string said;
    for (const auto& name : names) {
        const auto* option = criterion.option(name);
        said += (said.empty() ? "" : ", ") + (option ? words.label(criterion, *option) : name);
    }
    return said.empty() ? words.own(Phrase::none_of_these) : said;
}

constexpr std::size_t quoted_bytes_max = 120;  // of free text; a reading is a line, not a page

std::string shortened(const std::string& text)
{
    if (text.size() <= quoted_bytes_max) return text;
    auto end = quoted_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "...";
}

std::string plain(Amount amount)
{
    auto digits = rules::print_amount_in_full(amount);
    std::erase(digits, ',');
    std::replace(digits.begin(), digits.end(), '.', '_');
    return digits;
}

std::string name_of_range(const AmountRange& range)
{
    std::string name;
    const auto add = [&](std::string_view word, const std::optional<Amount>& amount) {
        if (amount) name += (name.empty() ? "" : "_") + std::string(word) + "_" + plain(*amount);
    };
    add("from", range.from);
    add("over", range.over);
    add("to", range.to);
    add("under", range.under);
    return name;
}

std::string name_of_value(const rules::Value& value)
{
    if (const auto* options = std::get_if<rules::Options>(&value)) {
        std::string name;
        for (const auto& option : options->names)
            name += (name.empty() ? "" : "+") + option;
        return name.empty() ? "none" : name;
    }
    if (const auto* amount = std::get_if<Amount>(&value)) return "is_" + plain(*amount);
    if (const auto* range = std::get_if<AmountRange>(&value)) return name_of_range(*range);
    if (const auto* text = std::get_if<rules::FreeText>(&value)) return text->text;
    return std::holds_alternative<rules::NoPlan>(value) ? "none" : "unsure";
}

}  // namespace

std::string told_back(
    const rules::Criterion& criterion,
    const rules::Value& value,
    const Words& words,
    std::string_view language,
    Rough rough
)
{
    std::string said;
    if (const auto* options = std::get_if<rules::Options>(&value))
        said = labels(criterion, options->names, words);
    if (const auto* amount = std::get_if<Amount>(&value)) {
        said = with_unit(criterion, *amount, words, language);
        if (rough == Rough::yes) said = words.own(Phrase::about, {{"value", said}});
    }
    if (const auto* range = std::get_if<AmountRange>(&value))
        said = range_in_words(criterion, *range, words, language);
    if (const auto* text = std::get_if<rules::FreeText>(&value)) said = shortened(text->text);
    if (std::holds_alternative<rules::NoPlan>(value)) said = words.own(Phrase::no_plan);
    return said;
}

Rough sounds_rough(std::string_view words)
{
    std::string lower(words);
    for (auto& letter : lower)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    for (const std::string_view cue :
         {"about",   "around", "roughly", "approx", "like ", "some ", "maybe",    "circa",
          "ca.",     "ca ",    "~",       "ish",    "or so", "etwa",  "ungef",    "rund",
          "environ", "env.",   "autour",  "unos ",  "unas ", "aprox", "alrededor"})
        if (lower.find(cue) != std::string::npos) return Rough::yes;
    return Rough::no;
}

std::vector<Suggested> suggestions(
    const rules::Criterion& criterion,
    const std::vector<rules::Value>& values,
    const Words& words,
    std::string_view language
)
{
    std::vector<Suggested> buttons;
    for (const auto& value : values) {
        Suggested button{name_of_value(value), told_back(criterion, value, words, language), value};
        const auto same = [&](const auto& other) { return other.name == button.name; };
        if (std::none_of(buttons.begin(), buttons.end(), same))
            buttons.push_back(std::move(button));
    }
    return buttons;
}

}  // namespace usher::dialog
