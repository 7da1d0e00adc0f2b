#pragma once
// A rep's calendars on a CalDAV server: found, read, and kept up with. Never by free-busy-query and
// never with `expand`, which servers answer wrongly: we fetch the events and expand them ourselves.

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "agent/booking/zones.hpp"
#include "agent/calendars/dav.hpp"

namespace usher::agent {

struct CalendarCollection {
    std::string url, name;
    std::string tag;         // changes whenever anything in it does; "" = the server has none
    std::string sync_token;  // "" = it can't say what changed
    bool may_write = true;
    bool is_free = false;  // the whole calendar does not block
};

// Why it can't be read now, in a sentence for operators.
struct CalendarBroken {
    std::string because;
    bool asks_for_sign_in = false;  // 401 or 403: trying more often won't help
};

// The calendars behind an address: one itself, a home, a principal, or a server's front door.
std::variant<std::vector<CalendarCollection>, CalendarBroken> find_calendars(Dav& dav);

// What is known of one collection.
struct CollectionCopy {
    std::string tag, sync_token;
    Interval asked_for;                        // the window in which events were asked for
    std::map<std::string, std::string> texts;  // by address: one VCALENDAR each

    std::string whole() const;  // all of them as one text, which the readers read as one calendar
};

// Brings the copy up to what the server has: nothing if nothing changed, else the changes, else
// everything that touches the window. On failure the copy is as it was.
std::optional<CalendarBroken>
catch_up(Dav& dav, const CalendarCollection& now, const Interval& window, CollectionCopy& copy);

}  // namespace usher::agent
