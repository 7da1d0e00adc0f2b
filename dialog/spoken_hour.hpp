#pragma once
// Hours as they are typed: "3pm", "3 p.m.", "15:30", "15h30", "15 Uhr", "3", "quarter past three",
// "half 4" (which is before the hour in German), "las cuatro menos cuarto".

#include "dialog/tokens.hpp"

namespace usher::dialog {

// "15", "15th", "15."; -1: no number, or one with more to it.
int whole_number(std::string_view text);

struct SpokenHour {
    int minutes = -1;       // of the day; -1: no hour stands there
    std::size_t next = 0;   // the token after it
    bool is_clear = false;  // by "pm", "uhr", "h" or minutes: it can be nothing else
    bool is_rough = false;  // "3ish"
};
// The hour that begins at this token.
SpokenHour hour_at(const Tokens& tokens, std::size_t at);

}  // namespace usher::dialog
