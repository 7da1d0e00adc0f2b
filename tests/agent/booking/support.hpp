#pragma once
// Short words for times, hours and questions in the tests of booking.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "agent/booking/free_slots.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent::test {

inline Zone zone(const std::string& name)
{
    const auto found = Zone::find(name);
    INFO(name);
    REQUIRE(found);
    return *found;
}

// "2026-03-08T14:00Z" or with seconds.
inline Instant at(std::string text)
{
    if (text.size() == 17) text.insert(16, ":00");
    INFO(text);
    const auto instant = read_rfc3339(text);
    REQUIRE(instant);
    return *instant;
}

inline LocalDate local_date(const std::string& text) { return read_date(text).value(); }

inline LocalHours hours(const std::string& start, const std::string& end)
{
    return {read_clock(start).value(), read_clock(end).value()};
}

inline const std::vector<std::chrono::weekday> every_day = {
    std::chrono::Monday,
    std::chrono::Tuesday,
    std::chrono::Wednesday,
    std::chrono::Thursday,
    std::chrono::Friday,
    std::chrono::Saturday,
    std::chrono::Sunday};

// Somebody who works the same hours every day.
inline RepTimes rep_working(const std::string& zone_name, std::vector<LocalHours> pieces)
{
    RepTimes rep;
    rep.id = "ann";
    rep.works.zone = zone(zone_name);
    for (const auto& piece : pieces)
        rep.works.hours.push_back({every_day, piece});
    return rep;
}

inline MeetingType meeting(int length_min, int step_min)
{
    MeetingType made;
    made.length_min = length_min;
    made.step_min = step_min;
    return made;
}

// Asked on the first of January 2026, which is before everything.
inline SlotQuestion question(const std::string& from, const std::string& to, MeetingType wanted)
{
    return {at("2026-01-01T00:00Z"), {at(from), at(to)}, std::move(wanted)};
}

// "13:00 14:00" for slots of one UTC day, with the date where it changes: "2026-03-08 13:00 14:00".
inline std::string written(const std::vector<Instant>& slots)
{
    std::string text, day;
    for (const auto slot : slots) {
        const auto full = rfc3339(slot);
        if (full.substr(0, 10) != day) text += (text.empty() ? "" : " ") + full.substr(0, 10);
        day = full.substr(0, 10);
        text += " " + full.substr(11, 5);
    }
    return text;
}

inline std::string slots(const SlotQuestion& asked, const RepTimes& rep)
{
    return written(free_slots(asked, rep));
}

}  // namespace usher::agent::test
