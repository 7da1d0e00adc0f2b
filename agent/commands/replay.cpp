// Reads beside a running server; nothing is written.

#include "agent/commands/replay.hpp"

#include <ostream>

#include <nlohmann/json.hpp>

#include "agent/commands/commands.hpp"
#include "agent/commands/page.hpp"
#include "agent/commands/publish_text.hpp"
#include "agent/replay_text.hpp"
#include "agent/what_if.hpp"

namespace usher::agent {

int run_replay(const ReplayCommand& command, std::ostream& out, std::ostream& complaints)
try {
    const auto page =
        profile_for_command(command.page, {command.config_folder, command.data_folder}, complaints);
    if (!page) return exit_refused;
    const auto done = what_if(
        store_file(command.data_folder),
        *page,
        {command.since, command.until, command.level},
        SystemClock().now()
    );
    if (const auto* declined = std::get_if<Declined>(&done)) {
        complaints << declined_in_words(*declined);
        return exit_wrong_usage;
    }
    const auto& json = std::get<std::string>(done);
    if (command.format == "json")
        out << json << '\n';
    else if (command.format == "html")
        out << replay_page(nlohmann::json::parse(json));
    else
        out << replay_in_words(nlohmann::json::parse(json));
    return exit_fine;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return exit_refused;
}

}  // namespace usher::agent
