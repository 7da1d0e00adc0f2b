// Names to zones, and VTIMEZONE to a list of changes.

#include "agent/booking/calendar_zones.hpp"

#include <algorithm>

#include "agent/booking/ical_time.hpp"
#include "agent/booking/windows_zones.hpp"

namespace usher::agent {

namespace {

using namespace std::chrono;

// Prefixes are tried at every slash; no name is nearly as long.
constexpr std::size_t zone_name_bytes_max = 255;

const WallClock described_from = local_days{1970y / January / 1};
const WallClock described_to = local_days{2100y / December / 31};

std::optional<Zone> named(std::string_view name)
{
    if (auto zone = Zone::find(name)) return zone;
    if (const auto iana = iana_name_of_windows_zone(name)) return Zone::find(*iana);
    return std::nullopt;
}

// "/mozilla.org/20050126_1/Europe/Berlin": the longest end that is a name.
std::optional<Zone> named_after_prefix(std::string_view name)
{
    for (auto slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/')) {
        name.remove_prefix(slash + 1);
        if (auto zone = named(name)) return zone;
    }
    return Zone::find_in_any_case(name);
}

std::string value_of(const IcalComponent& component, std::string_view name)
{
    const auto* line = component.line(name);
    return line ? line->value : std::string{};
}

// As a TZID parameter writes it: "(UTC+01:00) Amsterdam\\, Berlin" without the backslash.
std::string name_of(const IcalComponent& vtimezone)
{
    auto name = value_of(vtimezone, "TZID");
    std::erase(name, '\\');
    return name;
}

// The wall-clock times at which one STANDARD or DAYLIGHT begins.
std::vector<WallClock>
onsets(const IcalComponent& observance, const IcalTime& first, seconds before, StepBudget& budget)
{
    std::vector<WallClock> starts = {first.wall};
    for (const auto& line : observance.lines) {
        if (line.name == "RDATE") {
            for (const auto piece : pieces_of(line.value)) {
                if (const auto time = read_ical_time(piece)) starts.push_back(time->wall);
            }
        }
        if (line.name != "RRULE") continue;
        const auto read = read_rule(line.value);
        const auto* rule = std::get_if<RecurrenceRule>(&read);
        if (!rule) continue;
        const auto until = read_ical_time(rule->until);
        const auto shift = until && until->form == IcalTime::Form::utc ? before : seconds{0};
        for (const auto start :
             occurrences(*rule, first.wall, described_from, described_to, budget).starts) {
            if (!until || start <= until->wall + shift) starts.push_back(start);
        }
    }
    return starts;
}

}  // namespace

bool DescribedZone::add_observance(const IcalComponent& observance, StepBudget& budget)
{
    const auto first = read_ical_time(value_of(observance, "DTSTART"));
    const auto before = read_ical_offset(value_of(observance, "TZOFFSETFROM"));
    const auto after = read_ical_offset(value_of(observance, "TZOFFSETTO"));
    if (!first || !before || !after) return false;
    for (const auto start : onsets(observance, *first, *before, budget))
        changes_.push_back({Instant{start.time_since_epoch() - *before}, *before, *after});
    return true;
}

std::optional<DescribedZone> DescribedZone::read(const IcalComponent& vtimezone, StepBudget& budget)
{
    DescribedZone zone;
    for (const auto& part : vtimezone.parts) {
        if (part.name != "STANDARD" && part.name != "DAYLIGHT") continue;
        if (!zone.add_observance(part, budget)) return std::nullopt;
    }
    if (zone.changes_.empty()) return std::nullopt;
    std::ranges::stable_sort(zone.changes_, {}, &Change::at);
    return zone;
}

seconds DescribedZone::offset_at(Instant instant) const
{
    const auto next = std::ranges::upper_bound(changes_, instant, {}, &Change::at);
    return next == changes_.begin() ? next->before : std::prev(next)->after;
}

Instant DescribedZone::to_utc(WallClock wall) const
{
    // Offsets a day earlier and later enclose any single change.
    const Instant unshifted{wall.time_since_epoch()};
    const auto earlier = offset_at(unshifted - days{1});
    const auto later = offset_at(unshifted + days{1});
    const auto first = unshifted - earlier;
    if (offset_at(first) == earlier) return first;
    const auto second = unshifted - later;
    if (offset_at(second) == later) return second;
    return first;  // The change skips this time.
}

CalendarZones::CalendarZones(
    const IcalComponent& calendar, StepBudget& budget, std::vector<CalendarZone>& zones
)
    : default_name_(value_of(calendar, "X-WR-TIMEZONE")), budget_(budget), zones_(zones)
{
    for (const auto& part : calendar.parts) {
        if (part.name == "VTIMEZONE") described_.emplace(name_of(part), &part);
    }
}

std::optional<CalendarZone> CalendarZones::look_up(const std::string& tzid) const
{
    if (tzid.size() > zone_name_bytes_max) return std::nullopt;
    if (const auto zone = named(tzid)) return *zone;
    if (tzid.find('/') != std::string::npos) {
        if (const auto zone = named_after_prefix(tzid)) return *zone;
    }
    if (const auto description = described_.find(tzid); description != described_.end()) {
        if (const auto zone = named(value_of(*description->second, "X-LIC-LOCATION"))) return *zone;
        if (const auto zone = DescribedZone::read(*description->second, budget_)) return *zone;
    }
    if (const auto zone = Zone::find_in_any_case(tzid)) return *zone;
    if (const auto zone = named(default_name_)) return *zone;
    return std::nullopt;
}

std::optional<std::size_t> CalendarZones::find(const std::string& tzid)
{
    const auto [entry, is_new] = found_.try_emplace(tzid);
    if (is_new) {
        if (auto zone = look_up(tzid)) {
            entry->second = zones_.size();
            zones_.push_back(std::move(*zone));
        }
    }
    return entry->second;
}

}  // namespace usher::agent
