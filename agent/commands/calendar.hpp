#pragma once
// `usher calendar`: the calendars that are opened with a secret. The secret is read from standard
// input, where no list of processes and no history of a shell shows it, and is never printed.

#include <iosfwd>
#include <string>

namespace usher::agent {

struct CalendarToAdd {
    std::string name, rep, kind, user;  // kind: caldav or feed
    bool writes = false;                // meetings are entered there
    std::string config_folder;          // its teams.jsonc says which reps there are
};

// The secret: first line the address, second the password if there is a user. Exit codes.
int run_calendar_add(
    const std::string& data_folder,
    const CalendarToAdd& wanted,
    std::istream& secret,
    std::ostream& out,
    std::ostream& complaints
);
int run_calendar_list(const std::string& data_folder, std::ostream& out, std::ostream& complaints);
int run_calendar_remove(
    const std::string& data_folder,
    const std::string& name,
    std::ostream& out,
    std::ostream& complaints
);

}  // namespace usher::agent
