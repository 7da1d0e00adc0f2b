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

// Options that many commands have, each into what it is given.
void takes_config(CLI::App* command, std::string& folder);  // --config
void takes_data(CLI::App* command, std::string& folder);    // --data
// --format; the first is the default.
void takes_format(CLI::App* command, std::string& format, std::vector<std::string> formats);
// A person's name or a key's, without the blanks around it; by `option`, or as an argument.
CLI::Option* takes_name(CLI::App* command, const char* option, std::string& name, const char* says);
void takes_who(CLI::App* command, std::string& by);  // --as; default: whoever types

void takes_folders(CLI::App* command, const Shared& given);  // --config and --data
void takes_profile(CLI::App* command, const Shared& given);  // PROFILE and the folders
void takes_files(CLI::App* command, const Shared& given);    // FILES and the folders

// "" is now. Throws CLI::ValidationError.
Instant time_of(const std::string& at);

// By area, each in a file of its own.
void add_rules_commands(CLI::App& app, int& exit_code);  // check, test, page, paths, diff, schema

}  // namespace usher::agent
