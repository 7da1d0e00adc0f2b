// Two quantities that are one, and one whose noughts were miscounted.

#include "dialog/quantity_joins.hpp"

#include <algorithm>

namespace usher::dialog {

using rules::Amount;
using rules::one_unit;

// "more than 50 but less than 100"
void join_open_ends(std::vector<Quantity>& found)
{
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        Quantity& a = found[i];
        Quantity& b = found[i + 1];
        const bool pair = a.low && !a.high && b.high && !b.low && *a.low <= *b.high;
        if (!pair || b.cue - a.last > 4) continue;
        a.high = b.high;
        a.last = b.last;
        a.bounded = a.bounded || b.bounded;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

// "A quarter of a million, 300k tops", "half a year, could be nine months": from one to the
// other.
void join_up_to(const Message& message, std::vector<Quantity>& found)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view between =
        "maybe perhaps possibly could be might max maximal maximum hochstens eventuell evtl "
        "vielleicht konnten konnte auch peut-etre peut etre voire grand quiza quizas tal vez "
        "puede a lo sumo como mucho and und et y at most tops up to jusqu hasta allerhochstens";
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        Quantity& a = found[i];
        Quantity b = found[i + 1];
        // "50k, 60 at the very most": the scale is said once.
        constexpr Amount thousand = 1000 * one_unit;
        const Amount scale = !a.scaled || b.scaled || !a.low || !b.high || *b.high >= thousand
                                 ? one_unit
                             : *a.low >= thousand * 1000 ? thousand * 1000
                             : *a.low >= thousand        ? thousand
                                                         : one_unit;
        if (scale > one_unit) b.high = times(*b.high, scale);
        const bool larger = a.single() && !b.low && b.high && *a.low < *b.high &&
                            *b.high <= *a.low * 2 && a.percent == b.percent;
        if (!larger || a.odd || b.odd || a.article || message.mood(a.first).negated ||
            message.mood(a.first).past || message.mood(a.first).taken_back)
            continue;
        bool near = b.first > a.last && b.first - a.last <= 6;
        for (std::size_t k = a.last; k < b.first && near; ++k)
            near = tokens.is_mark(k, ",") || is_among(tokens.text(k), between) ||
                   message.covers(k, Sense::currency) || message.covers(k, Sense::noun);
        if (!near) continue;
        a.high = b.high;
        a.last = b.last;
        a.other.reset();
        a.scaled = a.scaled || b.scaled;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

// "800. Ach Quatsch, eine Null zu viel", "j'ai mangé un zéro": a slip, and no number.
void mend_noughts(const Message& message, std::vector<Quantity>& found)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view noughts = "null nullen zero zeros zeroes cero ceros nought";
    constexpr std::string_view too_many = "many viel zuviel trop mas sobra extra";
    constexpr std::string_view too_few =
        "missing forgot dropped vergessen fehlt verschluckt mange oublie manque falta falto "
        "comi comido olvide short";
    constexpr std::size_t reach = 4;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_among(tokens.text(i), noughts)) continue;
        bool more = false, less = false;
        const std::size_t from = i < reach ? 0 : i - reach;
        for (std::size_t k = from; k < std::min(i + reach, tokens.size()); ++k) {
            less = less || is_among(tokens.text(k), too_many);
            more = more || is_among(tokens.text(k), too_few);
        }
        if (more == less) continue;
        std::vector<Quantity*> others;
        for (Quantity& one : found) {
            if (one.last + 1 >= i && one.first <= i) one.odd = true;
            if (!one.odd) others.push_back(&one);
        }
        const bool one = others.size() == 1 && others[0]->last <= i && others[0]->single() &&
                         message.mood(others[0]->first).taken_back;
        if (!one) continue;
        Quantity& quantity = *others[0];
        quantity.low = quantity.high = less ? *quantity.low / 10 : *quantity.low * 10;
        quantity.corrected = true;
    }
}

}  // namespace usher::dialog
