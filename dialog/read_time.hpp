#pragma once
// When: "in 3 months", "Q2 2027", "by the end of March", "asap". Months of 30.4375 days from the
// reference time; calendars are those of UTC, which is near enough for months.

#include "dialog/candidates.hpp"

namespace usher::dialog {

Found read_timeline(const Message& message, const Question& question);

// Every stretch of time in the message that is said with words of its own; for volunteered facts.
struct TimeMention {
    TimelineSaid said;
    std::size_t first = 0, last = 0;  // tokens
    int score = 0;
};
std::vector<TimeMention> find_times(const Message& message, const Question& question);

}  // namespace usher::dialog
