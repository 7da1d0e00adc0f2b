// Named, or two digits at the end after an "and".

#include "dialog/coins.hpp"

#include <array>

namespace usher::dialog {

using rules::one_unit;

bool is_coin(const Tokens& tokens, std::size_t i)
{
    // "20000, c'est possible ?" counts no cents.
    if (tokens.is(i, "c") && is_among(tokens.text(i + 1), "est etait etaient ca")) return false;
    return is_among(
        tokens.text(i),
        "c ct cts cent cents centavo centavos centime centimes centimo centimos penny pence "
        "peniques rappen sen paise"
    );
}

std::optional<Coins> coins_after(const Tokens& tokens, std::size_t last, const Quantity& next)
{
    const bool joint = is_among(tokens.text(last), "and und et y con");
    if (!next.single() || !next.whole || next.scaled || *next.low >= 100 * one_unit ||
        next.first != last + (joint ? 1 : 0))
        return std::nullopt;
    const bool ends = next.last >= tokens.size() || tokens[next.last].kind == TokenKind::mark;
    const bool named = is_coin(tokens, next.last);
    if (!named && !(joint && ends && *next.low >= 10 * one_unit)) return std::nullopt;
    return Coins{*next.low / 100, next.last + (named ? 1 : 0)};
}

rules::Amount short_euro(const Message& message, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    if (i >= tokens.size() || message.language() == "en") return 0;
    if (tokens.is(i, "e") && !tokens[i].space_before) return one_unit;
    const bool written = tokens[i].shouting || !tokens[i].space_before;
    return tokens.is(i, "me") && written ? 1'000'000 * one_unit : 0;
}

std::optional<Figures> figures_in_words(const Message& message)
{
    constexpr std::array<std::string_view, 7> counts = {
        "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"};
    for (std::size_t i = 0; i < message.tokens().size(); ++i) {
        const std::string_view word = message.tokens().text(i);
        const std::size_t ending = word.find("stellig");
        if (ending == std::string_view::npos || message.mood(i).negated) continue;
        rules::Amount low = 100 * one_unit;
        for (const std::string_view count : counts) {
            if (word.substr(0, ending) == count || (count == "funf" && word.starts_with("fuenfst")))
                return Figures{low, low * 10 - one_unit, i, i + 1};
            low *= 10;
        }
    }
    return std::nullopt;
}

}  // namespace usher::dialog
