#pragma once
// Dates as they are typed: "2026-12-03", "3.12.", "15 December", "le 15", "in January".

#include <chrono>
#include <optional>

#include "dialog/tokens.hpp"

namespace usher::dialog {

// A date of the visitor's own calendar.
using CalendarDate = std::chrono::sys_days;

struct SpokenDate {
    CalendarDate from{}, until{};  // inclusive
    std::size_t next = 0;          // the token after it
};
// The date that begins at this token. Without a year it is the next that comes.
std::optional<SpokenDate> date_at(const Tokens& tokens, std::size_t at, CalendarDate today);

}  // namespace usher::dialog
