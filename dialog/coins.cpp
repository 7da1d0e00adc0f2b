// Named, or two digits at the end after an "and".

#include "dialog/coins.hpp"

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

}  // namespace usher::dialog
