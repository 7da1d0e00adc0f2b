#pragma once
// What the commands share: what the command line can say, and how it is said. Only files that add
// commands include this.

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/commands/page.hpp"
#include "agent/commands/visit_facts.hpp"

namespace usher::agent {

// What the command line said, kept until the command runs.
struct Arguments {
    Folders folders;
    std::string profile, format, name, role, language, at, file, conversation;
    std::vector<std::string> files, visit, words;
    bool strict = false, csv = false, everything = false, why = false, thinking = false;
};
using Shared = std::shared_ptr<Arguments>;

// A command with a line of help and an example.
CLI::App* command(CLI::App& app, const char* name, const char* says, const char* example);

void takes_data(CLI::App* command, const Shared& given);     // --data
void takes_folders(CLI::App* command, const Shared& given);  // --config and --data
void takes_profile(CLI::App* command, const Shared& given);  // PROFILE and the folders
void takes_files(CLI::App* command, const Shared& given);    // FILES and the folders
// --format; the first is the default.
void takes_format(CLI::App* command, const Shared& given, std::vector<std::string> formats);

// "" is now. Throws CLI::ValidationError.
Instant time_of(const std::string& at);

// By area, each in a file of its own.
void add_rules_commands(CLI::App& app, int& exit_code);  // check, test, page, paths, diff, schema

}  // namespace usher::agent
