// How times are written for people.

#include <array>
#include <cstdio>

#include "agent/booking/offer.hpp"

namespace usher::agent {

namespace {

using namespace std::chrono;

struct Words {
    std::string_view language;
    std::array<std::string_view, 7> days;  // from Sunday
    std::array<std::string_view, 12> months;
    std::string_view after_day;  // "24." in German
};

constexpr std::array languages = {
    Words{
        "en",
        {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
        ""},
    Words{
        "de",
        {"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"},
        {"Jan.",
         "Feb.",
         "März",
         "Apr.",
         "Mai",
         "Juni",
         "Juli",
         "Aug.",
         "Sept.",
         "Okt.",
         "Nov.",
         "Dez."},
        "."},
    Words{
        "fr",
        {"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."},
        {"janv.",
         "févr.",
         "mars",
         "avr.",
         "mai",
         "juin",
         "juil.",
         "août",
         "sept.",
         "oct.",
         "nov.",
         "déc."},
        ""},
    Words{
        "es",
        {"dom", "lun", "mar", "mié", "jue", "vie", "sáb"},
        {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"},
        ""},
};

const Words& words_of(std::string_view language)
{
    const auto primary = language.substr(0, language.find('-'));
    for (const auto& words : languages) {
        if (words.language == primary) return words;
    }
    return languages.front();
}

std::string two_digits(long value)
{
    char text[24];
    std::snprintf(text, sizeof text, "%02ld", value);
    return text;
}

// "10:00 (GMT-5)"
std::string time_of_day(Instant instant, const Zone& zone)
{
    const auto wall = zone.to_local(instant);
    const hh_mm_ss time{wall - floor<days>(wall)};
    const auto offset = duration_cast<minutes>(zone.offset_at(instant)).count();
    auto text =
        two_digits(time.hours().count()) + ":" + two_digits(time.minutes().count()) + " (GMT";
    if (offset != 0) {
        const auto size = offset < 0 ? -offset : offset;
        text += (offset < 0 ? "-" : "+") + std::to_string(size / 60);
        if (size % 60 != 0) text += ":" + two_digits(size % 60);
    }
    return text + ")";
}

std::string day_of_week(LocalDate date, const Words& words)
{
    return std::string(words.days.at(weekday{date}.c_encoding()));
}

}  // namespace

std::string label_of(Instant instant, const Zone& zone, std::string_view language)
{
    const auto& words = words_of(language);
    const auto date = zone.date_at(instant);
    const year_month_day day{date};
    const auto month = words.months.at(static_cast<unsigned>(day.month()) - 1);
    return day_of_week(date, words) + " " + std::to_string(static_cast<unsigned>(day.day())) +
           std::string(words.after_day) + " " + std::string(month) + ", " +
           time_of_day(instant, zone);
}

std::string short_label_of(Instant instant, const Zone& zone, std::string_view language)
{
    const auto date = zone.date_at(instant);
    return day_of_week(date, words_of(language)) + " " + time_of_day(instant, zone);
}

}  // namespace usher::agent
