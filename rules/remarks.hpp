#pragma once
// What is worth a look but wrong in no way: U607 a layer without or with many criteria, U608 a
// profile that no longer prints on one page.

#include <vector>

#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

constexpr std::size_t criteria_of_a_layer = 5;  // more, and none of them decides anything
constexpr std::size_t lines_of_a_page = 66;     // of A4 or letter, at a size one can read

std::vector<Finding> remarks(const Profile& profile);  // notes

}  // namespace usher::rules
