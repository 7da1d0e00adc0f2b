#pragma once
// Pieces of calendar periods ("the second week of January", "primera quincena de febrero") and the
// feasts that move.

#include <optional>
#include <string_view>

#include "dialog/calendar_span.hpp"
#include "dialog/message.hpp"

namespace usher::dialog {

struct PieceName {
    int place = 1;          // 0: the last
    std::string_view unit;  // "week", "half", "month", "quarter"
    std::size_t last = 0;   // the token where the period's own name begins
};

// "the second week of ...": absent if the token begins no such words.
std::optional<PieceName> piece_named_at(const Message& message, std::size_t token);

// Absent: the period has no such piece, as a fifth quarter.
std::optional<DaySpan> piece_of(DaySpan whole, const PieceName& piece);

Day easter_of(int year);  // of the western churches

}  // namespace usher::dialog
