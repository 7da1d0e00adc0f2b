#pragma once
// Hundredths of a currency: cents, centavos, pence.

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

}  // namespace usher::dialog
