#pragma once
// What a page says about days, held against today's date; and which of its warnings its owner has
// looked at and accepted. Today is an argument: this folder has no clock.

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// `today` is "2026-11-22". Warnings: U701 the review is overdue, U702 an experiment is past its
// end, U703 an accepted warning has expired, U403 all days on which the desk is closed are past.
std::vector<Finding> check_dates(const Profile& profile, std::string_view today);

struct Sifted {
    std::vector<Finding> left;      // what still has to be looked at
    std::vector<Finding> accepted;  // what the page accepts until a day still to come
};

// Warnings and notes can be accepted, errors never.
Sifted sift_accepted(std::vector<Finding> findings, const Profile& profile, std::string_view today);

}  // namespace usher::rules
