#pragma once
// The few times that a visitor is shown first, out of all that are free, and how they are written.
// Pure, and the same for the same question.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/booking/zones.hpp"

namespace usher::agent {

// Starts within all that is given are not shown.
struct UnwishedTimes {
    std::optional<LocalDate> from, until;   // inclusive
    std::optional<int> begin_min, end_min;  // minutes of their day, half-open
    friend bool operator==(const UnwishedTimes&, const UnwishedTimes&) = default;
};

struct OfferWish {
    Zone zone;                       // the visitor's
    std::size_t count = 3;           // how many times, at most
    std::optional<LocalDate> from;   // not before this date of the visitor's calendar
    std::optional<LocalDate> until;  // nor after this one
    std::vector<LocalDate> only_on;  // of these, only these; empty: all
    std::vector<UnwishedTimes> unwished;
    std::optional<int> begin_min, end_min;  // starts within these minutes of their day, half-open
    std::optional<Instant> before;          // starts before it
    std::vector<Instant> already_shown;     // not shown again; the offer goes on after the last
    friend bool operator==(const OfferWish&, const OfferWish&) = default;
};

// `free` is ascending, and so is the answer. The soonest time comes first; the others are spread
// over the days and halves of days that follow, as far as they lie between 8 and 20 o'clock for the
// visitor; of other times those nearest to these hours come first. Fewer than `count` only if there
// are not more; nothing stays hidden for ever.
std::vector<Instant> choose_offers(const std::vector<Instant>& free, const OfferWish& wish);

// What comes nearest to a wish that nothing meets: other hours of the wished days, else the days
// after them, or before them if those are far; for hours alone those nearest to them. Ascending;
// empty if the wish names neither, or nothing else is free.
std::vector<Instant> nearest_offers(const std::vector<Instant>& free, const OfferWish& wish);

// The `count` free times nearest to an instant, ascending.
std::vector<Instant>
nearest_offers(const std::vector<Instant>& free, Instant wanted, std::size_t count);

// The same times, those within the visitor's waking hours first; each part in its order.
std::vector<Instant> waking_first(std::vector<Instant> starts, const Zone& zone);

// "Tue 24 Nov, 10:00 (GMT-5)" in the zone and the language (BCP 47; others than en, de, fr and es
// get English).
std::string label_of(Instant instant, const Zone& zone, std::string_view language);

// "Mon 09:00 (GMT-5)": a time within the next week.
std::string short_label_of(Instant instant, const Zone& zone, std::string_view language);

}  // namespace usher::agent
