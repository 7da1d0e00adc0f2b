// The written forms first: their numbers would be hours or days of a month by themselves.

#include "dialog/spoken_date.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dialog/spoken_hour.hpp"
#include "dialog/wish_words.hpp"

namespace usher::dialog {
namespace {

class DateReader {
  public:
    DateReader(const Tokens& tokens, CalendarDate today) : tokens_(tokens), today_(today) {}

    std::optional<SpokenDate> read(std::size_t i)
    {
        for (const auto step :
             {&DateReader::take_written_date,
              &DateReader::take_month_date,
              &DateReader::take_day_of_month})
            if (const auto next = (this->*step)(i)) {
                found_.next = next;
                return found_;
            }
        return std::nullopt;
    }

  private:
    // "2026-12-03", "3.12.", "12/3/2026"
    std::size_t take_written_date(std::size_t i)
    {
        const auto& token = tokens_[i];
        if (token.kind != TokenKind::number) return 0;
        std::array<int, 3> parts{-1, -1, -1};
        std::size_t at = i, count = 0;
        char separator = 0;
        std::string text(token.text);
        // The scanner leaves some dates whole and parts others at their marks.
        while (count < 3) {
            std::size_t from = 0;
            while (from < text.size() && count < 3) {
                const auto end = std::min(text.find_first_of(".-/", from), text.size());
                parts[count] = whole_number(std::string_view(text).substr(from, end - from));
                if (parts[count] < 0) return 0;
                ++count;
                if (end < text.size()) separator = text[end];
                from = end + 1;
            }
            const bool goes_on = at + 2 < tokens_.size() &&
                                 tokens_[at + 1].kind == TokenKind::mark &&
                                 tokens_[at + 2].kind == TokenKind::number &&
                                 !tokens_[at + 1].space_before && !tokens_[at + 2].space_before;
            const bool hyphen = at + 1 < tokens_.size() && tokens_[at + 1].hyphen_before;
            if (count >= 3 || (!goes_on && !hyphen)) break;
            if (goes_on) separator = tokens_[at + 1].text.front();
            if (hyphen) separator = '-';
            at += goes_on ? 2 : 1;
            text = std::string(tokens_[at].text);
        }
        if (count < 2 || separator == ':' || separator == 0 || separator == ',') return 0;
        ++at;
        if (tokens_.is_mark(at, ".")) ++at;
        return take_numbers(parts, count, separator) ? at : 0;
    }

    bool take_numbers(const std::array<int, 3>& parts, std::size_t count, char separator)
    {
        if (count == 3 && parts[0] > 31) return take_date(parts[0], parts[1], parts[2]);
        const int year = count == 3 ? (parts[2] < 100 ? 2000 + parts[2] : parts[2]) : 0;
        // With dots the day comes first; with slashes it does wherever it can't be the month.
        if (separator == '.' || parts[0] > 12) return take_date(year, parts[1], parts[0]);
        return take_date(year, parts[0], parts[1]);
    }

    // "15 December", "December 15th", "15. Dezember", "15 de diciembre", "in January"
    std::size_t take_month_date(std::size_t i)
    {
        int day = whole_number(tokens_.text(i));
        auto at = i;
        if (day > 0 && day <= 31) {
            ++at;
            while (tokens_.is_mark(at, ".") || is_among(tokens_.text(at), "of de st nd rd th er"))
                ++at;
        } else {
            day = 0;
        }
        const int month = number_named(tokens_.text(at), months);
        if (month < 0) return 0;
        ++at;
        if (day == 0) {
            const int after = whole_number(tokens_.text(at));
            if (after > 0 && after <= 31) {
                day = after;
                ++at;
                if (is_among(tokens_.text(at), "st nd rd th")) ++at;
            }
        }
        if (day > 0) return take_date(0, month, day) ? at : 0;
        // A month alone is one only beside a word that says so ("may" and "mars" are others, too).
        if (i == 0 ||
            !is_among(
                tokens_.text(i - 1),
                "in im en ab from early late mid of ende anfang mitte fin debut milieu de d after "
                "before until by since vor nach bis avant apres antes "
                "despues hasta desde"
            ))
            return 0;
        auto first =
            std::chrono::year_month_day{year_of_month(month), month_of(month), std::chrono::day{1}};
        take_days(
            std::max(CalendarDate{first}, today_),
            CalendarDate{first.year() / first.month() / std::chrono::last}
        );
        return at;
    }

    // "the 15th", "am 15.", "le 15", "el 15"
    std::size_t take_day_of_month(std::size_t i)
    {
        const int day = whole_number(tokens_.text(i));
        if (day < 1 || day > 31 || i == 0) return 0;
        const auto before = tokens_.text(i - 1);
        auto at = i + 1;
        const bool ordinal = is_among(tokens_.text(at), "st nd rd th") ||
                             tokens_.text(i).size() > 2 || tokens_.is_mark(at, ".");
        if (!is_among(before, "le el") && !(is_among(before, "the am den dem der on") && ordinal))
            return 0;
        if (is_among(tokens_.text(at), "st nd rd th") || tokens_.is_mark(at, ".")) ++at;
        auto month = std::chrono::year_month_day{today_};
        for (int tries = 0; tries < 3; ++tries) {
            const std::chrono::year_month_day date{
                month.year(), month.month(), std::chrono::day{static_cast<unsigned>(day)}};
            if (date.ok() && CalendarDate{date} >= today_) {
                take_days(CalendarDate{date}, CalendarDate{date});
                return at;
            }
            const auto next = month.year() / month.month() + std::chrono::months{1};
            month = next / std::chrono::day{1};
        }
        return 0;
    }

    std::chrono::month month_of(int number) const
    {
        return std::chrono::month{static_cast<unsigned>(number)};
    }

    // The year in which that month is next, or is now.
    std::chrono::year year_of_month(int number) const
    {
        const std::chrono::year_month_day now{today_};
        return month_of(number) < now.month() ? now.year() + std::chrono::years{1} : now.year();
    }

    // A year of 0: the next time that this date comes.
    bool take_date(int year, int month, int day)
    {
        if (month < 1 || month > 12 || day < 1 || day > 31) return false;
        auto of_year =
            year == 0 ? std::chrono::year_month_day{today_}.year() : std::chrono::year{year};
        std::chrono::year_month_day date{
            of_year, month_of(month), std::chrono::day{static_cast<unsigned>(day)}};
        if (year == 0 && date.ok() && CalendarDate{date} < today_) date += std::chrono::years{1};
        if (!date.ok()) return false;
        take_days(CalendarDate{date}, CalendarDate{date});
        return true;
    }

    void take_days(CalendarDate from, CalendarDate until)
    {
        found_.from = from;
        found_.until = until;
    }

    const Tokens& tokens_;
    CalendarDate today_;
    SpokenDate found_;
};

}  // namespace

std::optional<SpokenDate> date_at(const Tokens& tokens, std::size_t at, CalendarDate today)
{
    if (at >= tokens.size()) return std::nullopt;
    return DateReader(tokens, today).read(at);
}

}  // namespace usher::dialog
