// An ordinal and a unit before a period.

#include "dialog/period_pieces.hpp"

#include "dialog/numerals.hpp"

namespace usher::dialog {

namespace {

using std::chrono::days;

std::string_view unit_at(const Message& message, std::size_t token)
{
    if (is_among(message.tokens().text(token), "half halfte mitad moitie")) return "half";
    const Hit* unit = message.at(token, Sense::time_unit);
    if (!unit || unit->last != token + 1u) return "";
    if (unit->value == "fortnight") return "half";
    return is_among(unit->value, "week month quarter half") ? unit->value : "";
}

DaySpan half_of(DaySpan whole, int place)
{
    const auto length = (whole.last - whole.first).count() + 1;
    if (length > 360) return half_span(year_of(whole.first), place);
    const Day second = whole.first + days(length / 2);
    return place == 1 ? DaySpan{whole.first, second - days(1)} : DaySpan{second, whole.last};
}

std::optional<DaySpan> within(DaySpan piece, DaySpan whole)
{
    return piece.first >= whole.first && piece.last <= whole.last ? std::optional(piece)
                                                                  : std::nullopt;
}

}  // namespace

std::optional<PieceName> piece_named_at(const Message& message, std::size_t token)
{
    const Hit* ordinal = message.at(token, Sense::ordinal);
    if (!ordinal) return std::nullopt;
    PieceName piece;
    piece.place = static_cast<int>(amount_of(ordinal->value) / rules::one_unit);
    piece.unit = unit_at(message, ordinal->last);
    piece.last = ordinal->last + 1u;
    if (piece.unit.empty() || piece.place < 0) return std::nullopt;
    while (is_among(message.tokens().text(piece.last), "of in the de du del des d im el la le l"))
        ++piece.last;
    if (message.tokens().is_mark(piece.last, "'")) ++piece.last;
    return piece;
}

std::optional<DaySpan> piece_of(DaySpan whole, const PieceName& piece)
{
    const auto length = (whole.last - whole.first).count() + 1;
    if (piece.unit == "half") return half_of(whole, piece.place == 1 ? 1 : 2);
    if (piece.unit == "week") {
        if (piece.place == 0) return DaySpan{whole.last - days(6), whole.last};
        const Day first = whole.first + days(7 * (piece.place - 1));
        return within({first, first + days(6)}, whole);
    }
    const int months = piece.unit == "quarter" ? 3 : 1;
    if (length < 31 * months) return std::nullopt;
    const int place = piece.place > 0 ? piece.place : static_cast<int>(length / (30 * months));
    const int month = month_of(whole.first) + months * (place - 1);
    if (month + months - 1 > 12) return std::nullopt;
    const int year = year_of(whole.first);
    return within(
        {month_span(year, month).first, month_span(year, month + months - 1).last}, whole
    );
}

// The method of Meeus, Jones and Butcher.
Day easter_of(int year)
{
    const int moon = year % 19, century = year / 100, rest = year % 100;
    const int skipped = (8 * century + 13) / 25;
    const int epact = (19 * moon + century - century / 4 - skipped + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    const int late = (moon + 11 * epact + 22 * weekday) / 451;
    const int day = epact + weekday - 7 * late + 114;
    return day_span(year, day / 31, day % 31 + 1)->first;
}

}  // namespace usher::dialog
