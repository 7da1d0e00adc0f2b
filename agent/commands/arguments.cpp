// Options that several commands have.

#include "agent/commands/arguments.hpp"

#include "agent/rfc3339.hpp"

namespace usher::agent {

CLI::App* command(CLI::App& app, const char* name, const char* says, const char* example)
{
    auto* added = app.add_subcommand(name, says);
    added->footer(std::string("Example: ") + example);
    return added;
}

void takes_data(CLI::App* command, const Shared& given)
{
    command->add_option("--data", given->folders.data, "the server's data folder")
        ->capture_default_str();
}

void takes_folders(CLI::App* command, const Shared& given)
{
    command->add_option("--config", given->folders.config, "the configuration folder")
        ->capture_default_str();
    takes_data(command, given);
}

void takes_profile(CLI::App* command, const Shared& given)
{
    command->add_option("PROFILE", given->profile, "a file, or the id of a published profile")
        ->required();
    takes_folders(command, given);
}

void takes_files(CLI::App* command, const Shared& given)
{
    command->add_option(
        "FILES", given->files, "default: every profile of the configuration folder"
    );
    takes_folders(command, given);
}

void takes_format(CLI::App* command, const Shared& given, std::vector<std::string> formats)
{
    given->format = formats.front();
    command->add_option("--format", given->format, "how to print it")
        ->check(CLI::IsMember(std::move(formats)))
        ->capture_default_str();
}

Instant time_of(const std::string& at)
{
    if (at.empty()) return SystemClock().now();
    if (const auto time = read_rfc3339(at)) return *time;
    if (const auto time = read_rfc3339(at + ":00Z")) return *time;
    throw CLI::ValidationError("--at", "\"" + at + "\" is not a time such as 2026-12-24T20:00:00Z");
}

}  // namespace usher::agent
