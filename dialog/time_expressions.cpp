// One pass over the tokens; at each the longest expression that begins there.

#include "dialog/time_expressions.hpp"

#include "dialog/calendar_days.hpp"
#include "dialog/durations.hpp"
#include "dialog/period_pieces.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;
using std::chrono::days;

class TimeParser {
  public:
    TimeParser(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          now_(question.asked->now), today_(std::chrono::floor<days>(now_)),
          quantities_(message.quantities()), written_(message), nearest_(message, question, today_),
          days_(message, question, today_)
    {
    }

    std::vector<TimeExpression> all()
    {
        std::vector<TimeExpression> found;
        for (std::size_t i = 0; i < tokens_.size();) {
            TimeExpression one;
            one.first = i;
            if (written_.date(i, one) || week_number(i, one) || piece(i, one) ||
                read_duration(message_, quantities_, i, one) || relative_unit(i, one) ||
                part(i, one) || period(i, one) || days_.read(i, one)) {
                i = one.last;
                found.push_back(one);
            } else {
                ++i;
            }
        }
        join_weekdays(found, message_);
        join_years(found, message_);
        return found;
    }

  private:
    static void
    take_span(DaySpan span, std::string_view unit, std::size_t last, TimeExpression& one)
    {
        one.days = span;
        one.unit = unit;
        one.last = last;
    }

    // ---- "next quarter", "this year", "el mes que viene", "l'année prochaine"

    std::optional<int> step_at(std::size_t i, std::size_t& last) const
    {
        if (const Hit* hit = message_.at(i, Sense::next)) {
            last = hit->last;
            return 1;
        }
        if (const Hit* hit = message_.at(i, Sense::last)) {
            last = hit->last;
            return -1;
        }
        if (const Hit* hit = message_.at(i, Sense::this_one)) {
            last = hit->last;
            return 0;
        }
        for (const std::string_view word :
             {"ubernachstes", "ubernachsten", "uebernaechstes", "uebernaechsten", "ubernachste"})
            if (tokens_.is(i, word)) {
                last = i + 1;
                return 2;
            }
        return std::nullopt;
    }

    bool relative_unit(std::size_t i, TimeExpression& one) const
    {
        std::size_t last = i;
        if (const auto step = step_at(i, last)) {
            if (message_.at(last, Sense::weekday)) return false;  // "ce week-end" is no week
            const Hit* unit = message_.at(last, Sense::time_unit);
            if (unit && *step == 1 && coming_half_year(i, *unit)) {
                one.duration = true;
                one.low = 0;
                one.high = 6 * one_unit;
                one.unit = "half";
                one.last = unit->last;
                return true;
            }
            if (unit && *step == 1 && following_day(*unit)) {
                take_span({today_ + days(1), today_ + days(1)}, "day", unit->last, one);
                return true;
            }
            if (unit && unit->value != "day" && unit->value != "hour" && unit->value != "decade" &&
                unit->value != "fortnight")
                return take_relative(*step, *unit, unit->last, one);
            return false;
        }
        const Hit* unit = message_.at(i, Sense::time_unit);
        if (!unit || unit->value == "day" || unit->value == "hour" || unit->value == "decade" ||
            unit->value == "fortnight")
            return false;
        std::size_t at = unit->last;
        if (tokens_.is(at, "after") && tokens_.is(at + 1, "next"))
            return take_relative(2, *unit, at + 2, one);
        if (tokens_.is(at, "pro"))  // "la semaine pro"
            return take_relative(1, *unit, at + 1, one);
        if (tokens_.is(at, "da")) ++at;
        if (const auto step = step_at(at, last); step && at == unit->last)
            return take_relative(*step, *unit, last, one);
        return false;
    }

    // "Within the next half year", "im nächsten halben Jahr": six months from now, and no half of
    // the calendar.
    bool coming_half_year(std::size_t i, const Hit& unit) const
    {
        if (unit.value != "half" || unit.last - unit.first < 2) return false;
        for (std::size_t back = 1; back <= 3 && back <= i; ++back)
            if (is_among(
                    tokens_.text(i - back),
                    "within in over during innerhalb im binnen sous dans "
                    "dentro durante inside"
                ))
                return true;
        return message_.covers(i, Sense::within);
    }

    // "The next day"; "the next day or two" and "the next days" are more.
    bool following_day(const Hit& unit) const
    {
        return is_among(tokens_.text(unit.first), "day tag jour dia") &&
               unit.last - unit.first == 1 && !is_among(tokens_.text(unit.last), "or oder ou o");
    }

    bool take_relative(int step, const Hit& unit, std::size_t last, TimeExpression& one) const
    {
        // "In the next weeks" says no more than "soon".
        constexpr std::string_view plurals =
            "weeks months quarters years wochen monate monaten quartale quartalen jahre jahren "
            "semaines trimestres annees ans semanas meses anos";
        constexpr std::string_view plural_next = "prochains prochaines proximos proximas";
        if (is_among(tokens_.text(unit.first), plurals) ||
            (unit.first > 0 && is_among(tokens_.text(unit.first - 1), plural_next)) ||
            is_among(tokens_.text(last - 1), plural_next))
            return false;
        take_span(unit_span(today_, unit.value, step), unit.value, last, one);
        one.year_said = true;
        return true;
    }

    // "the second week of January", "the last quarter of 2027"
    bool piece(std::size_t i, TimeExpression& one) const
    {
        const auto name = piece_named_at(message_, i);
        if (!name) return false;
        TimeExpression whole;
        whole.first = name->last;
        if (!relative_unit(name->last, whole) && !period(name->last, whole)) return false;
        const auto span = piece_of(whole.days, *name);
        if (!span) return false;
        take_span(*span, "part", whole.last, one);
        one.year_said = whole.year_said;
        return true;
    }

    // ---- "early 2027", "end of March", "mid Q3"

    bool part(std::size_t i, TimeExpression& one) const
    {
        if (message_.at(i, Sense::weekday)) return false;  // "fin de semana"
        const Hit* part = message_.at(i, Sense::time_part);
        if (const Hit* end = message_.at(i, Sense::period_end);
            end && (!part || end->last > part->last))
            return period_end(*end, one);
        if (!part) return false;
        std::size_t at = part->last;
        while (tokens_.is(at, "the") || tokens_.is(at, "des") || tokens_.is(at, "of") ||
               tokens_.is(at, "de") || tokens_.is(at, "l") || tokens_.is(at, "d") ||
               tokens_.is(at, "del") || tokens_.is(at, "el") || tokens_.is(at, "der") ||
               tokens_.is(at, "in") || tokens_.is(at, "le") || tokens_.is(at, "la"))
            ++at;
        TimeExpression whole;
        whole.first = at;
        if (at >= tokens_.size() || !(relative_unit(at, whole) || period(at, whole))) {
            const Hit* unit = message_.at(at, Sense::time_unit);
            if (!unit || unit->value == "day" || unit->value == "hour" || unit->value == "decade")
                return false;
            if (!take_relative(0, *unit, unit->last, whole)) return false;
            // "At the beginning of the year" is the next one, once this year's is over.
            TimeExpression piece = whole;
            cut(part->value, piece);
            const bool over = piece.days.last < today_ && !question_.about_past;
            if (over && !take_relative(1, *unit, unit->last, whole)) return false;
        }
        one = whole;
        one.first = i;
        cut(part->value, one);
        return true;
    }

    bool period_end(const Hit& end, TimeExpression& one) const
    {
        take_span(unit_span(today_, end.value, 0), end.value, end.last, one);
        one.year_said = true;
        std::size_t last = end.last;
        if (const auto year = written_.year_after(last); year && end.value == "year") {
            one.days = year_span(*year);
            one.last = last;
        }
        one.days.first = one.days.last;
        one.moment = true;
        return true;
    }

    static void cut(std::string_view which, TimeExpression& one)
    {
        const auto length = (one.days.last - one.days.first).count() + 1;
        const bool long_one = length > 100;
        const auto piece = days(long_one ? length / 4 : length / 3);
        if (which == "early") {
            one.days.last = one.days.first + piece - days(1);
        } else if (which == "late") {
            one.days.first = one.days.last - piece + days(1);
        } else if (which == "mid") {
            const Day middle = one.days.first + days(length / 2);
            one.days.first = middle - piece / 2;
            one.days.last = middle + piece / 2;
        } else {
            one.days.first = one.days.last;
            one.moment = true;
        }
        one.unit = "part";
    }

    // ---- months, quarters, halves, seasons, years

    bool period(std::size_t i, TimeExpression& one) const
    {
        if (const Hit* hit = message_.at(i, Sense::quarter)) {
            const int quarter = hit->value[0] - '0';
            return nearest_.take(
                [=](int year) { return quarter_span(year, quarter); }, "quarter", hit->last, one
            );
        }
        if (const Hit* hit = message_.at(i, Sense::half_year)) {
            const int half = hit->value[0] - '0';
            return nearest_.take(
                [=](int year) { return half_span(year, half); }, "half", hit->last, one
            );
        }
        if (const Hit* hit = message_.at(i, Sense::month); hit && is_month(i))
            return month(*hit, one);
        if (const Hit* hit = message_.at(i, Sense::season)) {
            const int first = static_cast<int>(amount_of(hit->value) / one_unit);
            if (tokens_.is(i, "fall") && !cued(i)) return false;
            if (tokens_.is(i, "ete") && message_.language() != "fr") return false;
            // "Ça a été repoussé"
            if (tokens_.is(i, "ete") && i > 0 &&
                is_among(tokens_.text(i - 1), "a ont avait avaient aurait ai avons avez as"))
                return false;
            return nearest_.take(
                [=](int year) { return season_span(year, first); }, "season", hit->last, one
            );
        }
        if (const Hit* hit = message_.at(i, Sense::holiday)) return holiday(*hit, one);
        return bare_year(i, one);
    }

    bool holiday(const Hit& hit, TimeExpression& one) const
    {
        if (hit.value == "easter")
            return nearest_.take(
                [](int year) {
                    return DaySpan{easter_of(year), easter_of(year)};
                },
                "day",
                hit.last,
                one
            );
        const std::size_t dash = hit.value.find('-');
        const int month = static_cast<int>(amount_of(hit.value.substr(0, dash)) / one_unit);
        const int day = static_cast<int>(amount_of(hit.value.substr(dash + 1)) / one_unit);
        return nearest_.take(
            [=](int year) { return day_span(year, month, day).value(); }, "day", hit.last, one
        );
    }

    bool bare_year(std::size_t i, TimeExpression& one) const
    {
        const auto year = written_.year_at(i);
        if (!year || message_.at(i + 1, Sense::noun) || message_.at(i + 1, Sense::currency))
            return false;
        take_span(year_span(*year), "year", i + 1, one);
        one.year_said = true;
        return true;
    }

    bool cued(std::size_t i) const
    {
        if (i == 0) return tokens_.size() <= 3;
        for (const Sense sense :
             {Sense::next,
              Sense::last,
              Sense::this_one,
              Sense::by_time,
              Sense::before_time,
              Sense::after_time,
              Sense::from_time,
              Sense::time_part,
              Sense::within})
            if (message_.covers(i - 1, sense)) return true;
        const std::string_view before = tokens_.text(i - 1);
        return before == "in" || before == "the" || before == "im" || before == "en" ||
               before == "around" || before == "of" || before == "or" || before == "and" ||
               before == "to" || before == "gegen" || before == "vers" || before == "-" ||
               before == "/";
    }

    // "may" and "mar", "sept", "mars" are words too.
    bool is_month(std::size_t i) const
    {
        const std::string_view text = tokens_[i].text;
        constexpr std::string_view doubtful =
            "may mar sep set ago ene dic mai mars march jun abr aug august";
        if (!is_among(text, doubtful)) return true;
        if (text == "ago" && message_.language() != "es") return false;
        std::size_t after = i + 1;
        return tokens_[i].capital || cued(i) || written_.year_after(after).has_value() ||
               written_.plain(i - 1) >= 0 || text == "august" || text == "mars" || text == "mai" ||
               tokens_.size() <= 2;
    }

    bool month(const Hit& hit, TimeExpression& one) const
    {
        const int number = static_cast<int>(amount_of(hit.value) / one_unit);
        if (days_.after_month(number, hit.last, one)) return true;
        return nearest_.take(
            [=](int year) { return month_span(year, number); }, "month", hit.last, one
        );
    }

    // "KW 20", "calendar week 20", "semaine 20"
    bool week_number(std::size_t i, TimeExpression& one) const
    {
        std::size_t at = i;
        if (const Hit* part = message_.at(at, Sense::time_part)) at = part->last;
        if (tokens_.is(at, "calendar")) ++at;
        if (!is_among(tokens_.text(at), "kw cw week semaine semana kalenderwoche woche"))
            return false;
        ++at;
        if (tokens_.is(at, ".")) ++at;
        const int week = written_.plain(at);
        if (week < 1 || week > 53 || message_.at(at + 1, Sense::time_unit)) return false;
        const auto span = [=](int year) {
            const Day first = week_span(day_span(year, 1, 4)->first).first + days(7 * (week - 1));
            return DaySpan{first, first + days(6)};
        };
        return nearest_.take(span, "week", at + 1, one);
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    Instant now_;
    Day today_;
    const std::vector<Quantity>& quantities_;
    WrittenDates written_;
    NearestPeriod nearest_;
    CalendarDays days_;
};

}  // namespace

std::vector<TimeExpression> find_time_expressions(const Message& message, const Question& question)
{
    return TimeParser(message, question).all();
}

}  // namespace usher::dialog
