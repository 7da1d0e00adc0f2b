// Only what the other amount says, and only where the two are of a size.

#include "dialog/money_carried.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

struct Country {
    std::string_view words, currency;
};
constexpr auto countries = std::to_array<Country>({
    {"chileno chilena chilenos chilenas chilean chilenische chilenischen chilien chiliens", "CLP"},
    {"mexicano mexicana mexicanos mexicanas mexican mexikanische mexikanischen mexicain mexicains",
     "MXN"},
    {"argentino argentina argentinos argentinas argentine argentinische argentinischen", "ARS"},
    {"colombiano colombiana colombianos colombianas colombian kolumbianische colombien", "COP"},
    {"uruguayo uruguaya uruguayos uruguayas uruguayan", "UYU"},
    {"dominicano dominicana dominicanos dominicanas dominican", "DOP"},
    {"american amerikanische amerikanischen americain americains americano americanos gringo "
     "gringos",
     "USD"},
    {"aussie australian australische australischen australien australiens australianos", "AUD"},
    {"canadian canadien canadiens kanadische kanadischen canadiense canadienses", "CAD"},
    {"kiwi neuseelandische", "NZD"},
    {"swiss schweizer suisse suisses suizo suizos", "CHF"},
});

bool alike(Amount a, Amount b, Amount times)
{
    return a > 0 && b > 0 && a / times <= b && b / times <= a;
}

Amount size_of(const Quantity& quantity)
{
    return std::max(quantity.low.value_or(0), quantity.high.value_or(0));
}

// Nothing that is counted stands behind the number.
bool stands_bare(const Message& message, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    return last >= tokens.size() || tokens[last].kind == TokenKind::mark ||
           message.covers(last, Sense::currency) || message.covers(last, Sense::filler) ||
           message.covers(last, Sense::or_less) || message.covers(last, Sense::or_more) ||
           message.covers(last, Sense::contrast) || message.covers(last, Sense::per_period) ||
           message.covers(last, Sense::joint) || message.covers(last, Sense::now) ||
           message.covers(last, Sense::past);
}

}  // namespace

Amount carried_scale(
    const Message& message,
    const std::vector<Quantity>& all,
    const std::vector<Amount>& scales,
    std::size_t index
)
{
    constexpr std::size_t most = 8;
    const Quantity& quantity = all[index];
    constexpr Amount largest = 1000 * one_unit;
    if (all.size() > most || quantity.scaled || quantity.percent || quantity.article ||
        scales[index] != one_unit || size_of(quantity) >= largest ||
        !stands_bare(message, quantity.last) || message.covers(quantity.last, Sense::noun))
        return one_unit;
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (k == index || all[k].odd || scales[k] == one_unit) continue;
        const Amount said = size_of(all[k]);
        const std::optional<Amount> meant = times(size_of(quantity), scales[k]);
        // "90k, we won't go above 60"; what somebody else has may be much more: "le groupe fait 300
        // M€, nous 8".
        const bool own = quantity.cue > 0 && is_among(
                                                 message.tokens().text(quantity.cue - 1),
                                                 "we wir nous nosotros us uns unit our"
                                             );
        const Amount apart = own ? 200 : 8;
        if (meant && alike(*meant, said, apart)) return scales[k];
    }
    return one_unit;
}

const Hit*
carried_period(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    constexpr std::size_t reach = 4;
    for (const Quantity& other : all) {
        const Mood& mood = message.mood(other.first);
        if (other.odd || other.first >= quantity.first) continue;
        // "40 lucas mensuales, o sea 40.000 pesos" says it twice.
        const bool again = alike(size_of(other), size_of(quantity), 1) ||
                           alike(size_of(other) * 1000, size_of(quantity), 1);
        const bool over = mood.negated || mood.past || mood.taken_back;
        if (!again && !(over && alike(size_of(other), size_of(quantity), 5))) continue;
        const std::size_t end = std::min(other.last + reach, quantity.cue);
        if (const Hit* hit = message.within(other.last, end, Sense::per_period)) return hit;
    }
    return nullptr;
}

bool dated_before_another(
    const Message& message,
    const Question& question,
    const std::vector<Quantity>& all,
    const Quantity& quantity
)
{
    const Tokens& tokens = message.tokens();
    if (all.size() < 2 || question.about_past || message.mood(quantity.first).now) return false;
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(question.asked->now)
    );
    const std::string this_year = std::to_string(static_cast<int>(today.year()));
    bool dated = false;
    constexpr std::size_t reach = 5;
    for (std::size_t i = quantity.last; i + 1 < tokens.size() && i < quantity.last + reach; ++i) {
        const std::string_view year = tokens.text(i + 1);
        dated = dated || (is_among(tokens.text(i), "in en im jahr year annee ano") &&
                          tokens[i + 1].kind == TokenKind::number && year.size() == 4 &&
                          year.starts_with("20") && year < this_year);
    }
    return dated && std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
               return !other.odd && other.scaled && other.first > quantity.first &&
                      message.mood(other.first).now;
           });
}

Amount scale_before(const Message& message, std::size_t first)
{
    if (first == 0) return one_unit;
    const std::string_view word = message.tokens().text(first - 1);
    if (is_among(word, "teur keur tchf kchf tusd kusd tgbp kgbp te ke keuros"))
        return 1000 * one_unit;
    if (is_among(word, "meur mchf musd mgbp")) return 1'000'000 * one_unit;
    return one_unit;
}

std::string_view currency_of_a_country(const Message& message)
{
    std::string_view found;
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::word || message.mood(i).negated) continue;
        for (const Country& country : countries) {
            if (!is_listed(tokens.text(i), country.words)) continue;
            if (!found.empty() && found != country.currency) return {};
            found = country.currency;
        }
    }
    return found;
}

void add_french_hundreds(const Message& message, Quantity& quantity)
{
    constexpr Amount thousand = 1000 * rules::one_unit;
    if (!quantity.single() || quantity.digits || quantity.last < quantity.first + 3 ||
        !message.tokens().is(quantity.last - 2, "mille"))
        return;
    const Amount rest = *quantity.low % thousand;
    if (rest > rules::one_unit && rest < 10 * rules::one_unit)
        quantity.low = quantity.high = *quantity.low + 99 * rest;
}

}  // namespace usher::dialog
