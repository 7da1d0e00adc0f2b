#pragma once
// The days that a message names: one, a week, the end of a month, a holiday, from one to another,
// or only a limit ("after Thanksgiving", "ab Montag").

#include <optional>
#include <string_view>
#include <vector>

#include "dialog/spoken_date.hpp"
#include "dialog/wish_words.hpp"

namespace usher::dialog {

// What a day or an hour is to the time that is wished; `from` and `until` are inclusive.
enum class Bound { after, from, before, until };
std::optional<Bound> bound_named(std::string_view word);

// The part of the day that German joins to a weekday: "dienstagvormittag". Folded.
std::optional<DayPart> joined_part(std::string_view word);

// Reads them from left to right. Each `take` gives the token after what it took, 0 for nothing.
class SpokenDays {
  public:
    // `tokens` outlive it. `today`: on the visitor's wall.
    SpokenDays(const Tokens& tokens, CalendarDate today) : tokens_(tokens), today_(today) {}

    std::size_t take(std::size_t i);
    // "End of next week", "Anfang Januar", "a mediados de la semana que viene".
    std::size_t take_part_of_span(std::size_t i);
    // The word at `i` is such a bound; the day follows it.
    std::size_t take_limiting(std::size_t i, Bound bound);
    void limit(Bound bound) { bound_ = bound; }

    // The message is about today ("this evening").
    void take_today() { take_days(today_, today_); }

    struct Span {
        std::optional<CalendarDate> from, until;  // inclusive; absent: open
        std::vector<CalendarDate> only_on;        // these of them; empty: all
        bool is_weekdays = false;                 // days were called by their weekdays alone
    };
    // What all of it comes to, once the whole message is read.
    Span span();

  private:
    std::size_t take_date(std::size_t i);
    std::size_t take_holiday(std::size_t i);
    std::size_t take_year(std::size_t i);
    std::size_t take_week(std::size_t i);
    std::size_t take_bare_week(std::size_t i);
    std::size_t take_week_of(std::size_t i);
    std::size_t take_weekend(std::size_t i);
    std::size_t take_month(std::size_t i);
    std::size_t take_near_day(std::size_t i);
    std::size_t take_weekday(std::size_t i);
    std::size_t take_ahead(std::size_t i);
    CalendarDate monday() const
    {
        return today_ - (std::chrono::weekday{today_} - std::chrono::Monday);
    }
    void take_days(CalendarDate from, CalendarDate until);
    void take_weekdays();
    void choose_days(std::vector<CalendarDate> dates);
    void settle_weekday();
    CalendarDate date_of(unsigned number) const;
    void narrow_to_part();
    void open_at_bound();

    const Tokens& tokens_;
    CalendarDate today_;
    Span span_;
    std::optional<CalendarDate> week_;  // its Monday
    std::vector<unsigned> weekdays_;    // from Sunday, 0
    std::vector<CalendarDate> dates_;   // single days, as dates, one or the other
    std::optional<Bound> bound_;        // how the days that were named limit
    std::optional<int> part_;           // of the week or month that was named
    std::size_t end_ = 0;               // the token after the last day that was named; 0: none
    bool joins_ = false;                // the day being read is joined to that one
    bool spans_ = false;                // "Monday to Wednesday", "between the 3rd and the 5th"
    bool or_ = false;                   // "Monday or the 9th"
};

}  // namespace usher::dialog
