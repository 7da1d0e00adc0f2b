// Verbs of exceeding and of reaching, denied or not.

#include "dialog/quantity_verbs.hpp"

#include <algorithm>

namespace usher::dialog {

VerbBound bound_of_verb(const Message& message, const Quantity& quantity)
{
    constexpr std::string_view exceed =
        "exceed exceeds exceeded exceeding surpass surpassed topped uberschritten uberschreiten "
        "ubersteigen ubersteigt uberstiegen ubertroffen geknackt druber depasse depasses "
        "depassons depassee franchi franchis excede excedemos excedido superado superamos "
        "rebasado rebasamos sobrepasado sobrepasamos";
    constexpr std::string_view reach =
        "reach reached hit erreicht erreichen geschafft atteint atteignons atteindre alcanzado "
        "alcanzamos alcanza llegado llegamos";
    constexpr std::size_t near = 6;
    if (!quantity.single() || quantity.percent || quantity.article) return VerbBound::none;
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(quantity.first);
    const std::size_t begin = std::max(clause.first, quantity.cue < near ? 0 : quantity.cue - near);
    const std::size_t end = std::min(clause.last, quantity.last + near);
    bool beyond = false, there = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (i >= quantity.first && i < quantity.last) continue;
        if (tokens[i].kind == TokenKind::number || message.covers(i, Sense::digit_word))
            return VerbBound::none;  // whose verb is it?
        beyond = beyond || is_among(tokens.text(i), exceed);
        there = there || is_among(tokens.text(i), reach);
    }
    if (!beyond && !there) return VerbBound::none;
    const bool denied = message.mood(quantity.first).negated ||
                        message.within(begin, end, Sense::negation) != nullptr;
    return denied ? VerbBound::short_of : beyond ? VerbBound::beyond : VerbBound::none;
}

int denial_spent(const Message& message, const Quantity& quantity)
{
    if (quantity.corrected) return 60;
    const bool denied =
        message.mood(quantity.first).negated || message.mood(quantity.last - 1).negated;
    return quantity.bounded && denied ? 70 : 0;
}

}  // namespace usher::dialog
