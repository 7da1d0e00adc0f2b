#pragma once
// What the quantities of one message say of each other, once all are found.

#include <vector>

#include "dialog/quantity.hpp"

namespace usher::dialog {

// "More than 50 but less than 100": one range.
void join_open_ends(std::vector<Quantity>& found);

// "A quarter of a million, 300k tops": from one to the other, one quantity.
void join_up_to(const Message& message, std::vector<Quantity>& found);

// "800. Ach Quatsch, eine Null zu viel": 80; the nought itself is no number.
void mend_noughts(const Message& message, std::vector<Quantity>& found);

}  // namespace usher::dialog
