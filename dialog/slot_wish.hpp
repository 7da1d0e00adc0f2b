#pragma once
// When the visitor would rather meet, in their own words: "Thursday after lunch", "next week", "ein
// anderer Tag", "après 15h", "end of next week", "after Thanksgiving", "earlier please", "more
// times", "I'm in London". English, German, French and Spanish at once, whatever the page's
// language.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/spoken_date.hpp"

namespace usher::dialog {

// What does not suit them: "not Thursday", "anything but mornings". A start is meant if it lies
// within all that is given; at least one is.
struct Unwished {
    std::optional<CalendarDate> from, until;  // inclusive
    std::optional<int> begin_min, end_min;    // minutes of the day, half-open
    friend bool operator==(const Unwished&, const Unwished&) = default;
};

struct SlotWish {
    std::optional<CalendarDate> from, until;  // inclusive
    std::vector<CalendarDate> only_on;        // "Monday or Thursday": these of them; empty: all
    std::vector<Unwished> unwished;
    std::optional<int> begin_min, end_min;  // starts within these minutes of the day, half-open
    std::string time_zone;                  // IANA: they want to see times in this one
    std::optional<std::chrono::sys_seconds> before;  // starts before this instant
    bool others = false;                             // other times than those shown
    bool earlier = false;                            // than those shown
    bool same_day = false;                           // on the day of those shown: "later that day"
    bool soonest = false;                            // from the beginning, whatever was shown
    bool other_day = false;                          // on other days than those shown
    bool is_exact = false;                           // an hour was said: "at 3pm"
    bool asks = false;  // it is a question or a wish for more, not a choice

    bool says_when() const { return from || begin_min || end_min; }
    friend bool operator==(const SlotWish&, const SlotWish&) = default;
};

// `today`: on the visitor's wall. Absent: the message says nothing about when.
std::optional<SlotWish> read_slot_wish(std::string_view message, CalendarDate today);

// The zone that a place or an abbreviation means ("london", "pst", "eastern"); "" = none. Folded.
std::string_view zone_called(std::string_view words);

}  // namespace usher::dialog
