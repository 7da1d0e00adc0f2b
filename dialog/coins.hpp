#pragma once
// Money told without its usual signs: cents, "5000e", "fünfstellig".

#include <optional>

#include "dialog/quantity.hpp"

namespace usher::dialog {

bool is_coin(const Tokens& tokens, std::size_t i);

struct Coins {
    rules::Amount amount = 0;  // of the whole unit
    std::size_t last = 0;      // token after them
};

// "15 dólares y 15 centavos", "3 euros con 99", "$20 and 43c": is `next` the coins of an amount
// that ends before token `last`?
std::optional<Coins> coins_after(const Tokens& tokens, std::size_t last, const Quantity& next);

// "5000e", "12 ME": how the euro is typed without its sign, right behind a number; the factor that
// goes with it, 0: nothing of the kind.
rules::Amount short_euro(const Message& message, std::size_t i);

// "Fünfstellig", "ein mittlerer sechsstelliger Betrag": from the least to the largest such amount.
struct Figures {
    rules::Amount low = 0, high = 0;
    std::size_t first = 0, last = 0;  // tokens
};
std::optional<Figures> figures_in_words(const Message& message);

}  // namespace usher::dialog
