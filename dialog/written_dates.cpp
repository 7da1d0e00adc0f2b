// Day before month except in English, where the month comes first.

#include "dialog/written_dates.hpp"

#include <array>

namespace usher::dialog {

namespace {

constexpr int first_year = 2000, last_year = 2045;  // other four digits are no years to plan for

}  // namespace

bool WrittenDates::is_number(std::size_t i) const
{
    return i < tokens_.size() && tokens_[i].kind == TokenKind::number;
}

// The number of a token of digits alone; -1: it is none.
int WrittenDates::plain(std::size_t i) const
{
    if (!is_number(i) || tokens_[i].text.size() > 4) return -1;
    int value = 0;
    for (const char c : tokens_[i].text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> WrittenDates::year_at(std::size_t i) const
{
    const int value = plain(i);
    if (value >= first_year && value <= last_year && tokens_[i].text.size() == 4) return value;
    return std::nullopt;
}

// "2027", "'27", "/27", "of 2027", "de 2027": the year after a month or quarter.
std::optional<int> WrittenDates::year_after(std::size_t& i) const
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

bool WrittenDates::date(std::size_t i, TimeExpression& one) const
{
    if (!is_number(i)) return false;
    return dotted(i, one) || three_numbers(i, one) || month_and_year(i, one);
}

bool WrittenDates::take_day(int year, int month, int day, std::size_t last, TimeExpression& one)
    const
{
    const auto span = day_span(year < 100 ? 2000 + year : year, month, day);
    if (!span || month < 1 || month > 12) return false;
    one.days = *span;
    one.last = last;
    one.unit = "day";
    one.year_said = true;
    return true;
}

bool WrittenDates::dotted(std::size_t i, TimeExpression& one) const  // 01.03.2027
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

bool WrittenDates::three_numbers(std::size_t i, TimeExpression& one) const  // 2027-03-01, 3/1/2027
{
    const bool slash = tokens_.is_mark(i + 1, "/") && tokens_.is_mark(i + 3, "/");
    const bool dash = tokens_.is_mark(i + 1, "-") && tokens_.is_mark(i + 3, "-");
    const int a = plain(i), b = plain(i + 2), c = plain(i + 4);
    if (!(slash || dash) || a < 0 || b < 0 || c < 0) return false;
    if (a >= first_year) return take_day(a, b, c, i + 5, one);
    const bool month_first = message_.language() == "en" && a <= 12;
    return month_first ? take_day(c, a, b, i + 5, one) : take_day(c, b, a, i + 5, one);
}

bool WrittenDates::month_and_year(std::size_t i, TimeExpression& one) const  // 03/2027
{
    const int month = plain(i);
    const auto year = year_at(i + 2);
    if (!tokens_.is_mark(i + 1, "/") || !year || month < 1 || month > 12) return false;
    one.days = month_span(*year, month);
    one.unit = "month";
    one.last = i + 3;
    one.year_said = true;
    return true;
}

}  // namespace usher::dialog
