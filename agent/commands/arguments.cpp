// Options that several commands have.

#include "agent/commands/arguments.hpp"

#include "agent/commands/publish.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {

CLI::App* command(CLI::App& app, const char* name, const char* says, const char* example)
{
    auto* added = app.add_subcommand(name, says);
    added->footer(std::string("Example: ") + example);
    return added;
}

void takes_config(CLI::App* command, std::string& folder)
{
    command->add_option("--config", folder, "the configuration folder")->capture_default_str();
}

void takes_data(CLI::App* command, std::string& folder)
{
    command->add_option("--data", folder, "the server's data folder")->capture_default_str();
}

void takes_format(CLI::App* command, std::string& format, std::vector<std::string> formats)
{
    format = formats.front();
    command->add_option("--format", format, "how to print it")
        ->check(CLI::IsMember(std::move(formats)))
        ->capture_default_str();
}

CLI::Option* takes_name(CLI::App* command, const char* option, std::string& name, const char* says)
{
    return command->add_option(option, name, says)->transform([option](std::string written) {
        CLI::detail::trim(written);
        if (written.empty()) throw CLI::ValidationError(option, "a name can't be empty");
        return written;
    });
}

void takes_who(CLI::App* command, std::string& by)
{
    by = whoever_types();
    takes_name(command, "--as", by, "who does it, for the history")->capture_default_str();
}

void takes_folders(CLI::App* command, const Shared& given)
{
    takes_config(command, given->folders.config);
    takes_data(command, given->folders.data);
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

Instant time_of(const std::string& at)
{
    if (at.empty()) return SystemClock().now();
    if (const auto time = read_rfc3339(at)) return *time;
    if (const auto time = read_rfc3339(at + ":00Z")) return *time;
    throw CLI::ValidationError("--at", "\"" + at + "\" is not a time such as 2026-12-24T20:00:00Z");
}

}  // namespace usher::agent
