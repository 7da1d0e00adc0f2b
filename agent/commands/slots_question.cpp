// Field by field, with the path in every complaint.

#include "agent/commands/slots_question.hpp"

#include <nlohmann/json.hpp>

#include "agent/booking/written_time.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {

namespace {

using nlohmann::json;

// A year of meetings a minute long is 500,000 starts; more than ten years are a mistake.
constexpr std::chrono::days window_max{3'660};
constexpr int minutes_max = 10 * 366 * 24 * 60;

// A block of the line and where it stands in it. Absent and null are the same.
class Block {
  public:
    Block(const json& value, std::string path) : value_(value), path_(std::move(path))
    {
        if (!value.is_object()) throw BadLine(path_ + " must be an object");
    }

    std::string path(const std::string& name) const
    {
        return path_ == "the line" ? name : path_ + "." + name;
    }

    const json* find(const std::string& name) const
    {
        const auto found = value_.find(name);
        return found == value_.end() || found->is_null() ? nullptr : &*found;
    }

    const json& need(const std::string& name) const
    {
        const auto* found = find(name);
        if (!found) throw BadLine(path(name) + " is missing");
        return *found;
    }

    Block block(const std::string& name) const { return {need(name), path(name)}; }

    std::string text(const std::string& name) const
    {
        const auto& value = need(name);
        if (!value.is_string()) throw BadLine(path(name) + " must be a text");
        return value.get<std::string>();
    }

    std::string text_or_none(const std::string& name) const { return find(name) ? text(name) : ""; }

    std::optional<int> whole_number(const std::string& name, int low) const
    {
        const auto* value = find(name);
        if (!value) return std::nullopt;
        if (!value->is_number_integer()) throw BadLine(path(name) + " must be a whole number");
        const auto wide = value->get<std::int64_t>();
        if (wide < low || wide > minutes_max) throw BadLine(path(name) + " is out of range");
        return static_cast<int>(wide);
    }

    // A text that `read` understands; `what` says what it should have been.
    template <class Read>
    auto parsed(const std::string& name, Read read, const std::string& what) const
    {
        const auto written = text(name);
        auto value = read(written);
        if (!value) throw BadLine(path(name) + " is not " + what + ": " + written);
        return *value;
    }

    Instant instant(const std::string& name) const
    {
        return parsed(name, read_rfc3339, "a time like 2026-01-13T14:00:00Z");
    }

    Zone zone(const std::string& name) const { return parsed(name, Zone::find, "a time zone"); }

    // Calls `each` with every item of a list, which may be absent.
    template <class Each> void for_each(const std::string& name, Each each) const
    {
        const auto* list = find(name);
        if (!list) return;
        if (!list->is_array()) throw BadLine(path(name) + " must be a list");
        std::size_t index = 0;
        for (const auto& item : *list)
            each(item, path(name) + "[" + std::to_string(index++) + "]");
    }

  private:
    const json& value_;
    std::string path_;
};

LocalDate date_of(const json& item, const std::string& path)
{
    const auto date = item.is_string() ? read_date(item.get<std::string>()) : std::nullopt;
    if (!date) throw BadLine(path + " is not a date like 2026-12-24");
    return *date;
}

LocalHours read_hours(const Block& block)
{
    const std::string what = "a time of day like 09:00";
    const LocalHours hours{
        block.parsed("start", read_clock, what), block.parsed("end", read_clock, what)};
    if (hours.start >= std::chrono::hours{24})
        throw BadLine(block.path("start") + " is not " + what);
    return hours;
}

WeeklyHours read_weekly(const Block& block)
{
    WeeklyHours weekly;
    block.need("days");
    block.for_each("days", [&](const json& item, const std::string& path) {
        const auto day = item.is_string() ? read_weekday(item.get<std::string>()) : std::nullopt;
        if (!day) throw BadLine(path + " is not one of MO TU WE TH FR SA SU");
        weekly.days.push_back(*day);
    });
    weekly.hours = read_hours(block);
    return weekly;
}

HoursOverride read_override(const Block& block)
{
    HoursOverride special;
    special.date = block.parsed("date", read_date, "a date like 2026-12-24");
    block.for_each("intervals", [&](const json& item, const std::string& path) {
        special.intervals.push_back(read_hours({item, path}));
    });
    return special;
}

WorkingHours read_works(const Block& rep)
{
    WorkingHours works;
    works.zone = rep.zone("zone");
    rep.for_each("hours", [&](const json& item, const std::string& path) {
        works.hours.push_back(read_weekly({item, path}));
    });
    rep.for_each("overrides", [&](const json& item, const std::string& path) {
        works.overrides.push_back(read_override({item, path}));
    });
    rep.for_each("holidays", [&](const json& item, const std::string& path) {
        works.holidays.push_back(date_of(item, path));
    });
    return works;
}

TakenTime read_booking(const Block& block)
{
    TakenTime booking;
    booking.start = block.instant("start");
    booking.end = block.instant("end");
    const auto state = block.text("state");
    if (state == "hold")
        booking.state = TakenTime::State::hold;
    else if (state == "cancelled")
        booking.state = TakenTime::State::cancelled;
    else if (state != "confirmed")
        throw BadLine(block.path("state") + " is unknown: " + state);
    if (block.find("expires_at")) booking.expires_at = block.instant("expires_at");
    booking.buffer_before_min = block.whole_number("buffer_before_min", 0).value_or(0);
    booking.buffer_after_min = block.whole_number("buffer_after_min", 0).value_or(0);
    return booking;
}

SlotsLine::Rep read_rep(const Block& block)
{
    SlotsLine::Rep rep;
    rep.times.id = block.text_or_none("id");
    rep.times.works = read_works(block);
    rep.email = block.text_or_none("email");
    rep.busy_ics = block.text_or_none("busy_ics");
    block.for_each("bookings", [&](const json& item, const std::string& path) {
        rep.times.bookings.push_back(read_booking({item, path}));
    });
    return rep;
}

MeetingType read_meeting(const Block& block)
{
    MeetingType meeting;
    block.need("length_min");
    block.need("step_min");
    meeting.length_min = block.whole_number("length_min", 1).value_or(0);
    meeting.step_min = block.whole_number("step_min", 1).value_or(0);
    meeting.buffer_before_min = block.whole_number("buffer_before_min", 0).value_or(0);
    meeting.buffer_after_min = block.whole_number("buffer_after_min", 0).value_or(0);
    meeting.min_notice_min = block.whole_number("min_notice_min", 0).value_or(0);
    meeting.max_per_day = block.whole_number("max_per_day", 0);
    meeting.horizon_days = block.whole_number("horizon_days", 0);
    const std::string what = "a date like 2026-12-24";
    if (block.find("bookable_from"))
        meeting.bookable_from = block.parsed("bookable_from", read_date, what);
    if (block.find("bookable_until"))
        meeting.bookable_until = block.parsed("bookable_until", read_date, what);
    return meeting;
}

void read_team(const Block& line, SlotsLine& read)
{
    read.is_team = true;
    const auto mode = line.text("mode");
    if (mode != "any" && mode != "all") throw BadLine("mode is neither any nor all: " + mode);
    read.mode = mode == "all" ? TeamMode::all : TeamMode::any;
    line.need("reps");
    line.for_each("reps", [&](const json& item, const std::string& path) {
        const Block block(item, path);
        block.need("id");
        read.reps.push_back(read_rep(block));
    });
}

}  // namespace

SlotsLine read_slots_line(const json& value)
{
    const Block line(value, "the line");
    SlotsLine read;
    read.question.now = line.instant("now");
    const auto window = line.block("window");
    read.question.window = {window.instant("from"), window.instant("to")};
    if (read.question.window.end - read.question.window.start > window_max)
        throw BadLine("window is longer than ten years");
    read.visitor_zone = line.zone("visitor_zone");
    read.question.meeting = read_meeting(line.block("event"));
    const auto kind = line.text("kind");
    if (kind == "team")
        read_team(line, read);
    else if (kind == "slots")
        read.reps.push_back(read_rep(line.block("rep")));
    else
        throw BadLine("kind is neither slots nor team: " + kind);
    return read;
}

}  // namespace usher::agent
