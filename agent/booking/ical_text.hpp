#pragma once
// iCalendar text (RFC 5545 3.1) as lines in components, forgiving in form and strict in nothing:
// what a line means is for others. Linear in its input, whatever that is.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace usher::agent {

constexpr std::size_t calendar_bytes_max = 5 * 1024 * 1024;  // ten years of a busy person are 2 MB
constexpr int component_depth_max = 8;                       // a calendar's own are three deep

struct IcalLine {
    std::string name;                                             // upper case
    std::vector<std::pair<std::string, std::string>> parameters;  // names upper case, no quotes
    std::string value;                                            // unfolded, escapes untouched

    std::string_view parameter(std::string_view wanted) const;  // "" if it is not there
};

struct IcalComponent {
    std::string name;  // upper case: "VEVENT"
    std::vector<IcalLine> lines;
    std::vector<IcalComponent> parts;
    bool ended = false;  // its END was there; without, it may be half of something

    const IcalLine* line(std::string_view wanted) const;  // the first; nullptr if there is none
};

struct IcalText {
    std::vector<IcalComponent> calendars;
    std::optional<std::string> unreadable;  // why this is no calendar, or only a part of one
};

// A login page, an empty answer, a calendar that breaks off and one that is too large are
// unreadable: they say nothing about when somebody is free.
IcalText read_ical(std::string_view text);

// The values of a list, "a,b,c", empty ones left out. Only for values without escapes.
std::vector<std::string_view> pieces_of(std::string_view list);

// "TENTATIVE" of " tentative ": for values that are keywords.
std::string keyword(std::string_view text);

}  // namespace usher::agent
