#pragma once
// Expressions of time taken apart: durations ("3 to 6 months") and calendar periods ("Q2 2027").

#include <optional>
#include <vector>

#include "dialog/calendar_span.hpp"
#include "dialog/candidates.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

struct TimeExpression {
    std::size_t first = 0, last = 0;  // tokens
    // A duration, in thousandths of months; an absent end is open.
    bool duration = false;
    std::optional<rules::Amount> low, high;
    // A calendar period; its year was said, or supposed to be the nearest that fits.
    DaySpan days{};
    bool year_said = false;
    bool moment = false;         // one day of the period is meant, its last: "end of March"
    std::string_view unit = "";  // of calendar periods: "year", "quarter", "month", "day" ...
};

// In order, without overlap. `now` and whether the question is about the past decide the years.
std::vector<TimeExpression> find_time_expressions(const Message& message, const Question& question);

// Gives months, quarters and seasons the year that was said beside them in the same sentence.
void join_years(std::vector<TimeExpression>& found, const Message& message);

}  // namespace usher::dialog
