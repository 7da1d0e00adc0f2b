#pragma once
// The year of a period that was said without one: that which makes sense for the question, or what
// "last", "this" and "next" before it say.

#include "dialog/message.hpp"
#include "dialog/question.hpp"
#include "dialog/written_dates.hpp"

namespace usher::dialog {

class NearestPeriod {
  public:
    NearestPeriod(const Message& message, const Question& question, Day today)
        : message_(message), question_(question), today_(today), written_(message)
    {
    }

    // `span` gives the days of the period in a year; `last` is the token after its words, to which
    // a year may follow.
    template <typename Span>
    bool take(Span span, std::string_view unit, std::size_t last, TimeExpression& one) const
    {
        std::size_t end = last;
        one.unit = unit;
        if (const auto year = written_.year_after(end)) {
            one.days = span(*year);
            one.last = end;
            one.year_said = true;
        } else {
            one.days = nearest(span);
            one.last = last;
            shift(span, one);
        }
        return true;
    }

  private:
    // The nearest year in which the period makes sense for the question.
    template <typename Span> DaySpan nearest(Span span) const
    {
        const int year = year_of(today_);
        if (question_.about_past) {
            const DaySpan here = span(year);
            return here.first <= today_ ? here : span(year - 1);
        }
        const DaySpan before = span(year - 1), here = span(year);
        if (before.last >= today_) return before;
        // "In the second half", said in late November, is the next one.
        const auto length = (here.last - here.first).count() + 1;
        const bool nearly_over =
            length > 85 && length < 300 && (here.last - today_).count() * 4 < length;
        return here.last >= today_ && !nearly_over ? here : span(year + 1);
    }

    // "last March", "next summer", "this spring"
    template <typename Span> void shift(Span span, TimeExpression& one) const
    {
        if (one.first == 0) return;
        const std::size_t before = one.first - 1;
        const int year = year_of(today_);
        if (message_.covers(before, Sense::last)) {
            const DaySpan here = span(year);
            one.days = here.last < today_ ? here : span(year - 1);
        } else if (message_.covers(before, Sense::this_one)) {
            one.days = span(year);
        } else if (message_.covers(before, Sense::next)) {
            const DaySpan here = span(year);
            one.days = here.first > today_ ? here : span(year + 1);
        }
    }

    const Message& message_;
    const Question& question_;
    Day today_;
    WrittenDates written_;
};

}  // namespace usher::dialog
