// Wishes in short, for tables of what was typed and what it means.

#include "tests/support/slot_wishes.hpp"

#include <catch2/catch.hpp>

namespace usher::tests {

using namespace usher::dialog;
using namespace std::chrono;

namespace {

constexpr CalendarDate today = first_of_december;

std::string date(CalendarDate at)
{
    const year_month_day day{at};
    const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(static_cast<int>(day.year())).substr(2) + two(unsigned{day.month()}) +
           two(unsigned{day.day()});
}

std::string clock(int minutes)
{
    const auto past = minutes % 60;
    return std::to_string(minutes / 60) +
           (past ? (past < 10 ? ":0" : ":") + std::to_string(past) : "");
}

std::string dates(const std::optional<CalendarDate>& from, const std::optional<CalendarDate>& until)
{
    if (!from && !until) return "";
    const auto first = from ? date(*from) : "", last = until ? date(*until) : "";
    return first == last ? first : first + "-" + last;
}

std::string hours(const std::optional<int>& begin, const std::optional<int>& end)
{
    if (!begin && !end) return "";
    return (begin ? clock(*begin) : "") + "-" + (end ? clock(*end) : "");
}

}  // namespace

std::string wish(const std::string& message)
{
    const auto read = read_slot_wish(message, today);
    if (!read) return "-";
    std::string text;
    const auto add = [&](const std::string& more, const char* between = " ") {
        if (!more.empty()) text += (text.empty() ? "" : between) + more;
    };
    for (const auto on : read->only_on)
        add(date(on), "+");
    if (read->only_on.empty()) add(dates(read->from, read->until));
    add(read->is_exact ? "at " + clock(*read->begin_min) : hours(read->begin_min, read->end_min));
    for (const auto& one : read->unwished) {
        // Every week is not only the next one; the first of them says enough here.
        if (one.from && *one.from > today + days{7} && read->unwished.size() > 4) continue;
        const auto when = dates(one.from, one.until), at = hours(one.begin_min, one.end_min);
        add("not " + when + (when.empty() || at.empty() ? "" : " ") + at);
    }
    if (read->others) add("others");
    if (read->earlier) add("earlier");
    if (read->same_day && (read->earlier || read->others)) add("that day");
    if (read->other_day) add("other day");
    if (!read->time_zone.empty()) add("in " + read->time_zone);
    return text;
}

void check_wishes(std::initializer_list<WishCase> cases)
{
    for (const auto& [message, means] : cases) {
        INFO(message);
        CHECK(wish(message) == means);
    }
}

}  // namespace usher::tests
