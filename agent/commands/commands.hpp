#pragma once
// Every command but `serve`, in one table: its name, its help with an example, what it does.

#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace usher::agent {

constexpr int exit_fine = 0, exit_refused = 1, exit_wrong_usage = 3;

// Adds the commands to `app`; the one that is called puts its exit code into `exit_code`.
// Commands read standard input and write standard output; complaints go to standard error.
void add_commands(CLI::App& app, int& exit_code);
// Those about versions: plan, publish, rollback, withdraw, versions.
void add_version_commands(CLI::App& app, int& exit_code);
// Those about people: user, forget.
void add_people_commands(CLI::App& app, int& exit_code);

}  // namespace usher::agent
