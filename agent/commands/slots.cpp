// Line by line: read, ask, print.

#include "agent/commands/slots.hpp"

#include <algorithm>
#include <istream>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "agent/booking/busy.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/commands/slots_question.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {

namespace {

using Json = nlohmann::ordered_json;

// What is known about a rep's calendar after reading it for one question.
struct CalendarState {
    std::string rep;
    std::optional<std::string> unreadable;
    std::vector<CalendarNote> notes;
};

CalendarState read_busy(SlotsLine::Rep& rep, const SlotQuestion& question)
{
    CalendarState state{rep.times.id, {}, {}};
    if (rep.busy_ics.empty()) return state;
    const auto calendar = read_calendar(rep.busy_ics);
    state.unreadable = calendar.unreadable;
    state.notes = calendar.notes;
    BusyQuestion busy;
    busy.zone = rep.times.works.zone;
    busy.email = rep.email;
    busy.window = interval_that_matters(question);
    auto times = busy_times(calendar, busy);
    rep.times.busy = std::move(times.busy);
    state.notes.insert(state.notes.end(), times.notes.begin(), times.notes.end());
    return state;
}

// A rep whose calendar cannot be read is not offered: nobody knows when they are free.
std::vector<RepTimes>
readable_reps(const SlotsLine& line, const std::vector<CalendarState>& calendars)
{
    std::vector<RepTimes> reps;
    for (std::size_t i = 0; i < line.reps.size(); ++i) {
        if (!calendars[i].unreadable) reps.push_back(line.reps[i].times);
    }
    const bool all_needed = !line.is_team || line.mode == TeamMode::all;
    if (all_needed && reps.size() < line.reps.size()) return {};
    return reps;
}

void print_slots(const SlotsLine& line, const std::vector<TeamSlot>& slots, Json& answer)
{
    Json starts = Json::array();
    // Looked up by name for each slot, which an object that keeps its order does by searching.
    std::map<std::string, std::vector<std::string>> days, reps;
    for (const auto& slot : slots) {
        const auto start = rfc3339(slot.start);
        starts.push_back(start);
        const auto day = print_date(line.visitor_zone.date_at(slot.start));
        days[day].push_back(print_local(slot.start, line.visitor_zone));
        if (line.is_team) reps[start] = slot.reps;
    }
    answer["slots"] = std::move(starts);
    answer["visitor_days"] = days;
    if (line.is_team) answer["reps"] = reps;
}

// Nothing can be offered for want of a calendar: that is said, lest it look like a full week.
void print_unreadable(const std::vector<CalendarState>& calendars, Json& answer)
{
    for (const auto& calendar : calendars) {
        if (!calendar.unreadable) continue;
        answer["error"] =
            "the calendar of " + calendar.rep + " cannot be read: " + *calendar.unreadable;
        return;
    }
}

// Beyond the rules of one rep: not everybody who is needed can.
constexpr const char* others_cannot = "others_cannot";

// Every start of a rep's grid that is not offered, with the rule that removed it.
Json removed_starts(
    const SlotsLine& line,
    const std::vector<CalendarState>& calendars,
    const std::vector<TeamSlot>& offered
)
{
    Json why = Json::array();
    const auto is_offered = [&](Instant start) {
        return std::ranges::binary_search(offered, start, {}, &TeamSlot::start);
    };
    for (std::size_t i = 0; i < line.reps.size(); ++i) {
        const auto& rep = line.reps[i].times;
        for (const auto& [start, removed] : grid_starts(line.question, rep)) {
            std::string because;
            if (calendars[i].unreadable)
                because = calendar_unreadable;
            else if (removed)
                because = name_of(*removed);
            else if (!is_offered(start))
                because = others_cannot;
            if (because.empty()) continue;
            why.push_back({{"start", rfc3339(start)}, {"rep", rep.id}, {"because", because}});
        }
    }
    return why;
}

Json notes_of(const std::vector<CalendarState>& calendars)
{
    Json notes = Json::array();
    for (const auto& calendar : calendars) {
        if (calendar.unreadable)
            notes.push_back({{"rep", calendar.rep}, {"note", "unreadable: " + *calendar.unreadable}}
            );
        for (const auto& note : calendar.notes)
            notes.push_back({{"rep", calendar.rep}, {"uid", note.uid}, {"note", note.sentence}});
    }
    return notes;
}

void answer_line(const Json& parsed, Why why, Json& answer)
{
    auto line = read_slots_line(nlohmann::json(parsed));
    std::vector<CalendarState> calendars;
    for (auto& rep : line.reps)
        calendars.push_back(read_busy(rep, line.question));
    const auto reps = readable_reps(line, calendars);
    const auto slots = free_team_slots(line.question, reps, line.mode);
    print_slots(line, slots, answer);
    if (reps.empty()) print_unreadable(calendars, answer);
    if (why == Why::left_out) return;
    answer["why"] = removed_starts(line, calendars, slots);
    answer["calendar_notes"] = notes_of(calendars);
}

Json answer_to(const std::string& text, Why why)
{
    Json answer = Json::object();
    const auto parsed = Json::parse(text, nullptr, false);
    if (parsed.is_discarded()) return {{"error", "the line is not JSON"}};
    if (!parsed.is_object()) return {{"error", "the line must be an object"}};
    if (const auto id = parsed.find("id"); id != parsed.end()) answer["id"] = *id;
    try {
        answer_line(parsed, why, answer);
    } catch (const BadLine& bad) {
        answer["error"] = bad.what();
    }
    return answer;
}

}  // namespace

int run_slots(std::istream& in, std::ostream& out, Why why)
{
    for (std::string text; std::getline(in, text);) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        // Names in a complaint may be half a character: they are cut out of the user's own text.
        out << answer_to(text, why).dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
        out.flush();
    }
    return 0;
}

}  // namespace usher::agent
