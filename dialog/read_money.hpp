#pragma once
// Amounts of money: "$5-10M ARR", "rund 2 Mio. Euro", "50k al mes", "6 figures".

#include "dialog/candidates.hpp"

namespace usher::dialog {

Found read_money(const Message& message, const Question& question);

// Amounts that stand with a currency or a money word; for volunteered facts.
struct MoneyMention {
    MoneySaid said;
    std::size_t first = 0, last = 0;
    std::string_view noun;  // "revenue", "budget" ... nearest in its clause; "" = none
    int score = 0;
};
std::vector<MoneyMention> find_money(const Message& message, const Question& question);

}  // namespace usher::dialog
