// The bands that the labels of options name.

#include <algorithm>
#include <string>

#include "dialog/choice_bands.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;

// "10k-100k": a hyphen after a letter is one of a word to the scanner, a dash is none.
std::string with_dashes(std::string label)
{
    for (std::size_t i = 2; i + 1 < label.size(); ++i) {
        const auto is_digit = [&](std::size_t at) { return label[at] >= '0' && label[at] <= '9'; };
        const bool scaled = std::string_view("kKmM").find(label[i - 1]) != std::string_view::npos;
        if (label[i] == '-' && scaled && is_digit(i - 2) && is_digit(i + 1))
            label.replace(i, 1, " - ");
    }
    return label;
}

// "ISO 9001", "IATF 16949": the number belongs to a name and counts nothing.
bool numbers_a_name(const Message& label, const Quantity& quantity)
{
    const std::size_t i = quantity.first;
    return quantity.single() && i > 0 && label.tokens()[i - 1].shouting && !label.known(i - 1) &&
           label.tokens().text(i - 1).size() >= 2;
}

}  // namespace

std::vector<Band> bands_of(const Asked& asked)
{
    std::vector<Band> bands(asked.choices.size());
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (asked.choices[i].labels.empty()) continue;
        const Message label(with_dashes(asked.choices[i].labels[0]), asked.language);
        const std::vector<Quantity>& quantities = label.quantities();
        const auto whole =
            std::find_if(quantities.begin(), quantities.end(), [&](const Quantity& one) {
                return !one.odd && (!one.single() || quantities.size() == 1);
            });
        if (whole != quantities.end() && !numbers_a_name(label, *whole))
            bands[i] = {whole->low, whole->high, true};
    }
    return bands;
}

bool options_are_bands(const Question& question)
{
    return std::count_if(question.bands.begin(), question.bands.end(), [](const Band& band) {
               return band.known;
           }) >= 2;
}

std::optional<std::size_t> outermost_band(const Question& question, End end)
{
    if (!options_are_bands(question)) return std::nullopt;
    std::optional<std::size_t> best;
    Amount so_far = 0;
    for (std::size_t i = 0; i < question.bands.size(); ++i) {
        const Band& band = question.bands[i];
        if (!band.known) continue;
        // An open end lies beyond its number: "over 12 t" is more than "7.5 to 12 t".
        const Amount place = band.low.value_or(0) + band.high.value_or(band.low.value_or(0) + 1);
        if (best && (end == End::high ? place <= so_far : place >= so_far)) continue;
        best = i;
        so_far = place;
    }
    return best;
}

}  // namespace usher::dialog
