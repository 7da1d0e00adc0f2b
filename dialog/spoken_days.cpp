// Written dates first: their numbers would be days of a month by themselves.

#include "dialog/spoken_days.hpp"

#include <algorithm>

#include "dialog/spoken_holiday.hpp"
#include "dialog/spoken_hour.hpp"
#include "dialog/spoken_phrase.hpp"

namespace usher::dialog {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

std::optional<Bound> bound_named(std::string_view word)
{
    if (is_among(word, from_words)) return Bound::from;
    if (is_among(word, until_words)) return Bound::until;
    if (is_among(word, after_words)) return Bound::after;
    if (is_among(word, before_words)) return Bound::before;
    return std::nullopt;
}

namespace {

struct JoinedDay {
    unsigned weekday;
    DayPart part;
};

// "Dienstagvormittag", "mittwochmorgens"
std::optional<JoinedDay> joined_day(std::string_view word)
{
    if (word.ends_with('s')) word.remove_suffix(1);
    for (const auto& part : joined_day_parts) {
        if (!word.ends_with(part.phrase)) continue;
        const int number = number_named(word.substr(0, word.size() - part.phrase.size()), week);
        if (number >= 0) return JoinedDay{static_cast<unsigned>(number), part};
    }
    return std::nullopt;
}

}  // namespace

std::optional<DayPart> joined_part(std::string_view word)
{
    const auto joined = joined_day(word);
    return joined ? std::optional(joined->part) : std::nullopt;
}

std::size_t SpokenDays::take(std::size_t i)
{
    constexpr std::string_view between = "between zwischen entre";
    const bool begins = end_ == 0;
    joins_ = end_ > 0 && i >= end_ && i <= end_ + 2 && is_among(tokens_.text(end_), joining);
    for (const auto step :
         {&SpokenDays::take_date,
          &SpokenDays::take_holiday,
          &SpokenDays::take_year,
          &SpokenDays::take_weekend,
          &SpokenDays::take_week_of,
          &SpokenDays::take_week,
          &SpokenDays::take_month,
          &SpokenDays::take_near_day,
          &SpokenDays::take_weekday,
          &SpokenDays::take_ahead})
        if (const auto next = (this->*step)(i)) {
            const bool one_or_other = joins_ && is_among(tokens_.text(end_), choosing);
            if (joins_) bound_.reset();
            spans_ |= joins_ && !one_or_other;
            for (std::size_t back = 1; begins && back <= 2 && back <= i; ++back)
                spans_ |= is_among(tokens_.text(i - back), between);
            or_ |= one_or_other;
            return end_ = next;
        }
    return 0;
}

std::size_t SpokenDays::take_limiting(std::size_t i, Bound bound)
{
    constexpr std::string_view articles = "de del du des d the dem der den la le les el l au a on";
    constexpr std::size_t articles_max = 3;
    // "Monday until Wednesday" is a span.
    if (end_ > 0 && end_ == i) return 0;
    std::size_t next = 0;
    for (auto at = i + 1; next == 0 && at <= i + 1 + articles_max; ++at) {
        next = take(at);
        if (!tokens_.is_mark(at, "'") && !is_among(tokens_.text(at), articles)) break;
    }
    if (next > 0) bound_ = bound;
    return next;
}

std::size_t SpokenDays::take_part_of_span(std::size_t i)
{
    for (const auto& row : span_parts) {
        auto at = phrase_at(tokens_, i, row.words);
        if (at == 0) continue;
        while (is_among(tokens_.text(at), "of the der des dem la le l de del du d s") ||
               tokens_.is_mark(at, "'"))
            ++at;
        auto next = take_date(at);
        for (const auto step :
             {&SpokenDays::take_week, &SpokenDays::take_month, &SpokenDays::take_bare_week})
            if (next == 0) next = (this->*step)(at);
        if (next == 0) continue;
        // A day has no such parts: "early 15 December" is that day.
        if (week_ || span_.from != span_.until) part_ = row.number;
        return end_ = next;
    }
    return 0;
}

std::size_t SpokenDays::take_date(std::size_t i)
{
    const auto date = date_at(tokens_, i, today_);
    if (!date) return 0;
    take_days(date->from, date->until);
    return date->next;
}

std::size_t SpokenDays::take_holiday(std::size_t i)
{
    const auto holiday = holiday_at(tokens_, i, today_);
    if (!holiday) return 0;
    take_days(holiday->from, holiday->until);
    return holiday->next;
}

std::size_t SpokenDays::take_year(std::size_t i)
{
    for (const auto phrase : next_years)
        if (const auto next = phrase_at(tokens_, i, phrase)) {
            const auto year = year_month_day{today_}.year() + std::chrono::years{1};
            take_days(CalendarDate{year / 1 / 1}, CalendarDate{year / 12 / 31});
            return next;
        }
    return 0;
}

std::size_t SpokenDays::take_near_day(std::size_t i)
{
    for (const auto phrase : days_after) {
        const auto next = joins_ && span_.until ? phrase_at(tokens_, i, phrase) : 0;
        if (next == 0 || tokens_.is(next, "tomorrow")) continue;
        take_days(*span_.until + days{1}, *span_.until + days{1});
        return next;
    }
    for (const auto& day : near_days)
        if (const auto next = phrase_at(tokens_, i, day.words)) {
            take_days(today_ + days{day.number}, today_ + days{day.number});
            return next;
        }
    return 0;
}

std::size_t SpokenDays::take_week(std::size_t i)
{
    for (const auto& row : near_weeks)
        if (const auto next = phrase_at(tokens_, i, row.words)) {
            week_ = monday() + days{7 * row.number};
            return next;
        }
    return 0;
}

// "The week of the 14th", "die Woche vom 14."
std::size_t SpokenDays::take_week_of(std::size_t i)
{
    for (const auto phrase : weeks_of) {
        const auto at = phrase_at(tokens_, i, phrase);
        if (at == 0) continue;
        // Its last word is what a day of the month begins with.
        for (const auto from : {at, at - 1}) {
            const auto date = date_at(tokens_, from, today_);
            if (!date) continue;
            week_ = date->from - (weekday{date->from} - std::chrono::Monday);
            return date->next;
        }
    }
    return 0;
}

std::size_t SpokenDays::take_weekend(std::size_t i)
{
    for (const auto phrase : weekends)
        if (const auto next = phrase_at(tokens_, i, phrase)) {
            // "At the weekend" of a week that was said.
            const auto monday_of_it = week_.value_or(monday());
            take_days(monday_of_it + days{5}, monday_of_it + days{6});
            return next;
        }
    return 0;
}

// "The week", of which a part is meant: this one.
std::size_t SpokenDays::take_bare_week(std::size_t i)
{
    if (!is_among(tokens_.text(i), "week woche semaine semana")) return 0;
    // "Fin de semana" is the weekend.
    if (tokens_.is(i, "semana") && tokens_.is(i - 1, "de") && tokens_.is(i - 2, "fin")) return 0;
    week_ = monday();
    return i + 1;
}

std::size_t SpokenDays::take_month(std::size_t i)
{
    for (const auto& row : near_months)
        if (const auto next = phrase_at(tokens_, i, row.words)) {
            const year_month_day today{today_};
            const auto month = today.year() / today.month() + std::chrono::months{row.number};
            take_days(
                CalendarDate{month / std::chrono::day{1}}, CalendarDate{month / std::chrono::last}
            );
            return next;
        }
    return 0;
}

std::size_t SpokenDays::take_weekday(std::size_t i)
{
    int number = number_named(tokens_.text(i), week);
    if (number < 0)
        if (const auto joined = joined_day(tokens_.text(i)))
            number = static_cast<int>(joined->weekday);
    if (number < 0) return 0;
    weekdays_.push_back(static_cast<unsigned>(number));
    // "Jeudi 10", "Thursday 10": a day of the month if it is one of that weekday.
    const int day = whole_number(tokens_.text(i + 1));
    const bool is_hour = hour_at(tokens_, i + 1).is_clear || tokens_.is_mark(i + 2, ":");
    if (day < 1 || day > 31 || is_hour) return i + 1;
    const year_month_day now{today_};
    for (int ahead = 0; ahead < 2; ++ahead) {
        const auto month = now.year() / now.month() + std::chrono::months{ahead};
        const year_month_day date{
            month.year(), month.month(), std::chrono::day{static_cast<unsigned>(day)}};
        const auto meant = weekday{static_cast<unsigned>(number)};
        if (!date.ok() || CalendarDate{date} < today_ || weekday{date} != meant) continue;
        take_days(CalendarDate{date}, CalendarDate{date});
        return i + 2;
    }
    return i + 1;
}

// "in two weeks", "in 3 tagen", "dans 15 jours", "dentro de dos semanas"
std::size_t SpokenDays::take_ahead(std::size_t i)
{
    if (!is_among(tokens_.text(i), "in dans en dentro")) return 0;
    auto at = i + 1;
    if (tokens_.is(at, "de") || tokens_.is(at, "a")) ++at;
    int count = whole_number(tokens_.text(at));
    if (count < 0) count = number_named(tokens_.text(at), small_numbers);
    if (count < 0 && tokens_.is(at - 1, "a")) --at, count = 1;
    if (count < 0) return 0;
    ++at;
    if (tokens_.is(at, "of")) ++at;
    const auto unit = tokens_.text(at);
    if (is_among(unit, "day days tag tage tagen jour jours dia dias")) {
        take_days(today_ + days{count}, today_ + days{count});
        return at + 1;
    }
    if (is_among(unit, "week weeks woche wochen semaine semaines semana semanas")) {
        week_ = monday() + days{7 * count};
        return at + 1;
    }
    return 0;
}

// "The 7th or the 9th": one of both. "The 7th to the 9th": what lies between as well.
void SpokenDays::take_days(CalendarDate from, CalendarDate until)
{
    if (!joins_) dates_.clear();
    if (from == until) dates_.push_back(from);
    const bool widens = joins_ && span_.from && span_.until;
    span_.from = widens ? std::min(*span_.from, from) : from;
    span_.until = widens ? std::max(*span_.until, until) : until;
}

// It hangs in the week that was said, else it is the next one.
CalendarDate SpokenDays::date_of(unsigned number) const
{
    const auto base = week_.value_or(today_);
    return base + (weekday{number} - weekday{base});
}

// These days and none between.
void SpokenDays::choose_days(std::vector<CalendarDate> dates)
{
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    span_.from = dates.front();
    span_.until = dates.back();
    span_.only_on.clear();
    if (dates.size() > 1) span_.only_on = std::move(dates);
}

void SpokenDays::take_weekdays()
{
    span_.is_weekdays = true;
    // "Monday to Wednesday", said on a Tuesday, begins with the Monday.
    if (spans_) {
        auto last = date_of(weekdays_.back());
        span_.from = date_of(weekdays_.front());
        if (last < *span_.from) last += days{7};
        span_.until = last;
        return;
    }
    std::vector<CalendarDate> dates;
    for (const auto number : weekdays_) {
        auto date = date_of(number);
        // "Monday or Tuesday", said on a Tuesday, is not about today.
        const bool is_over = !dates.empty() && date == today_ && date < dates.back();
        dates.push_back(is_over ? date + days{7} : date);
    }
    choose_days(std::move(dates));
}

// "Thursday the 10th": the day of the month decides. If it is no Thursday one of the two is a slip,
// and both are offered.
void SpokenDays::settle_weekday()
{
    if (span_.from != span_.until || weekdays_.size() != 1 || dates_.size() > 1) return;
    const auto date = *span_.from;
    const auto meant = weekday{weekdays_.front()};
    if (weekday{date} == meant && !or_) return;
    constexpr days half_a_week{3};
    const auto before = meant - weekday{date - half_a_week};
    auto nearest = or_ ? date_of(weekdays_.front()) : date - half_a_week + before;
    if (nearest < today_) nearest += days{7};
    choose_days({date, nearest});
}

// The days of the part that was said of a week (1 to 3: its beginning, middle and end) or of a
// month. What of it is over is left out.
void SpokenDays::narrow_to_part()
{
    if (!part_ || !span_.from || !span_.until) return;
    const year_month_day last{*span_.until};
    const auto first =
        week_ ? *week_ : CalendarDate{last.year() / last.month() / std::chrono::day{1}};
    const bool middle = part_ == 2, end = part_ == 3;
    auto from = first, until = *span_.until;
    if (week_) {
        from += days{end ? 3 : middle ? 1 : 0};
        until = first + days{end ? 4 : middle ? 3 : 1};
    } else {
        from += days{end ? 20 : middle ? 10 : 0};
        if (!end) until = first + days{middle ? 19 : 9};
    }
    from = std::max(from, today_);
    if (from <= until) span_ = {from, until, {}};
}

void SpokenDays::open_at_bound()
{
    if (!bound_ || !span_.from || !span_.until) return;
    const auto from = *span_.from, until = *span_.until;
    switch (*bound_) {
    case Bound::after:
        span_ = {until + days{1}, std::nullopt, {}};
        break;
    case Bound::from:
        span_ = {from, std::nullopt, {}};
        break;
    case Bound::before:
        span_ = {std::min(today_, from - days{1}), from - days{1}, {}};
        break;
    case Bound::until:
        span_ = {std::min(today_, until), until, {}};
        break;
    }
}

SpokenDays::Span SpokenDays::span()
{
    if (!weekdays_.empty()) {
        if (span_.from)
            settle_weekday();
        else
            take_weekdays();
    } else if (week_ && !span_.from) {
        span_ = {std::max(*week_, today_), *week_ + days{6}, {}};
    } else if (dates_.size() > 1 && !spans_) {
        choose_days(dates_);
    }
    narrow_to_part();
    open_at_bound();
    return span_;
}

}  // namespace usher::dialog
