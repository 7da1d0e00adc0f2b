// A table of names, each with the rule of its date. What moves by the moon is left to a question,
// Easter excepted.

#include "dialog/spoken_holiday.hpp"

#include <array>

#include "dialog/spoken_phrase.hpp"

namespace usher::dialog {
namespace {

using namespace std::chrono;

enum class Holiday {
    new_year,
    easter,
    whitsun,
    memorial_day,
    labor_day,
    halloween,
    thanksgiving,
    christmas,
    new_years_eve,
    festive_season  // from Christmas to New Year's Day
};

struct NamedHoliday {
    std::string_view phrase;
    Holiday holiday;
};
constexpr std::array<NamedHoliday, 45> names = {{
    {"new year's day", Holiday::new_year},
    {"new years day", Holiday::new_year},
    {"the new year", Holiday::new_year},
    {"new year", Holiday::new_year},
    {"new years", Holiday::new_year},
    {"neujahr", Holiday::new_year},
    {"jahreswechsel", Holiday::new_year},
    {"nouvel an", Holiday::new_year},
    {"jour de l an", Holiday::new_year},
    {"ano nuevo", Holiday::new_year},
    {"easter", Holiday::easter},
    {"ostern", Holiday::easter},
    {"paques", Holiday::easter},
    {"semana santa", Holiday::easter},
    {"pascua", Holiday::easter},
    {"whitsun", Holiday::whitsun},
    {"pentecost", Holiday::whitsun},
    {"pfingsten", Holiday::whitsun},
    {"pentecote", Holiday::whitsun},
    {"memorial day", Holiday::memorial_day},
    {"labor day", Holiday::labor_day},
    {"halloween", Holiday::halloween},
    {"thanksgiving", Holiday::thanksgiving},
    {"accion de gracias", Holiday::thanksgiving},
    {"christmas day", Holiday::christmas},
    {"christmas", Holiday::christmas},
    {"xmas", Holiday::christmas},
    {"x mas", Holiday::christmas},
    {"weihnachten", Holiday::christmas},
    {"noel", Holiday::christmas},
    {"navidad", Holiday::christmas},
    {"new year's eve", Holiday::new_years_eve},
    {"new years eve", Holiday::new_years_eve},
    {"silvester", Holiday::new_years_eve},
    {"saint sylvestre", Holiday::new_years_eve},
    {"nochevieja", Holiday::new_years_eve},
    {"the holidays", Holiday::festive_season},
    {"holiday season", Holiday::festive_season},
    {"christmas holidays", Holiday::festive_season},
    {"feiertagen", Holiday::festive_season},
    {"les fetes", Holiday::festive_season},
    {"fetes de fin d annee", Holiday::festive_season},
    {"las fiestas", Holiday::festive_season},
    {"las navidades", Holiday::festive_season},
    {"navidades", Holiday::festive_season},
}};

CalendarDate on(year of, unsigned number, unsigned day_of_month)
{
    return CalendarDate{of / month{number} / day{day_of_month}};
}

// The Gregorian computus (Meeus, Jones, Butcher).
CalendarDate easter_sunday(year of)
{
    const int y = static_cast<int>(of);
    const int a = y % 19, b = y / 100, c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int both = h + l - 7 * m + 114;
    return on(of, static_cast<unsigned>(both / 31), static_cast<unsigned>(both % 31 + 1));
}

// `from` of the year's holiday to its last day, both included.
SpokenDate days_of(Holiday holiday, year of)
{
    const auto one = [](CalendarDate date) { return SpokenDate{date, date, 0}; };
    switch (holiday) {
    case Holiday::new_year:
        return one(on(of, 1, 1));
    case Holiday::easter:
        return {easter_sunday(of) - days{2}, easter_sunday(of) + days{1}, 0};
    case Holiday::whitsun:
        return {easter_sunday(of) + days{49}, easter_sunday(of) + days{50}, 0};
    case Holiday::memorial_day:
        return one(CalendarDate{of / May / Monday[last]});
    case Holiday::labor_day:
        return one(CalendarDate{of / September / Monday[1]});
    case Holiday::halloween:
        return one(on(of, 10, 31));
    case Holiday::thanksgiving:
        return one(CalendarDate{of / November / Thursday[4]});
    case Holiday::christmas:
        return {on(of, 12, 24), on(of, 12, 26), 0};
    case Holiday::new_years_eve:
        return one(on(of, 12, 31));
    case Holiday::festive_season:
        return {on(of, 12, 24), on(of + years{1}, 1, 1), 0};
    }
    return {};
}

}  // namespace

std::optional<SpokenDate> holiday_at(const Tokens& tokens, std::size_t at, CalendarDate today)
{
    const NamedHoliday* named = nullptr;
    std::size_t longest = 0;
    for (const auto& row : names) {
        const auto next = phrase_at(tokens, at, row.phrase);
        if (next <= longest) continue;
        longest = next;
        named = &row;
    }
    if (!named) return std::nullopt;
    // The one before may still last: on 30 December the season is this year's.
    for (auto of = year_month_day{today}.year() - years{1};; ++of) {
        auto found = days_of(named->holiday, of);
        if (found.until < today) continue;
        found.next = longest;
        return found;
    }
}

}  // namespace usher::dialog
