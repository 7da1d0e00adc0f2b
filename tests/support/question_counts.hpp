#pragma once
// How many questions a talk is expected to take until its verdict is certain, under an order of
// asking and under the best order there is (dynamic programming); the limit of questions is lifted
// and answers are independent with the page's shares.

#include <cstddef>
#include <optional>

#include "rules/profile.hpp"

namespace usher::test {

// Under the page's own order, whatever `order` it is given.
double expected_questions(const rules::Profile& page, rules::Order order);

// Absent: more than `states_max` states.
std::optional<double> fewest_possible(const rules::Profile& page, std::size_t states_max);

// A plain score card: `criteria` questions in two layers, thresholds and learned shares at random.
rules::Profile random_card(unsigned seed, int criteria);

}  // namespace usher::test
