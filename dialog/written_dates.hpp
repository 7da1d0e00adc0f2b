#pragma once
// Dates in digits: "01.03.2027", "2027-03-01", "3/1/2027", "03/2027"; and years after a month.

#include <optional>

#include "dialog/time_expressions.hpp"

namespace usher::dialog {

class WrittenDates {
  public:
    explicit WrittenDates(const Message& message) : message_(message), tokens_(message.tokens()) {}

    // The date that begins at token `i`, if one does.
    bool date(std::size_t i, TimeExpression& one) const;
    // The number of a token of up to four digits alone; -1: it is none.
    int plain(std::size_t i) const;
    // A year to plan for, 2000 to 2045.
    std::optional<int> year_at(std::size_t i) const;
    // "2027", "'27", "/27", "of 2027" at token `i`, which is moved past it.
    std::optional<int> year_after(std::size_t& i) const;

  private:
    bool is_number(std::size_t i) const;
    bool take_day(int year, int month, int day, std::size_t last, TimeExpression& one) const;
    bool dotted(std::size_t i, TimeExpression& one) const;
    bool three_numbers(std::size_t i, TimeExpression& one) const;
    bool month_and_year(std::size_t i, TimeExpression& one) const;

    const Message& message_;
    const Tokens& tokens_;
};

}  // namespace usher::dialog
