#pragma once
// Days and spans of days: "tomorrow", "next Friday", "31.12.", "1er mars", "vom 10. bis 22.
// Januar".

#include "dialog/nearest_period.hpp"

namespace usher::dialog {

class CalendarDays {
  public:
    CalendarDays(const Message& message, const Question& question, Day today)
        : message_(message), tokens_(message.tokens()), today_(today), written_(message),
          nearest_(message, question, today)
    {
    }

    // The day or span of days that begins at token `i`, if one does.
    bool read(std::size_t i, TimeExpression& one) const;
    // "10" and "10 - 22" after a month that ends before token `at`.
    bool after_month(int month, std::size_t at, TimeExpression& one) const;

  private:
    bool relative_day(std::size_t i, TimeExpression& one) const;
    bool weekday(std::size_t i, TimeExpression& one) const;
    bool weekday_of_date(const Hit& weekday, TimeExpression& one) const;
    int weeks_ahead(std::size_t i, TimeExpression& one) const;
    bool day_and_month(std::size_t i, TimeExpression& one) const;
    bool before_month(std::size_t i, TimeExpression& one) const;
    std::optional<int> day_at(std::size_t& at) const;
    std::optional<int> end_of_span(int first_day, std::size_t& at) const;
    bool
    take_days(int month, int first_day, int last_day, std::size_t last, TimeExpression& one) const;

    const Message& message_;
    const Tokens& tokens_;
    Day today_;
    WrittenDates written_;
    NearestPeriod nearest_;
};

// "Tuesday, January 10" is the date, "Friday of next week" the day of that week.
void join_weekdays(std::vector<TimeExpression>& found, const Message& message);

}  // namespace usher::dialog
