// German number words are one word: "zweihundertfünfundzwanzigtausend".

#include <array>

#include "dialog/numerals.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

struct Part {
    std::string_view word;
    Amount value;
};
constexpr auto units =
    std::to_array<Part>({{"null", 0},      {"eins", 1},       {"eine", 1},      {"ein", 1},
                         {"zwei", 2},      {"zwo", 2},        {"drei", 3},      {"vier", 4},
                         {"funf", 5},      {"fuenf", 5},      {"sechs", 6},     {"sieben", 7},
                         {"acht", 8},      {"neun", 9},       {"zehn", 10},     {"elf", 11},
                         {"zwolf", 12},    {"zwoelf", 12},    {"dreizehn", 13}, {"vierzehn", 14},
                         {"funfzehn", 15}, {"fuenfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17},
                         {"achtzehn", 18}, {"neunzehn", 19},  {"fuffzehn", 15}});
constexpr auto tens = std::to_array<Part>(
    {{"zwanzig", 20},
     {"dreissig", 30},
     {"dreisig", 30},
     {"vierzig", 40},
     {"funfzig", 50},
     {"fuenfzig", 50},
     {"sechzig", 60},
     {"fuffzig", 50},
     {"siebzig", 70},
     {"achtzig", 80},
     {"neunzig", 90}}
);

std::optional<Amount> below_hundred(std::string_view text)
{
    for (const Part& part : tens)
        if (text == part.word) return part.value;
    for (const Part& part : units)
        if (text == part.word) return part.value;
    const std::size_t joint = text.find("und");
    if (joint == std::string_view::npos || joint == 0) return std::nullopt;
    for (const Part& unit : units)
        if (text.substr(0, joint) == unit.word && unit.value > 0 && unit.value < 10)
            for (const Part& ten : tens)
                if (text.substr(joint + 3) == ten.word) return ten.value + unit.value;
    return std::nullopt;
}

std::string_view without_und(std::string_view text)
{
    return text.size() > 3 && text.substr(0, 3) == "und" && !below_hundred(text) ? text.substr(3)
                                                                                 : text;
}

std::optional<Amount> below_thousand(std::string_view text)
{
    const std::size_t at = text.find("hundert");
    if (at == std::string_view::npos) return below_hundred(text);
    const std::optional<Amount> count = at == 0 ? 1 : below_hundred(text.substr(0, at));
    const std::string_view rest = without_und(text.substr(at + 7));
    const std::optional<Amount> more = rest.empty() ? 0 : below_hundred(rest);
    if (!count || !more) return std::nullopt;
    return *count * 100 + *more;
}

}  // namespace

std::optional<rules::Amount> read_german_heads(std::string_view folded)
{
    // "siebenköpfiges", "Zwölfmannbetrieb", "Fünfpersonenfirma"
    for (const std::string_view behind : {"kopfig", "koepfig", "mann", "personen"}) {
        const std::size_t at = folded.find(behind);
        if (at == std::string_view::npos || at < 3) continue;
        const std::string_view rest = folded.substr(at + behind.size());
        const bool team = rest.empty() || rest == "e" || rest == "es" || rest == "er" ||
                          rest == "en" || rest == "em" || rest == "betrieb" || rest == "firma" ||
                          rest == "show" || rest == "team" || rest == "unternehmen" ||
                          rest == "buro" || rest == "bude" || rest == "haushalt" ||
                          rest == "crew" || rest == "praxis";
        const auto count = team ? below_thousand(folded.substr(0, at)) : std::nullopt;
        if (count && *count > 0) return *count * one_unit;
    }
    return std::nullopt;
}

std::optional<rules::Amount> read_german_compound(std::string_view folded)
{
    constexpr std::size_t longest = 80;  // longer words are no numbers
    if (folded.size() > longest) return std::nullopt;
    // "zwölfeinhalb", "zwölfeinhalbtausend"
    constexpr std::string_view half = "einhalb", thousand = "tausend";
    if (const std::size_t at = folded.find(half); at != std::string_view::npos && at > 2) {
        const std::optional<Amount> whole = below_thousand(folded.substr(0, at));
        const std::string_view rest = folded.substr(at + half.size());
        if (!whole || !(rest.empty() || rest == thousand)) return std::nullopt;
        return (*whole * one_unit + one_unit / 2) * (rest.empty() ? 1 : 1000);
    }
    const std::size_t at = folded.find("tausend");
    if (at == std::string_view::npos) {
        const std::optional<Amount> value = below_thousand(folded);
        return value ? std::optional(*value * one_unit) : std::nullopt;
    }
    const std::optional<Amount> count = at == 0 ? 1 : below_thousand(folded.substr(0, at));
    const std::string_view rest = without_und(folded.substr(at + 7));
    const std::optional<Amount> more = rest.empty() ? 0 : below_thousand(rest);
    if (!count || !more) return std::nullopt;
    return (*count * 1000 + *more) * one_unit;
}

}  // namespace usher::dialog
