#pragma once
// What a wish for a time was understood to mean, in short.

#include <initializer_list>
#include <string>

#include "dialog/slot_wish.hpp"

namespace usher::tests {

inline constexpr dialog::CalendarDate first_of_december =  // a Tuesday
    std::chrono::sys_days{std::chrono::year{2026} / 12 / 1};

// Said on that day: "261203-261205 13-18", "261203+261207" for one of two days,
// "not 261203 0-12", "others in Europe/London"; "-" = nothing about when.
std::string wish(const std::string& message);

struct WishCase {
    const char* message;
    const char* means;
};

void check_wishes(std::initializer_list<WishCase> cases);

}  // namespace usher::tests
