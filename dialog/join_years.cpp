// "in March next year", "next year in Q2", "March or April 2027": one year for both.

#include "dialog/time_expressions.hpp"

namespace usher::dialog {

namespace {

void move_years(TimeExpression& one, int years)
{
    const auto moved = [&](Day day) {
        const std::chrono::year_month_day date(day);
        const auto there = date + std::chrono::years(years);
        return there.ok() ? Day(there) : Day(there.year() / there.month() / std::chrono::last);
    };
    one.days = {moved(one.days.first), moved(one.days.last)};
}

// "in March next year", "next year in Q2", "March or April 2027"
}  // namespace

void join_years(std::vector<TimeExpression>& found, const Message& message)
{
    for (std::size_t i = 0; i + 1 < found.size();) {
        TimeExpression& a = found[i];
        TimeExpression& b = found[i + 1];
        // "Not this year. Between May and July.": a sentence of its own.
        const bool one_sentence = message.sentence_end(a.first) >= b.last;
        const bool near = b.first - a.last <= 3 && !a.duration && !b.duration && one_sentence;
        const bool year_last = near && !a.year_said && b.unit == "year";
        const bool year_first = near && !b.year_said && a.unit == "year" && b.unit != "year";
        if (!year_last && !year_first) {
            ++i;
            continue;
        }
        const int year = year_of(year_last ? b.days.first : a.days.first);
        TimeExpression joined = year_last ? a : b;
        const int had = year_of(joined.days.first);
        move_years(joined, year - had);
        joined.first = a.first;
        joined.last = b.last;
        joined.year_said = true;
        found[i] = joined;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    // "March or April 2027": the year of the second is that of the first.
    for (std::size_t i = 0; i + 1 < found.size(); ++i)
        if (!found[i].duration && !found[i].year_said && found[i + 1].year_said &&
            found[i + 1].first - found[i].last <= 2 && found[i].unit == found[i + 1].unit)
            move_years(found[i], year_of(found[i + 1].days.first) - year_of(found[i].days.first));
}

}  // namespace usher::dialog
