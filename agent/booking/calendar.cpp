// VEVENT by VEVENT. What decides about busy is read strictly; everything else is not looked at.

#include "agent/booking/calendar.hpp"

#include <algorithm>
#include <charconv>

namespace usher::agent {

namespace {

// For describing zones: 130 years of two changes a year cost 8,000 days to look at, so this is
// for three hundred zones that a calendar describes itself.
constexpr StepBudget zone_steps_max = 2'500'000;

constexpr std::size_t notes_max = 100;
constexpr std::size_t note_bytes_max = 300;
constexpr std::size_t quoted_bytes_max = 60;  // of a stranger's text, in a note

// An event that cannot be read: thrown and caught in this file only, so that each reading step
// can say in a line what it needs.
struct Broken {
    std::string because;
};

// "dana@acme.example" of "MAILTO:Dana@acme.example".
std::string address(std::string_view text)
{
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::string_view scheme = "mailto:";
    const auto from = std::min(lowered.find_first_not_of(" \t"), lowered.size());
    const auto to = lowered.find_last_not_of(" \t") + 1;
    lowered = from < to ? lowered.substr(from, to - from) : std::string{};
    return lowered.starts_with(scheme) ? lowered.substr(scheme.size()) : lowered;
}

class EventReader {
  public:
    EventReader(const IcalComponent& component, CalendarZones& zones, Calendar& calendar)
        : component_(component), zones_(zones), calendar_(calendar)
    {
        if (const auto* uid = component.line("UID")) event_.uid = uid->value;
    }

    // Adds the event to the calendar, or a note that says why not.
    void read()
    {
        try {
            if (!component_.ended) throw Broken{"it has no END"};
            read_times();
            for (const auto& line : component_.lines)
                read_line(line);
            read_free();
            calendar_.events.push_back(std::move(event_));
        } catch (const Broken& broken) {
            note("left out: " + broken.because);
        }
    }

  private:
    void note(std::string sentence)
    {
        add_note(calendar_.notes, {event_.uid, std::move(sentence)});
    }

    EventTime hang(const IcalTime& time, const IcalLine& line)
    {
        using Hangs = EventTime::Hangs;
        if (time.form == IcalTime::Form::date) return {Hangs::rep_date, time.wall};
        if (time.form == IcalTime::Form::utc) return {Hangs::utc, time.wall};
        if (const std::string tzid(line.parameter("TZID")); !tzid.empty()) {
            if (const auto zone = zones_.find(tzid)) return {Hangs::zone, time.wall, *zone};
            note(
                "no time zone is called \"" + tzid.substr(0, quoted_bytes_max) +
                "\", so the rep's own was taken"
            );
            return {Hangs::rep_zone, time.wall};
        }
        // What a replacement in UTC stands for is called by the series' own wall, not by its own.
        const bool names_another = line.name == "RECURRENCE-ID" && event_.start.hangs == Hangs::utc;
        // Beside a DTSTART with a zone, a time without one means the same wall.
        if (started_ && !event_.start.is_date() && !names_another)
            return {event_.start.hangs, time.wall, event_.start.zone};
        return {Hangs::rep_zone, time.wall};
    }

    EventTime needed_time(std::string_view text, const IcalLine& line)
    {
        const auto time = read_ical_time(text);
        if (!time)
            throw Broken{
                line.name + " is no time: " + std::string(text.substr(0, quoted_bytes_max))};
        return hang(*time, line);
    }

    void read_times()
    {
        const auto* start = component_.line("DTSTART");
        if (!start) throw Broken{"it has no DTSTART"};
        event_.start = needed_time(start->value, *start);
        started_ = true;
        if (const auto* end = component_.line("DTEND")) {
            event_.end = needed_time(end->value, *end);
        } else if (const auto* duration = component_.line("DURATION")) {
            event_.duration = read_ical_duration(keyword(duration->value));
            if (!event_.duration)
                throw Broken{"DURATION is none: " + duration->value.substr(0, quoted_bytes_max)};
        }
    }

    void read_line(const IcalLine& line)
    {
        if (line.name == "RRULE") read_repetition(line);
        if (line.name == "RDATE") read_extra(line);
        if (line.name == "EXDATE") read_excluded(line);
        if (line.name == "ATTENDEE") read_attendee(line);
        if (line.name == "SEQUENCE") {
            const auto& text = line.value;
            std::from_chars(text.data(), text.data() + text.size(), event_.sequence);
        }
        if (line.name == "RECURRENCE-ID") {
            event_.replaces = needed_time(line.value, line);
            event_.replaces_later_ones = keyword(line.parameter("RANGE")) == "THISANDFUTURE";
        }
    }

    void read_repetition(const IcalLine& line)
    {
        const auto only_once = [this](const std::string& because) {
            note("taken as busy only at its first time, because " + because);
        };
        auto read = read_rule(keyword(line.value));
        if (const auto* broken = std::get_if<RuleBroken>(&read))
            return only_once("its RRULE cannot be read: " + broken->because);
        if (const auto* refused = std::get_if<RuleRefused>(&read))
            return only_once(refused->because);
        auto& rule = std::get<RecurrenceRule>(read);
        if (!rule.until.empty() && !read_ical_time(rule.until))
            return only_once("its RRULE cannot be read: UNTIL is no time");
        event_.rules.push_back(std::move(rule));
    }

    void read_extra(const IcalLine& line)
    {
        for (const auto piece : pieces_of(line.value)) {
            const auto slash = std::min(piece.find('/'), piece.size());
            const auto start = read_ical_time(piece.substr(0, slash));
            if (!start) {
                note("an RDATE was left out, it is no time");
                continue;
            }
            ExtraTime extra{hang(*start, line), {}, {}};
            if (slash < piece.size()) {
                const auto rest = piece.substr(slash + 1);
                if (const auto end = read_ical_time(rest))
                    extra.end = hang(*end, line);
                else
                    extra.duration = read_ical_duration(rest);
            }
            event_.extra.push_back(extra);
        }
    }

    void read_excluded(const IcalLine& line)
    {
        for (const auto piece : pieces_of(line.value)) {
            if (const auto time = read_ical_time(piece))
                event_.excluded.push_back(hang(*time, line));
            else
                note("an EXDATE was left out, it is no time");
        }
    }

    void read_attendee(const IcalLine& line)
    {
        if (keyword(line.parameter("PARTSTAT")) != "DECLINED") return;
        event_.declined_by.push_back(address(line.value));
        // Some servers put an internal address into the value and the real one here.
        if (const auto email = line.parameter("EMAIL"); !email.empty())
            event_.declined_by.push_back(address(email));
    }

    void read_free()
    {
        const auto says = [this](std::string_view name, std::string_view word) {
            const auto* line = component_.line(name);
            return line && keyword(line->value) == word;
        };
        event_.is_free = says("TRANSP", "TRANSPARENT") || says("STATUS", "CANCELLED") ||
                         says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    const IcalComponent& component_;
    CalendarZones& zones_;
    Calendar& calendar_;
    CalendarEvent event_;
    bool started_ = false;
};

}  // namespace

void add_note(std::vector<CalendarNote>& notes, CalendarNote note)
{
    if (notes.size() >= notes_max) return;
    if (note.uid.size() > note_bytes_max) note.uid.resize(note_bytes_max);
    if (note.sentence.size() > note_bytes_max) note.sentence.resize(note_bytes_max);
    notes.push_back(std::move(note));
}

Calendar read_calendar(std::string_view text)
{
    Calendar calendar;
    const auto read = read_ical(text);
    calendar.unreadable = read.unreadable;
    StepBudget budget = zone_steps_max;
    for (const auto& component : read.calendars) {
        CalendarZones zones(component, budget, calendar.zones);
        for (const auto& part : component.parts) {
            if (part.name == "VEVENT") EventReader(part, zones, calendar).read();
        }
    }
    return calendar;
}

}  // namespace usher::agent
