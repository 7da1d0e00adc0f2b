// A small word before whatever the price is for.

#include "dialog/price_of_each.hpp"

#include <algorithm>

namespace usher::dialog {

// "3 Euro pro Quadratmeter": by whatever it is, it is not the whole.
bool per_something(const Message& message, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    const std::size_t thing = last + 1;
    if (thing >= tokens.size() || message.covers(last, Sense::per_period) ||
        message.covers(thing, Sense::time_unit) || tokens[thing].text.size() < 2)
        return false;
    const bool each = is_among(tokens.text(last), "pro per je por par each / le la the");
    const bool article = is_among(tokens.text(last), "a an") && last > 0 &&
                         message.covers(last - 1, Sense::currency) &&
                         tokens[thing].kind == TokenKind::word &&
                         !message.covers(thing, Sense::filler);
    const bool noun = tokens[thing].kind == TokenKind::word &&
                      (!is_among(tokens.text(last), "le la the") ||
                       is_among(tokens.text(thing), "m2 sqm metre meter metro kilo tonne"));
    return (each && noun) || article;
}

// "Pro Laden vielleicht 3000 €", "per shop about 3k"
bool something_before(const Message& message, std::size_t first)
{
    const Tokens& tokens = message.tokens();
    constexpr std::size_t reach = 5;
    const Clause& clause = message.clause_of(first);
    for (std::size_t i = std::max(clause.first, first < reach ? 0 : first - reach); i + 1 < first;
         ++i) {
        const bool each =
            is_among(tokens.text(i), "pro per each chaque cada jede jeder jedes") ||
            (tokens.is(i, "je") && (message.language() == "de" || tokens[i + 1].capital)) ||
            (is_among(tokens.text(i), "par por") && message.covers(i + 1, Sense::noun));
        if (each && tokens[i + 1].kind == TokenKind::word &&
            !message.covers(i, Sense::per_period) && !message.covers(i + 1, Sense::time_unit) &&
            !message.covers(i, Sense::filler) && !tokens.is(i + 1, "nachdem"))
            return true;
    }
    return false;
}

}  // namespace usher::dialog
