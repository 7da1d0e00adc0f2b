#pragma once
// A conversation as text, both ways: the .talk format. People read it, tests play it, and a chat in
// the terminal can be saved as one.
//
//   # Correcting an answer decides anew.
//   profile hr_mid_market     visit page=/pricing country=US     at 2026-12-01 10:00
//
//   usher    Roughly how many people work at your company?
//   visitor  we're like 220
//   >        company_size 220, 12 of 12; score 18..100
//   visitor  [skip]
//
// A line of the visitor in brackets is a button: [yes], [workday, bamboohr] are options of the open
// question; [skip], [unsure], [person], [bye], [more times], [book 2], [change company_size] are
// the others. `person` lines are said by a person ("Dana: hello", "Dana joins", "Dana leaves").

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialog/step.hpp"

namespace usher::dialog {

struct TalkLine {
    enum class Who { usher, visitor, person, noted } who = Who::usher;
    std::string text;
    friend bool operator==(const TalkLine&, const TalkLine&) = default;
};

struct TalkScript {
    std::vector<std::string> comments;         // without the "# "
    std::string profile, language, time_zone;  // language "" = the profile's own
    std::map<std::string, std::string> facts;  // "visit.page", "crm.segment" ...
    std::string at;                            // "2026-12-01 10:00", UTC
    std::map<std::string, std::string> world;  // for whoever plays it: "desk" -> "closed"
    std::vector<TalkLine> lines;
    friend bool operator==(const TalkScript&, const TalkScript&) = default;
};

// A script, or what is wrong with it and in which line.
std::variant<TalkScript, std::string> parse_talk(std::string_view text);
std::string print_talk(const TalkScript& script);

// What a turn shows, as lines of usher and of persons; the visitor's own line is left out.
std::vector<TalkLine> shown_lines(const std::vector<Shown>& shown);
// What was understood and decided in a turn, in one line; "" = nothing worth a line.
std::string noted_line(
    const rules::Profile& profile,
    const Conversation& before,
    const Conversation& after,
    const std::vector<Shown>& shown
);
// What the turn asks the world to do, one phrase each; what goes without saying is left out.
std::vector<std::string> deed_lines(const std::vector<Deed>& deeds);

// What a line of the visitor or of a person does; absent: a button that there is not.
std::optional<Event>
event_of(const TalkLine& line, const Conversation& conversation, const std::string& id, Instant at);

}  // namespace usher::dialog
