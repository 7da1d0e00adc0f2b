// Zones by Howard Hinnant's date library over the system's zoneinfo files. Its answers end with the
// last change listed in a file, which is 2037; later years borrow the rules of an alike year.

#include "agent/booking/zones.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include <date/tz.h>

namespace usher::agent {

namespace {

using std::chrono::seconds;

constexpr int last_listed_year = 2037;  // zic writes changes up to here (32-bit time ends in 2038)

std::string lower(std::string_view text)
{
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return lowered;
}

// The machine's own setting is no zone that anybody else could mean.
bool is_name(std::string_view name) { return name != "localtime" && name != "Factory"; }

const std::map<std::string, std::string>& names_by_lower_case()
{
    static const auto names = [] {
        std::map<std::string, std::string> made;
        for (const auto& zone : date::get_tzdb().zones) {
            if (is_name(zone.name())) made.emplace(lower(zone.name()), zone.name());
        }
        return made;
    }();
    return names;
}

// The days to go back from a date after 2037 to a listed year in which every "second Sunday of
// March" falls on the same date. From March on that is a year whose 1 March is the same weekday;
// before, one whose 1 January is. Eleven years hold all weekdays of both.
date::days back_to_listed_years(date::year_month_day day)
{
    using namespace date;
    if (day.year() <= year{last_listed_year}) return days{0};
    const auto anchor = day.month() >= March ? March : January;
    const auto far = sys_days{day.year() / anchor / 1};
    for (auto candidate = year{last_listed_year};; --candidate) {
        const auto near = sys_days{candidate / anchor / 1};
        if (weekday{near} == weekday{far}) return far - near;
    }
}

// Such a borrowing is only right where the listed changes have run out.
template <class TimePoint> date::days borrowed_days(const date::time_zone& zone, TimePoint time)
{
    using namespace date;
    if (time.time_since_epoch() <
        sys_days{year{last_listed_year} / December / 31}.time_since_epoch())
        return days{0};
    const auto info = zone.get_info(sys_seconds{time.time_since_epoch()});
    if (info.end < sys_days{year{9999} / January / 1}) return days{0};
    return back_to_listed_years(year_month_day{sys_days{floor<days>(time.time_since_epoch())}});
}

const date::time_zone* entry(const std::string& name)
{
    try {
        return date::locate_zone(name);
    } catch (const std::exception&) {
        return nullptr;  // How the library says that it has no such zone.
    }
}

}  // namespace

Zone::Zone() : entry_(date::locate_zone("Etc/UTC")) {}

std::optional<Zone> Zone::find(std::string_view name)
{
    const auto* found = is_name(name) ? entry(std::string(name)) : nullptr;
    if (!found) return std::nullopt;
    return Zone(found);
}

std::optional<Zone> Zone::find_in_any_case(std::string_view name)
{
    if (auto exact = find(name)) return exact;
    const auto named = names_by_lower_case().find(lower(name));
    if (named == names_by_lower_case().end()) return std::nullopt;
    return find(named->second);
}

std::vector<std::string> Zone::all_names()
{
    std::vector<std::string> names;
    for (const auto& [lowered, name] : names_by_lower_case())
        names.push_back(name);
    return names;
}

const std::string& Zone::name() const { return entry_->name(); }

Instant Zone::to_utc(WallClock wall) const
{
    // `first` is the only offset, the one before a gap, or the first of a fold: all as we want it.
    const date::local_seconds local{wall.time_since_epoch()};
    const auto info = entry_->get_info(local - borrowed_days(*entry_, local));
    return Instant{wall.time_since_epoch() - info.first.offset};
}

WallClock Zone::to_local(Instant instant) const
{
    return WallClock{instant.time_since_epoch() + offset_at(instant)};
}

LocalDate Zone::date_at(Instant instant) const
{
    return std::chrono::floor<std::chrono::days>(to_local(instant));
}

seconds Zone::offset_at(Instant instant) const
{
    return entry_->get_info(instant - borrowed_days(*entry_, instant)).offset;
}

}  // namespace usher::agent
