// Each form is tried in turn; the year is the next in which the day comes.

#include "dialog/calendar_days.hpp"

#include "dialog/numerals.hpp"

namespace usher::dialog {

namespace {

using rules::one_unit;
using std::chrono::days;

int number_of(const Hit& hit) { return static_cast<int>(amount_of(hit.value) / one_unit); }

int two_digits(std::string_view text)
{
    int value = text.empty() ? -1 : 0;
    for (const char c : text)
        value = c < '0' || c > '9' || value < 0 ? -1 : value * 10 + (c - '0');
    return value;
}

}  // namespace

bool CalendarDays::read(std::size_t i, TimeExpression& one) const
{
    return relative_day(i, one) || weekday(i, one) || day_and_month(i, one) || before_month(i, one);
}

bool CalendarDays::relative_day(std::size_t i, TimeExpression& one) const
{
    const Hit* hit = message_.at(i, Sense::relative_day);
    if (!hit || (tokens_.is(i, "hier") && message_.language() != "fr")) return false;
    one.last = hit->last;
    if (hit->value == "0") {  // as a plan it is as soon as possible
        one.duration = true;
        one.unit = "today";
        one.low = 0;
        one.high = one_unit;
        return true;
    }
    const Day day = today_ + days(number_of(*hit));
    one.days = {day, day};
    one.unit = "day";
    one.year_said = true;
    return !(tokens_.is(i, "morgen") && tokens_.size() > 6);
}

// "Friday" is the next one, "last Friday" and "vendredi dernier" the one before today.
bool CalendarDays::weekday(std::size_t i, TimeExpression& one) const
{
    const Hit* hit = message_.at(i, Sense::weekday);
    if (!hit || (i > 0 && is_among(tokens_.text(i - 1), "every each jeden jedes chaque cada")))
        return false;
    const bool weekend = hit->value == "weekend";
    if (!weekend && weekday_of_date(*hit, one)) return true;
    const Day day = week_span(today_).first + days(weekend ? 5 : number_of(*hit) - 1);
    one.days = {day, weekend ? day + days(1) : day};
    one.unit = "weekday";
    one.last = hit->last;
    // "The last Friday of March" is another matter.
    const bool last_before = i > 0 && message_.covers(i - 1, Sense::last) &&
                             !is_among(tokens_.text(hit->last), "of del de des du im in von");
    const Hit* last_after = message_.at(hit->last, Sense::last);
    if (last_after) one.last = last_after->last;
    one.year_said = last_before || last_after;
    const int weeks = one.year_said ? (one.days.last < today_ ? 0 : -1) : weeks_ahead(i, one);
    one.days.first += days(7 * weeks);
    one.days.last += days(7 * weeks);
    return true;
}

// "Friday the 26th", "Freitag, den 26.", "vendredi 26", "el viernes 26": the next such day of a
// month; the weekday may be a slip.
bool CalendarDays::weekday_of_date(const Hit& weekday, TimeExpression& one) const
{
    std::size_t at = weekday.last;
    while (is_among(tokens_.text(at), "the , den dem der le el dia"))
        ++at;
    const bool linked =
        at > weekday.last || message_.language() == "fr" || message_.language() == "es";
    const auto day = linked ? day_at(at) : std::nullopt;
    if (!day || message_.at(at, Sense::month) || message_.at(at, Sense::time_unit) ||
        tokens_.is(at, "of") || tokens_.is(at, "de") || tokens_.is_mark(at, "/") ||
        tokens_.is(at, "h") || tokens_.is_mark(at, ":"))
        return false;
    for (Day next = today_; next < today_ + days(62); next += days(1)) {
        if (static_cast<unsigned>(std::chrono::year_month_day(next).day()) !=
            static_cast<unsigned>(*day))
            continue;
        one.days = {next, next};
        one.unit = "day";
        one.year_said = true;
        one.last = at;
        return true;
    }
    return false;
}

// How many weeks after this one the weekday at `i` is; takes in "next" and the like after it.
int CalendarDays::weeks_ahead(std::size_t i, TimeExpression& one) const
{
    const std::string_view before = i > 0 ? tokens_.text(i - 1) : "";
    const bool weekend = one.days.first != one.days.last;
    const bool next_before = i > 0 && message_.covers(i - 1, Sense::next);
    // "Next weekend" is not the one that this week ends with.
    const bool of_next_week =
        next_before && weekend && is_among(before, "next nachste nachstes nachsten");
    const Hit* next_after = message_.at(one.last, Sense::next);
    bool second = before.starts_with("ubernachst") || before.starts_with("uebernaechst");
    if (tokens_.is(one.last, "after") && tokens_.is(one.last + 1, "next") &&
        !message_.at(one.last + 2, Sense::time_unit)) {
        second = true;
        one.last += 2;
    }
    const bool next = next_before || next_after;
    if (next_after && !message_.at(next_after->last, Sense::time_unit)) one.last = next_after->last;
    // A weekend may have begun; a day that is today is the one a week from now.
    const bool passed = one.days.last < today_ || ((next || !weekend) && one.days.first <= today_);
    return (passed || of_next_week ? 1 : 0) + (second ? 1 : 0);
}

// "31.12.", "am 31.12", "31/12", "5/31"
bool CalendarDays::day_and_month(std::size_t i, TimeExpression& one) const
{
    if (tokens_[i].kind != TokenKind::number) return false;
    const std::string_view text = tokens_[i].text;
    const std::size_t point = text.find('.');
    int day = 0, month = 0;
    std::size_t last = i + 1;
    if (point != std::string_view::npos && point <= 2 && text.size() - point <= 3) {
        day = two_digits(text.substr(0, point));
        month = two_digits(text.substr(point + 1));
        const bool ends = tokens_.is_mark(last, ".");
        constexpr std::string_view cues = "am zum bis vom ab den spatestens der seit le el";
        if (!ends && (i == 0 || !is_among(tokens_.text(i - 1), cues))) return false;
        last += ends ? 1 : 0;
    } else if (tokens_.is_mark(last, "/")) {
        day = written_.plain(i);
        month = written_.plain(i + 2);
        last = i + 3;
        if (message_.language() == "en") {
            if (month <= 12) return false;  // "8/10": which is the day?
            std::swap(day, month);
        }
    }
    const bool possible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    return possible && take_days(month, day, day, last, one);
}

// A day of a month with its ending: "10", "10.", "10th", "1er"; `at` is moved past it.
std::optional<int> CalendarDays::day_at(std::size_t& at) const
{
    const int day = written_.plain(at);
    if (day < 1 || day > 31 || tokens_[at].text.size() > 2) return std::nullopt;
    ++at;
    while (is_among(tokens_.text(at), "st nd rd th er") || tokens_.is_mark(at, "."))
        ++at;
    return day;
}

// "- 22", "bis zum 22.", "au 22", "and 22nd" after "between the 10th"
std::optional<int> CalendarDays::end_of_span(int first_day, std::size_t& at) const
{
    constexpr std::string_view to = "to until till through bis au al a hasta";
    constexpr std::string_view both = "and und et y";
    std::size_t i = at + 1;
    bool between = false;
    for (std::size_t back = 2; back <= 5 && back <= at; ++back)
        between = between || is_among(tokens_.text(at - back), "between zwischen entre");
    if (!tokens_.is_mark(at, "-") && !is_among(tokens_.text(at), to) &&
        !(between && is_among(tokens_.text(at), both)))
        return std::nullopt;
    while (is_among(tokens_.text(i), "the zum den dem le el"))
        ++i;
    const auto day = day_at(i);
    if (!day || *day <= first_day) return std::nullopt;
    at = i;
    return day;
}

// "1 March", "1er mars", "1. März", "el 3 de marzo", "du 10 au 22 janvier"
bool CalendarDays::before_month(std::size_t i, TimeExpression& one) const
{
    std::size_t at = i;
    const auto day = day_at(at);
    if (!day) return false;
    const int last_day = end_of_span(*day, at).value_or(*day);
    while (is_among(tokens_.text(at), "of de"))
        ++at;
    const Hit* month = message_.at(at, Sense::month);
    return month && take_days(number_of(*month), *day, last_day, month->last, one);
}

bool CalendarDays::after_month(int month, std::size_t at, TimeExpression& one) const
{
    if (message_.language() != "en" || at >= tokens_.size() || !tokens_[at].space_before ||
        tokens_.is_mark(at + 1, "/") || message_.at(at + 1, Sense::time_unit))
        return false;
    const auto day = day_at(at);
    if (!day) return false;
    std::size_t end = at;
    const auto last_day = end_of_span(*day, end);
    if (!last_day || message_.at(end, Sense::time_unit))
        return take_days(month, *day, *day, at, one);
    return take_days(month, *day, *last_day, end, one);
}

bool CalendarDays::take_days(
    int month, int first_day, int last_day, std::size_t last, TimeExpression& one
) const
{
    constexpr int leap_year = 2028;
    if (!day_span(leap_year, month, first_day) || !day_span(leap_year, month, last_day))
        return false;
    const auto span = [=](int year) {
        const auto first = day_span(year, month, first_day), end = day_span(year, month, last_day);
        return first && end ? DaySpan{first->first, end->last} : month_span(year, month);
    };
    return nearest_.take(span, first_day == last_day ? "day" : "days", last, one);
}

void join_weekdays(std::vector<TimeExpression>& found, const Message& message)
{
    const Tokens& tokens = message.tokens();
    const auto beside = [&](const TimeExpression& a, const TimeExpression& b) {
        for (std::size_t i = a.last; i < b.first; ++i)
            if (!is_among(
                    tokens.text(i), ", . the of on in at de del d du der den dem des am an la le el"
                ))
                return false;
        return b.first - a.last <= 3 && !a.duration && !b.duration &&
               message.sentence_end(a.first) > b.first;
    };
    for (std::size_t i = 0; i + 1 < found.size();) {
        TimeExpression& a = found[i];
        TimeExpression& b = found[i + 1];
        const bool weekday_first = a.unit == "weekday";
        const TimeExpression& weekday = weekday_first ? a : b;
        TimeExpression joined = weekday_first ? b : a;
        const bool week = joined.unit == "week" && joined.year_said;
        const bool date = weekday_first && (joined.unit == "day" || joined.unit == "days");
        if (weekday.unit != "weekday" || !(week || date) || !beside(a, b)) {
            ++i;
            continue;
        }
        if (week) {
            const auto step = weekday.days.first - week_span(weekday.days.first).first;
            joined.days.last = joined.days.first + step + (weekday.days.last - weekday.days.first);
            joined.days.first += step;
            joined.unit = "day";
        }
        joined.first = a.first;
        joined.last = b.last;
        found[i] = joined;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace usher::dialog
