// The file to values, block by block, and what is wrong with it.

#include "agent/booking/teams.hpp"

#include <algorithm>

#include "agent/booking/written_time.hpp"
#include "agent/settings_reader.hpp"
#include "rules/jsonc.hpp"
#include "rules/prose.hpp"

namespace usher::agent {

namespace {

using rules::Node;

constexpr int format_version = 1;
constexpr int meeting_minutes_max = 24 * 60;
constexpr int notice_minutes_max = 366 * 24 * 60;
constexpr int horizon_days_max = 3 * 366;
constexpr int meetings_per_day_max = 1'000;
constexpr int weight_max = 10'000;

// What reading a part of the file needs: where findings go, and what the file is called.
struct Reading {
    const std::string& file;
    std::vector<rules::Finding>& findings;

    SettingsBlock block(const Node* node, std::string path) const
    {
        return {node, std::move(path), file, findings};
    }
};

// Calls `each` for every item of a list of blocks.
template <class Each>
void for_each_block(
    SettingsBlock& block,
    std::string_view name,
    const std::string& path,
    const Reading& reading,
    Each each
)
{
    const auto* list = block.take(name);
    if (!list) return;
    if (list->kind != Node::Kind::list) {
        block.finding("U104", list->place, name, rules::quoted(name) + " must be a list", "");
        return;
    }
    for (const auto& item : list->items) {
        auto inner = reading.block(&item, path + "." + std::string(name));
        if (inner.is_there()) each(inner, item.place);
    }
}

// A text that `read` must understand. Absent, with a finding, if it does not; if the name is
// missing that is a finding of its own, at `where`.
template <class Read>
auto parsed(SettingsBlock& block, std::string_view name, Read read, const std::string& what)
    -> decltype(read(std::string_view{}))
{
    const auto* node = block.take(name);
    if (!node) return std::nullopt;
    const auto value = node->kind == Node::Kind::text ? read(std::string_view(node->text))
                                                      : decltype(read(std::string_view{})){};
    if (!value) {
        const auto written =
            node->kind == Node::Kind::text ? rules::quoted(node->text) : rules::quoted(name);
        block.finding("U104", node->place, name, written + " is not " + what, "");
    }
    return value;
}

void required(
    SettingsBlock& block, std::string_view name, const rules::Place& where, std::string remedy
)
{
    if (block.take(name)) return;
    block.finding("U104", where, name, rules::quoted(name) + " is missing", std::move(remedy));
}

constexpr auto date_example = "a date like \"2026-12-24\"";
constexpr auto clock_example = "a time of day like \"09:00\"";

std::optional<int> optional_number(SettingsBlock& block, std::string_view name, int least, int most)
{
    int value = least - 1;
    const auto* node = block.take(name);
    if (node && node->kind == Node::Kind::nothing) return std::nullopt;  // The same as absent.
    block.whole_number(name, value, least, most);
    return value < least ? std::nullopt : std::optional{value};
}

void read_meeting(SettingsBlock block, Teams& teams)
{
    auto& meeting = teams.meeting;
    block.whole_number("length_min", meeting.length_min, 1, meeting_minutes_max);
    block.whole_number("step_min", meeting.step_min, 1, meeting_minutes_max);
    block.whole_number("buffer_before_min", meeting.buffer_before_min, 0, meeting_minutes_max);
    block.whole_number("buffer_after_min", meeting.buffer_after_min, 0, meeting_minutes_max);
    block.whole_number("min_notice_min", meeting.min_notice_min, 0, notice_minutes_max);
    meeting.max_per_day = optional_number(block, "max_per_day", 1, meetings_per_day_max);
    meeting.horizon_days = optional_number(block, "horizon_days", 0, horizon_days_max);
    meeting.bookable_from = parsed(block, "bookable_from", read_date, date_example);
    meeting.bookable_until = parsed(block, "bookable_until", read_date, date_example);
    block.whole_number("change_until_min", teams.change_until_min, 0, notice_minutes_max);
}

LocalHours read_hours(SettingsBlock& block, const rules::Place& where)
{
    required(block, "start", where, "");
    required(block, "end", where, "");
    const auto begins = [](std::string_view text) {
        const auto time = read_clock(text);
        return time == std::chrono::hours{24} ? std::nullopt : time;
    };
    const auto start = parsed(block, "start", begins, clock_example);
    const auto end = parsed(block, "end", read_clock, clock_example);
    return {start.value_or(std::chrono::minutes{0}), end.value_or(std::chrono::minutes{0})};
}

std::vector<std::chrono::weekday> read_days(SettingsBlock& block)
{
    std::vector<std::chrono::weekday> days;
    const auto* list = block.take("days");
    if (!list || list->kind != Node::Kind::list) {
        if (list) block.finding("U104", list->place, "days", "\"days\" must be a list", "");
        return days;
    }
    for (const auto& item : list->items) {
        if (const auto day = read_weekday(item.text))
            days.push_back(*day);
        else
            block.finding(
                "U104",
                item.place,
                "days",
                rules::quoted(item.text) + " is not a day of the week",
                "Days are written MO, TU, WE, TH, FR, SA and SU."
            );
    }
    return days;
}

Zone read_zone(SettingsBlock& block, const rules::Place& where)
{
    required(block, "zone", where, "Hours mean nothing without a zone, like \"America/New_York\".");
    const auto* node = block.take("zone");
    if (!node) return {};
    if (const auto zone = Zone::find(node->text)) return *zone;
    block.finding(
        "U403",
        node->place,
        "zone",
        "there is no time zone " + rules::quoted(node->text),
        rules::did_you_mean(node->text, Zone::all_names()) +
            "Zones are written as in \"America/New_York\" or \"Europe/Berlin\"."
    );
    return {};
}

WorkingHours read_works(
    SettingsBlock& block, const rules::Place& where, const std::string& path, const Reading& reading
)
{
    WorkingHours works;
    works.zone = read_zone(block, where);
    for_each_block(block, "hours", path, reading, [&](SettingsBlock& item, auto place) {
        required(item, "days", place, "Days are written MO, TU, WE, TH, FR, SA and SU.");
        auto days = read_days(item);
        works.hours.push_back({std::move(days), read_hours(item, place)});
    });
    for_each_block(block, "overrides", path, reading, [&](SettingsBlock& item, auto place) {
        HoursOverride special;
        required(item, "date", place, "");
        const auto date = parsed(item, "date", read_date, date_example);
        for_each_block(
            item,
            "intervals",
            path + ".overrides",
            reading,
            [&](SettingsBlock& piece, auto piece_place) {
                special.intervals.push_back(read_hours(piece, piece_place));
            }
        );
        special.date = date.value_or(LocalDate{});
        if (date) works.overrides.push_back(std::move(special));
    });
    if (const auto* holidays = block.take("holidays")) {
        for (const auto& item : holidays->items) {
            if (const auto date = read_date(item.text))
                works.holidays.push_back(*date);
            else
                block.finding(
                    "U104",
                    item.place,
                    "holidays",
                    rules::quoted(item.text) + " is not " + date_example,
                    ""
                );
        }
    }
    return works;
}

Rep read_rep(const Node::Member& member, const Reading& reading)
{
    const auto path = "reps." + member.name;
    auto block = reading.block(&member.value, path);
    Rep rep;
    rep.id = member.name;
    required(block, "name", member.place, "Visitors see whom they will meet.");
    block.text("name", rep.name);
    required(block, "email", member.place, "Invitations come from it and go to it.");
    block.text("email", rep.email);
    if (!rep.email.empty() && rep.email.find('@') == std::string::npos)
        block.finding(
            "U104",
            block.take("email")->place,
            "email",
            rules::quoted(rep.email) + " is not an e-mail address",
            "Invitations come from it and go to it."
        );
    rep.works = read_works(block, member.place, path, reading);
    block.texts("languages", rep.languages);
    block.texts("calendars", rep.calendars);
    block.texts("regions", rep.regions);
    block.whole_number("weight", rep.weight, 0, weight_max);
    const bool works_at_all = !rep.works.hours.empty() || !rep.works.overrides.empty();
    if (block.is_there() && !works_at_all)
        block.finding(
            "U401",
            member.place,
            "hours",
            rules::quoted(rep.id) + " never works",
            "Without \"hours\" nobody can ever be booked with this rep."
        );
    return rep;
}

std::vector<std::string> ids_of(const std::vector<Rep>& reps)
{
    std::vector<std::string> ids;
    for (const auto& rep : reps)
        ids.push_back(rep.id);
    return ids;
}

Team read_team(const Node::Member& member, const Teams& teams, const Reading& reading)
{
    auto block = reading.block(&member.value, "teams." + member.name);
    Team team;
    team.id = member.name;
    std::string pick = "take_turns";
    block.word("pick", pick, {"take_turns", "fewest_meetings"});
    team.pick = pick_named(pick).value_or(Pick::take_turns);
    block.texts("reps", team.reps);
    if (block.is_there() && team.reps.empty())
        block.finding(
            "U401", member.place, "reps", "the team has no reps", "Nobody could be booked."
        );
    const auto* list = block.take("reps");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const auto& item = list->items[i];
        if (item.kind != Node::Kind::text || teams.rep(item.text)) continue;
        const auto ids = ids_of(teams.reps);
        block.finding(
            "U105",
            item.place,
            "reps",
            "there is no rep " + rules::quoted(item.text),
            rules::did_you_mean(item.text, ids) + "Reps here: " + rules::list_of(ids) + "."
        );
    }
    return team;
}

void read_file(const Node& root, const Reading& reading, Teams& teams)
{
    auto block = reading.block(&root, "");
    int version = 0;
    required(block, "usher_teams", root.place, "It is the version of the format, today 1.");
    block.whole_number("usher_teams", version, format_version, format_version);
    read_meeting(block.block("meeting"), teams);
    const auto* reps = block.take("reps");
    const auto* named = block.take("teams");
    const auto check = [&](const Node* node, std::string_view name) {
        if (node && node->kind != Node::Kind::block)
            block.finding("U104", node->place, name, rules::quoted(name) + " must be a block", "");
    };
    check(reps, "reps");
    check(named, "teams");
    if (reps) {
        for (const auto& member : reps->members)
            teams.reps.push_back(read_rep(member, reading));
    }
    if (named) {
        for (const auto& member : named->members)
            teams.teams.push_back(read_team(member, teams, reading));
    }
}

}  // namespace

std::optional<Pick> pick_named(std::string_view name)
{
    if (name == "take_turns") return Pick::take_turns;
    if (name == "fewest_meetings") return Pick::fewest_meetings;
    return std::nullopt;
}

const Rep* Teams::rep(std::string_view id) const
{
    const auto found = std::ranges::find(reps, id, &Rep::id);
    return found == reps.end() ? nullptr : &*found;
}

const Team* Teams::team(std::string_view id) const
{
    const auto found = std::ranges::find(teams, id, &Team::id);
    return found == teams.end() ? nullptr : &*found;
}

TeamsRead read_teams(std::string_view text, const std::string& file)
{
    TeamsRead read;
    auto parsed_text = rules::parse_jsonc(text);
    read.findings = std::move(parsed_text.findings);
    for (auto& finding : read.findings)
        finding.file = file;
    if (rules::has_errors(read.findings)) return read;
    read_file(parsed_text.root, {file, read.findings}, read.teams);
    std::ranges::stable_sort(read.findings, [](const auto& a, const auto& b) {
        return std::pair{a.line, a.column} < std::pair{b.line, b.column};
    });
    return read;
}

MeetingType meeting_of(const Teams& teams, const rules::Booking& booking)
{
    constexpr int minutes_of_an_hour = 60;
    auto meeting = teams.meeting;
    meeting.length_min = booking.minutes;
    if (booking.notice_hours) meeting.min_notice_min = *booking.notice_hours * minutes_of_an_hour;
    if (booking.within_days) meeting.horizon_days = *booking.within_days;
    return meeting;
}

}  // namespace usher::agent
