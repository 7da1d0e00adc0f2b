#pragma once
// Numbers of one message that are parts of what was asked, or hold at different times.

#include <optional>
#include <vector>

#include "dialog/quantity.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// "30 full time, 10 part time", "60 in the workshop plus 25 in the office": the whole, if the words
// say that these are its parts.
std::optional<rules::Amount>
sum_of_parts(const Message& message, const Question& question, const std::vector<Quantity>& all);

// "My wife, me and two employees": everybody who is listed, one by one or by number. Absent: the
// message is no such list, or the visitor is not in it.
std::optional<rules::Amount>
sum_of_persons(const Message& message, const Question& question, const std::vector<Quantity>& all);

// "3 workshops with 20 people each", "dos turnos de 15": the groups times their size.
std::optional<rules::Amount>
product_of_groups(const Message& message, const std::vector<Quantity>& all);

// "20 in the workshop and 15 in the office", "3 doctors and 2 secretaries": nothing else is said,
// and every part is told in the same way.
std::optional<rules::Amount>
sum_of_list(const Message& message, const Question& question, const std::vector<Quantity>& all);

// "Im Sommer 60, im Winter nur 25": each number has a season or a day of its own.
bool each_has_its_time(const Message& message, const std::vector<Quantity>& all);

}  // namespace usher::dialog
