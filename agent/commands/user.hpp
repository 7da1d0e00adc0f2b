#pragma once
// `usher user add/list/passwd/role/remove`: people of ours. All of it counts at once in a running
// server.

#include <iosfwd>
#include <string>

namespace usher::agent {

struct UserCommand {
    std::string data_folder = "data";
    std::string name, role;
    std::string format = "text";  // or "json"
};

// Passwords are read from `in`, one line, so that none is ever on a command line; at a terminal
// they are not shown. Each: 0; 1 with a sentence in `complaints`; 3 if there is no such role.
int run_user_add(
    const UserCommand& command, std::istream& in, std::ostream& out, std::ostream& complaints
);
int run_user_passwd(
    const UserCommand& command, std::istream& in, std::ostream& out, std::ostream& complaints
);
int run_user_role(const UserCommand& command, std::ostream& out, std::ostream& complaints);
int run_user_remove(const UserCommand& command, std::ostream& out, std::ostream& complaints);
int run_user_list(const UserCommand& command, std::ostream& out, std::ostream& complaints);

}  // namespace usher::agent
