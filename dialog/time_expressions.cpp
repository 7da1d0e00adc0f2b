// One pass over the tokens; at each the longest expression that begins there.

#include "dialog/time_expressions.hpp"

#include <algorithm>
#include <array>

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;
using std::chrono::days;

constexpr int first_year = 2000, last_year = 2045;  // other four digits are no years to plan for

class TimeParser {
  public:
    TimeParser(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          now_(question.asked->now), today_(std::chrono::floor<days>(now_)),
          quantities_(find_quantities(message))
    {
    }

    std::vector<TimeExpression> all()
    {
        std::vector<TimeExpression> found;
        for (std::size_t i = 0; i < tokens_.size();) {
            TimeExpression one;
            one.first = i;
            if (date(i, one) || duration(i, one) || relative_unit(i, one) || part(i, one) ||
                period(i, one) || single_day(i, one)) {
                i = one.last;
                found.push_back(one);
            } else {
                ++i;
            }
        }
        join_years(found);
        return found;
    }

  private:
    bool is_number(std::size_t i) const
    {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::number;
    }

    // The number of a token of digits alone; -1: it is none.
    int plain(std::size_t i) const
    {
        if (!is_number(i) || tokens_[i].text.size() > 4) return -1;
        int value = 0;
        for (const char c : tokens_[i].text) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    std::optional<int> year_at(std::size_t i) const
    {
        const int value = plain(i);
        if (value >= first_year && value <= last_year && tokens_[i].text.size() == 4) return value;
        return std::nullopt;
    }

    // "2027", "'27", "/27", "of 2027", "de 2027": the year after a month or quarter.
    std::optional<int> year_after(std::size_t& i) const
    {
        std::size_t at = i;
        while (tokens_.is(at, "of") || tokens_.is(at, "de") || tokens_.is(at, ",") ||
               tokens_.is(at, "in") || tokens_.is(at, "del") || tokens_.is(at, "/") ||
               tokens_.is(at, "'") || tokens_.is(at, "fy") || tokens_.is(at, "-"))
            ++at;
        if (const auto year = year_at(at)) {
            i = at + 1;
            return year;
        }
        const int two = plain(at);
        const bool marked = at > i && (tokens_.is(at - 1, "/") || tokens_.is(at - 1, "'"));
        if (two >= 20 && two <= 45 && tokens_[at].text.size() == 2 && (marked || at == i)) {
            i = at + 1;
            return 2000 + two;
        }
        return std::nullopt;
    }

    // ---- written dates

    bool date(std::size_t i, TimeExpression& one) const
    {
        if (!is_number(i)) return false;
        return dotted(i, one) || three_numbers(i, one) || month_and_year(i, one);
    }

    bool take_day(int year, int month, int day, std::size_t last, TimeExpression& one) const
    {
        const auto span = day_span(year < 100 ? 2000 + year : year, month, day);
        if (!span || month < 1 || month > 12) return false;
        one.days = *span;
        one.last = last;
        one.unit = "day";
        one.year_said = true;
        return true;
    }

    bool dotted(std::size_t i, TimeExpression& one) const  // 01.03.2027
    {
        const std::string_view text = tokens_[i].text;
        std::array<int, 3> part{};
        std::size_t k = 0;
        for (const char c : text) {
            if (c == '.' && ++k < 3) continue;
            if (k > 2 || c < '0' || c > '9') return false;
            part[k] = part[k] * 10 + (c - '0');
            if (part[k] > 9999) return false;
        }
        return k == 2 && take_day(part[2], part[1], part[0], i + 1, one);
    }

    bool three_numbers(std::size_t i, TimeExpression& one) const  // 2027-03-01, 3/1/2027
    {
        const bool slash = tokens_.is_mark(i + 1, "/") && tokens_.is_mark(i + 3, "/");
        const bool dash = tokens_.is_mark(i + 1, "-") && tokens_.is_mark(i + 3, "-");
        const int a = plain(i), b = plain(i + 2), c = plain(i + 4);
        if (!(slash || dash) || a < 0 || b < 0 || c < 0) return false;
        if (a >= first_year) return take_day(a, b, c, i + 5, one);
        const bool month_first = message_.language() == "en" && a <= 12;
        return month_first ? take_day(c, a, b, i + 5, one) : take_day(c, b, a, i + 5, one);
    }

    bool month_and_year(std::size_t i, TimeExpression& one) const  // 03/2027
    {
        const int month = plain(i);
        const auto year = year_at(i + 2);
        if (!tokens_.is_mark(i + 1, "/") || !year || month < 1 || month > 12) return false;
        take_span(month_span(*year, month), "month", i + 3, one);
        one.year_said = true;
        return true;
    }

    static void
    take_span(DaySpan span, std::string_view unit, std::size_t last, TimeExpression& one)
    {
        one.days = span;
        one.unit = unit;
        one.last = last;
    }

    // ---- durations

    const Quantity* quantity_at(std::size_t i) const
    {
        for (const Quantity& quantity : quantities_)
            if (quantity.first == i) return &quantity;
        return nullptr;
    }

    const Hit* unit_at(std::size_t i) const
    {
        for (const std::string_view skipped : {"more", "full", "weitere", "weiteren", "volle"})
            if (tokens_.is(i, skipped)) ++i;
        const Hit* hit = message_.at(i, Sense::time_unit);
        return hit && hit->value != "hour" ? hit : nullptr;
    }

    static std::optional<Amount> in_months(std::optional<Amount> count, std::string_view unit)
    {
        if (!count || *count > 10'000 * one_unit) return std::nullopt;
        if (unit == "day") return months_of_days(*count);
        if (unit == "week") return months_of_days(*count * 7);
        if (unit == "fortnight") return months_of_days(*count * 14);
        const Amount months = unit == "quarter"  ? 3
                              : unit == "half"   ? 6
                              : unit == "year"   ? 12
                              : unit == "decade" ? 120
                                                 : 1;
        return *count * months;
    }

    bool duration(std::size_t i, TimeExpression& one) const
    {
        if (half_unit(i, one) || one_unit_of(i, one) || few_units(i, one)) return true;
        const Quantity* quantity = quantity_at(i);
        if (!quantity || (quantity->odd && !tokens_.is(i, "0")) || quantity->percent) return false;
        const Hit* unit = unit_at(quantity->last);
        if (!unit) return false;
        one.duration = true;
        one.low = in_months(quantity->low, unit->value);
        one.high = in_months(quantity->high, unit->value);
        one.last = unit->last;
        one.unit = unit->value;
        add_half(one);
        return one.low || one.high;
    }

    // "half a year", "ein halbes Jahr", "medio año", "demi-année"
    bool half_unit(std::size_t i, TimeExpression& one) const
    {
        std::size_t at = i;
        while (tokens_.is(at, "a") || tokens_.is(at, "ein") || tokens_.is(at, "einem") ||
               tokens_.is(at, "une") || tokens_.is(at, "eines"))
            ++at;
        if (!message_.at(at, Sense::half)) return false;
        ++at;
        if (tokens_.is(at, "a") || tokens_.is(at, "an")) ++at;
        const Hit* unit = unit_at(at);
        if (!unit) return false;
        return fixed(in_months(one_unit / 2, unit->value), unit->last, unit->value, one);
    }

    static bool fixed(
        std::optional<Amount> months, std::size_t last, std::string_view unit, TimeExpression& one
    )
    {
        one.duration = true;
        one.low = one.high = months;
        one.last = last;
        one.unit = unit;
        return months.has_value();
    }

    // "a month", "a year and a half", "ein Jahr"; the articles that are no numerals.
    bool one_unit_of(std::size_t i, TimeExpression& one) const
    {
        if (!tokens_.is(i, "a") && !tokens_.is(i, "an")) return false;
        const Hit* unit = unit_at(i + 1);
        if (!unit || message_.language() == "es") return false;
        fixed(in_months(one_unit, unit->value), unit->last, unit->value, one);
        add_half(one);
        if (message_.ending_at(i, Sense::more_than)) one.high.reset();
        if (message_.ending_at(i, Sense::less_than)) one.low.reset();
        return true;
    }

    // "... and a half", "... et demi", "... y medio"
    void add_half(TimeExpression& one) const
    {
        std::size_t at = one.last;
        if (!message_.at(at, Sense::joint)) return;
        ++at;
        if (tokens_.is(at, "a")) ++at;
        if (!message_.at(at, Sense::half)) return;
        const auto half = in_months(one_unit / 2, one.unit);
        if (one.low) one.low = *one.low + half.value_or(0);
        if (one.high) one.high = *one.high + half.value_or(0);
        one.last = at + 1;
    }

    // "a few months": two to four of them.
    bool few_units(std::size_t i, TimeExpression& one) const
    {
        static constexpr auto few = std::to_array<std::string_view>(
            {"few",
             "paar",
             "einige",
             "einigen",
             "quelques",
             "unos",
             "unas",
             "algunos",
             "algunas",
             "pocos",
             "pocas",
             "cuantos",
             "cuantas",
             "wenigen"}
        );
        std::size_t at = i;
        while (tokens_.is(at, "a") || tokens_.is(at, "ein") || tokens_.is(at, "the") ||
               tokens_.is(at, "unos") || tokens_.is(at, "unas"))
            ++at;
        if (at == i && std::find(few.begin(), few.end(), tokens_.text(at)) == few.end())
            return false;
        if (std::find(few.begin(), few.end(), tokens_.text(at)) == few.end() && at > i &&
            !tokens_.is(at - 1, "unos") && !tokens_.is(at - 1, "unas"))
            return false;
        if (std::find(few.begin(), few.end(), tokens_.text(at)) != few.end()) ++at;
        const Hit* unit = unit_at(at);
        if (!unit || unit->value == "decade") return false;
        one.duration = true;
        one.low = in_months(2 * one_unit, unit->value);
        one.high = in_months(4 * one_unit, unit->value);
        one.last = unit->last;
        one.unit = unit->value;
        return true;
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
            const Hit* unit = message_.at(last, Sense::time_unit);
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
        if (tokens_.is(at, "da")) ++at;
        if (const auto step = step_at(at, last); step && at == unit->last)
            return take_relative(*step, *unit, last, one);
        return false;
    }

    bool take_relative(int step, const Hit& unit, std::size_t last, TimeExpression& one) const
    {
        // "In the next weeks" says no more than "soon".
        constexpr std::string_view plurals =
            "weeks months quarters years wochen monate monaten quartale quartalen jahre jahren "
            "semaines trimestres annees ans semanas meses anos";
        if (is_among(tokens_.text(unit.first), plurals)) return false;
        take_span(unit_span(today_, unit.value, step), unit.value, last, one);
        one.year_said = true;
        return true;
    }

    // ---- "early 2027", "end of March", "mid Q3"

    bool part(std::size_t i, TimeExpression& one) const
    {
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
            take_relative(0, *unit, unit->last, whole);
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
        if (const auto year = year_after(last); year && end.value == "year") {
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
        return here.last >= today_ ? here : span(year + 1);
    }

    template <typename Span>
    bool take_period(Span span, std::string_view unit, std::size_t last, TimeExpression& one) const
    {
        std::size_t end = last;
        if (const auto year = year_after(end)) {
            take_span(span(*year), unit, end, one);
            one.year_said = true;
        } else {
            take_span(nearest(span), unit, last, one);
            shift(span, one);
        }
        return true;
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

    bool period(std::size_t i, TimeExpression& one) const
    {
        if (const Hit* hit = message_.at(i, Sense::quarter)) {
            const int quarter = hit->value[0] - '0';
            return take_period(
                [=](int year) { return quarter_span(year, quarter); }, "quarter", hit->last, one
            );
        }
        if (const Hit* hit = message_.at(i, Sense::half_year)) {
            const int half = hit->value[0] - '0';
            return take_period(
                [=](int year) { return half_span(year, half); }, "half", hit->last, one
            );
        }
        if (const Hit* hit = message_.at(i, Sense::month); hit && is_month(i))
            return month(*hit, one);
        if (const Hit* hit = message_.at(i, Sense::season)) {
            const int first = static_cast<int>(amount_of(hit->value) / one_unit);
            if (tokens_.is(i, "fall") && !cued(i)) return false;
            if (tokens_.is(i, "ete") && message_.language() != "fr") return false;
            return take_period(
                [=](int year) { return season_span(year, first); }, "season", hit->last, one
            );
        }
        if (const Hit* hit = message_.at(i, Sense::holiday)) return holiday(*hit, one);
        return bare_year(i, one);
    }

    bool holiday(const Hit& hit, TimeExpression& one) const
    {
        const std::size_t dash = hit.value.find('-');
        const int month = static_cast<int>(amount_of(hit.value.substr(0, dash)) / one_unit);
        const int day = static_cast<int>(amount_of(hit.value.substr(dash + 1)) / one_unit);
        return take_period(
            [=](int year) { return day_span(year, month, day).value(); }, "day", hit.last, one
        );
    }

    bool bare_year(std::size_t i, TimeExpression& one) const
    {
        const auto year = year_at(i);
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
        static constexpr auto doubtful = std::to_array<std::string_view>(
            {"may",
             "mar",
             "sep",
             "set",
             "ago",
             "ene",
             "dic",
             "mai",
             "mars",
             "march",
             "jun",
             "abr",
             "aug",
             "august"}
        );
        if (std::find(doubtful.begin(), doubtful.end(), text) == doubtful.end()) return true;
        if (text == "ago" && message_.language() != "es") return false;
        std::size_t after = i + 1;
        return tokens_[i].capital || cued(i) || year_after(after).has_value() || is_number(i - 1) ||
               text == "august" || text == "mars" || text == "mai" || tokens_.size() <= 2;
    }

    bool month(const Hit& hit, TimeExpression& one) const
    {
        const int number = static_cast<int>(amount_of(hit.value) / one_unit);
        std::size_t last = hit.last;
        const int day = plain(last);
        const bool day_follows = day >= 1 && day <= 31 && tokens_[last].text.size() <= 2 &&
                                 !tokens_.is_mark(last + 1, "/") && tokens_[last].space_before &&
                                 message_.language() == "en" && !unit_at(last + 1);
        if (day_follows) {
            ++last;
            if (tokens_.is(last, "st") || tokens_.is(last, "nd") || tokens_.is(last, "rd") ||
                tokens_.is(last, "th"))
                ++last;
            return take_day_of(number, day, last, one);
        }
        return take_period(
            [=](int year) { return month_span(year, number); }, "month", hit.last, one
        );
    }

    bool take_day_of(int month, int day, std::size_t last, TimeExpression& one) const
    {
        if (!day_span(2028, month, day)) return false;
        return take_period(
            [=](int year) {
                const auto span = day_span(year, month, day);
                return span ? *span : month_span(year, month);
            },
            "day",
            last,
            one
        );
    }

    // "Today" as a plan is as soon as possible.
    static bool at_once(const Hit& hit, TimeExpression& one)
    {
        one.duration = true;
        one.low = 0;
        one.high = one_unit;
        one.last = hit.last;
        return true;
    }

    // "1 March", "1er mars", "1. März", "el 3 de marzo"
    bool single_day(std::size_t i, TimeExpression& one) const
    {
        if (const Hit* hit = message_.at(i, Sense::relative_day)) {
            if (hit->value == "0") return at_once(*hit, one);
            const Day day = today_ + days(static_cast<int>(amount_of(hit->value) / one_unit));
            take_span({day, day}, "day", hit->last, one);
            one.year_said = true;
            return !(tokens_.is(i, "morgen") && tokens_.size() > 6);
        }
        if (const Hit* hit = message_.at(i, Sense::weekday)) {
            const int steps = static_cast<int>(amount_of(hit->value) / one_unit);
            const Day monday = week_span(today_).first;
            Day day = monday + days(steps - 1);
            if (day < today_) day += days(7);
            take_span({day, day}, "day", hit->last, one);
            return true;
        }
        const int day = plain(i);
        if (day < 1 || day > 31) return false;
        std::size_t at = i + 1;
        while (tokens_.is(at, "st") || tokens_.is(at, "nd") || tokens_.is(at, "rd") ||
               tokens_.is(at, "th") || tokens_.is(at, "er") || tokens_.is(at, "of") ||
               tokens_.is(at, "de") || tokens_.is(at, "."))
            ++at;
        const Hit* month = message_.at(at, Sense::month);
        if (!month) return false;
        const int number = static_cast<int>(amount_of(month->value) / one_unit);
        one.first = i;
        return take_day_of(number, day, month->last, one);
    }

    // "in March next year", "next year in Q2", "March or April 2027"
    void join_years(std::vector<TimeExpression>& found) const
    {
        for (std::size_t i = 0; i + 1 < found.size();) {
            TimeExpression& a = found[i];
            TimeExpression& b = found[i + 1];
            const bool near = b.first - a.last <= 3 && !a.duration && !b.duration;
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
                move_years(
                    found[i], year_of(found[i + 1].days.first) - year_of(found[i].days.first)
                );
    }

    static void move_years(TimeExpression& one, int years)
    {
        const auto moved = [&](Day day) {
            const std::chrono::year_month_day date(day);
            const auto there = date + std::chrono::years(years);
            return there.ok() ? Day(there) : Day(there.year() / there.month() / std::chrono::last);
        };
        one.days = {moved(one.days.first), moved(one.days.last)};
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    Instant now_;
    Day today_;
    std::vector<Quantity> quantities_;
};

}  // namespace

std::vector<TimeExpression> find_time_expressions(const Message& message, const Question& question)
{
    return TimeParser(message, question).all();
}

}  // namespace usher::dialog
