#pragma once
// Answer shares: how often each answer was given in past talks. They order the questions under
// "fewest" and never score anything. Frozen into the page, so that they change only by a publish.

#include <string>
#include <string_view>
#include <vector>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {

// What the answers are called under "answer_shares": options by name, bands in words, then
// "unsure"; in the order of Criterion::shares.
std::vector<std::string> names_of_answers(const Criterion& criterion);

// Counts the answers of finished talks, as a block to be written into the page. Only what was
// asked or known counts; of several options named, each does. `today` is "2026-11-22".
std::string
learned_shares(const Profile& profile, const std::vector<Sheet>& talks, std::string_view today);

}  // namespace usher::rules
