#pragma once
// Recurrence rules (RFC 5545 3.3.10) on the wall clock: DAILY, WEEKLY, MONTHLY and YEARLY with all
// their BY parts. Pure, and bounded: a stranger's invitation reaches a rep's calendar, so no rule
// may cost more than its budget. Turning wall clocks into instants is the caller's business, and
// so is UNTIL, which may be an instant.
//
// Our own and not libical's, because libical 3.0.16 differs from the standard on one valid rule in
// sixteen of a random set (BYSETPOS in WEEKLY, BYMONTHDAY in YEARLY, BYWEEKNO), cannot start in the
// middle of an old series and can loop for 20 s inside a single step.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "agent/booking/zones.hpp"

namespace usher::agent {

enum class Frequency { daily, weekly, monthly, yearly };

// "2MO" is the second Monday, "-1FR" the last Friday, 0 every one of the period.
struct RuleDay {
    int ordinal = 0;
    std::chrono::weekday day;
    friend bool operator==(const RuleDay&, const RuleDay&) = default;
    friend bool operator<(const RuleDay& a, const RuleDay& b)
    {
        return std::pair{a.day.c_encoding(), a.ordinal} < std::pair{b.day.c_encoding(), b.ordinal};
    }
};

struct RecurrenceRule {
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::optional<int> count;  // counts from DTSTART, whatever is excluded later
    std::string until;         // as written; "" = none
    // Sorted, each value once: a rule may list a million days and still be looked up quickly.
    std::vector<RuleDay> days;
    std::vector<int> months, month_days, year_days, weeks, positions;
    std::chrono::weekday week_start = std::chrono::Monday;
    std::optional<int> hour, minute, second;  // BYHOUR with one value; absent: DTSTART's
    friend bool operator==(const RecurrenceRule&, const RecurrenceRule&) = default;
};

// Why a rule is not followed: it makes no sense, or it makes sense and is not for us (several times
// a day, dates that never come). The sentence is for the rep.
struct RuleBroken {
    std::string because;
};
struct RuleRefused {
    std::string because;
};

std::variant<RecurrenceRule, RuleRefused, RuleBroken> read_rule(std::string_view text);

// Days that may still be looked at; shared by everything that one calendar expands.
using StepBudget = long;

struct Occurrences {
    std::vector<WallClock> starts;  // ascending
    bool complete = true;           // false: the budget ran out, `starts` is not to be used
};

// The rule's starts between `from` and `to`, both included, for a series that begins at `first`.
// `first` itself is one of them only if the rule says so. Without COUNT an old series costs no more
// than a new one. Each day looked at costs one of `budget`.
Occurrences occurrences(
    const RecurrenceRule& rule, WallClock first, WallClock from, WallClock to, StepBudget& budget
);

}  // namespace usher::agent
