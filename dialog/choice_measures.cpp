// Amounts in another step of the same measure: "1.2 GWh" under bands of MWh, "800 kg" under tonnes.

#include "dialog/choice_measures.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "dialog/quantity.hpp"

namespace usher::dialog {

namespace {

struct Step {
    std::string_view unit;     // folded
    std::string_view measure;  // what is measured
    double factor;
};
constexpr auto steps = std::to_array<Step>(
    {{"wh", "energy", 1},
     {"kwh", "energy", 1e3},
     {"mwh", "energy", 1e6},
     {"gwh", "energy", 1e9},
     {"twh", "energy", 1e12},
     {"w", "power", 1},
     {"kw", "power", 1e3},
     {"mw", "power", 1e6},
     {"gw", "power", 1e9},
     {"kwp", "power", 1e3},
     {"mwp", "power", 1e6},
     {"kva", "power", 1e3},
     {"mva", "power", 1e6},
     {"mb", "data", 1e6},
     {"gb", "data", 1e9},
     {"tb", "data", 1e12},
     {"pb", "data", 1e15},
     {"go", "data", 1e9},
     {"to", "data", 1e12},
     {"g", "weight", 1},
     {"kg", "weight", 1e3},
     {"kilo", "weight", 1e3},
     {"kilos", "weight", 1e3},
     {"t", "weight", 1e6},
     {"tonnes", "weight", 1e6},
     {"tons", "weight", 1e6},
     {"tonnen", "weight", 1e6},
     {"tonne", "weight", 1e6},
     {"toneladas", "weight", 1e6},
     {"kt", "weight", 1e9},
     {"l", "volume", 1},
     {"liter", "volume", 1},
     {"litres", "volume", 1},
     {"litros", "volume", 1},
     {"hl", "volume", 100},
     {"m3", "volume", 1000},
     {"hektoliter", "volume", 100},
     {"hectolitres", "volume", 100},
     {"m", "length", 1},
     {"km", "length", 1e3},
     {"m2", "area", 1},
     {"qm", "area", 1},
     {"sqm", "area", 1},
     {"quadratmeter", "area", 1},
     {"quadratmetern", "area", 1},
     {"ha", "area", 1e4},
     {"hektar", "area", 1e4},
     {"hectare", "area", 1e4},
     {"hectares", "area", 1e4},
     {"hectarea", "area", 1e4},
     {"hectareas", "area", 1e4},
     {"acre", "area", 4046.86},
     {"acres", "area", 4046.86},
     {"morgen", "area", 2500},
     {"mbit", "rate", 1e6},
     {"mbps", "rate", 1e6},
     {"gbit", "rate", 1e9},
     {"gbps", "rate", 1e9}}
);

const Step* step_of(std::string_view unit)
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const Step& one) { return one.unit == unit; });
    return found == steps.end() ? nullptr : &*found;
}

// "80 mil metros cuadrados", "3,000 square metres": a unit of two words.
const Step* step_at(const Tokens& tokens, std::size_t i)
{
    constexpr std::string_view metres = "metres metre meters meter metros metro mts mt m";
    constexpr std::string_view squared = "carres carre cuadrados cuadrado quadrat";
    const bool square = is_among(tokens.text(i), metres) ? is_among(tokens.text(i + 1), squared)
                                                         : is_among(tokens.text(i), "square sq") &&
                                                               is_among(tokens.text(i + 1), metres);
    return step_of(square ? "m2" : tokens.text(i));
}

// "Un hectare et demi", "dos toneladas y media", "3 acres and a half": the half more that follows.
bool and_a_half(const Message& text, std::size_t unit)
{
    const Tokens& tokens = text.tokens();
    if (!is_among(tokens.text(unit + 1), "et y and und")) return false;
    const std::size_t half = unit + (is_among(tokens.text(unit + 2), "a one") ? 3 : 2);
    return is_among(tokens.text(half), "demi demie media medio half");
}

bool each_of_several(const Message& text, std::size_t from)
{
    for (std::size_t i = from; i < text.tokens().size() && i < from + 4; ++i)
        if (is_among(text.tokens().text(i), "each je jeweils chacun chacune cada apiece"))
            return true;
    return false;
}

struct Measured {
    double low = 0, high = 1e30;
    const Step* step = nullptr;
    std::size_t first = 0, last = 0;
};

double number_of(rules::Amount amount)
{
    return static_cast<double>(amount) / static_cast<double>(rules::one_unit);
}

// "40 by 60 metres", "20 x 15 m": a length times a width.
std::optional<Measured> area_of(const Message& text, std::size_t k)
{
    const Quantity& one = text.quantities()[k];
    const Quantity& other = text.quantities()[k + 1];
    const Tokens& tokens = text.tokens();
    const bool times = one.last < other.first && other.first - one.last <= 2 &&
                       is_among(tokens.text(other.first - 1), "by x mal por sur times auf fois");
    if (!times || !one.single() || !other.single() ||
        !is_among(
            tokens.text(other.last), "m meter metern meters metre metres metros metro mts mtr"
        ))
        return std::nullopt;
    Measured area;
    area.step = step_of("m2");
    area.first = one.first;
    area.last = other.last + 1;
    area.low = area.high = number_of(*one.low) * number_of(*other.low);
    return area;
}

// The amounts of a text that have such a unit, in its smallest step. A range takes the unit of its
// end, and "500 MWh – 2 GWh" are two ends.
std::vector<Measured> measured_in(const Message& text)
{
    std::vector<Measured> all;
    for (const Quantity& one : text.quantities()) {
        const Step* step = step_at(text.tokens(), one.last);
        const double half = and_a_half(text, one.last) ? 0.5 : 0;
        // "A half of 3 ha", "450 m² each": not what the number says.
        const bool more =
            (half <= 0 &&
             text.within(one.last, std::min(one.last + 4, text.tokens().size()), Sense::half)) ||
            each_of_several(text, one.last);
        if (one.odd || one.percent || !step || more) continue;
        Measured measured;
        measured.step = step;
        measured.first = one.first;
        measured.last = one.last + 1;
        if (one.low) measured.low = (number_of(*one.low) + half) * step->factor;
        if (one.high) measured.high = (number_of(*one.high) + half) * step->factor;
        all.push_back(measured);
    }
    for (std::size_t k = 0; k + 1 < text.quantities().size(); ++k)
        if (const auto area = area_of(text, k)) all.push_back(*area);
    return all;
}

// The band of a label: one amount with open ends, a range, or two single amounts.
std::optional<Measured> band_of(const Message& label)
{
    std::vector<Measured> parts = measured_in(label);
    if (parts.empty() || parts.size() > 2) return std::nullopt;
    if (parts.size() == 2) {
        if (parts[0].step->measure != parts[1].step->measure) return std::nullopt;
        parts[0].high = parts[1].low;
    }
    return parts[0];
}

}  // namespace

Found read_measures(const Message& message, const Question& question)
{
    const auto& choices = question.asked->choices;
    std::vector<std::optional<Measured>> bands;
    std::size_t known = 0;
    for (const Choice& choice : choices) {
        bands.push_back(band_of(Message(choice.labels[0], question.asked->language)));
        known += bands.back().has_value();
    }
    if (known < 2 || known < choices.size() - 1) return {};
    std::optional<std::size_t> picked;
    Measured where;
    for (const Measured& said : measured_in(message)) {
        const Mood& mood = message.mood(said.first);
        if (mood.negated || mood.past || mood.planned || mood.taken_back || mood.somebody ||
            mood.reported || message.asks(said.first))
            continue;
        std::optional<std::size_t> fitting;
        for (std::size_t i = 0; i < bands.size() && !fitting; ++i)
            if (bands[i] && bands[i]->step->measure == said.step->measure &&
                said.low >= bands[i]->low && said.high <= bands[i]->high)
                fitting = i;
        if (!fitting || (picked && *picked != *fitting)) return {};
        picked = fitting;
        where = said;
    }
    if (!picked) return {};
    Found found;
    found.answer = reading_of(
        message, where.first, where.last, ChoicesSaid{{choices[*picked].name}}, "measure"
    );
    found.answer->confidence = 80;
    found.first = where.first;
    found.last = where.last;
    return found;
}

}  // namespace usher::dialog
