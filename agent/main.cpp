// The program: settings, agent, server, run. The composition root, and the one file that may
// include everything.

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <exception>
#include <iostream>
#include <string>

#include "agent/agent.hpp"
#include "agent/commands/commands.hpp"
#include "web/server.hpp"

namespace {

struct ServeArguments {
    std::string config = "config";
    std::string data = "data";
    std::string listen = "127.0.0.1:8080";
};

// "127.0.0.1:8080", "[::1]:0", "8080". Throws CLI::ValidationError, which names the option.
usher::web::ServeOptions address_of(const std::string& listen)
{
    usher::web::ServeOptions options;
    const auto colon = listen.rfind(':');
    auto host = colon == std::string::npos ? std::string() : listen.substr(0, colon);
    const auto port = colon == std::string::npos ? listen : listen.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (!host.empty()) options.host = host;
    const bool digits = !port.empty() && port.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || port.size() > 5 || std::stoi(port) > 65535)
        throw CLI::ValidationError("--listen", "\"" + listen + "\" is not HOST:PORT");
    options.port = static_cast<unsigned short>(std::stoi(port));
    return options;
}

int serve(const ServeArguments& arguments)
{
    const auto options = address_of(arguments.listen);
    usher::agent::AgentOptions parts;
    parts.config_folder = arguments.config;
    parts.data_folder = arguments.data;
    usher::agent::Agent agent(parts);
    return usher::web::run(agent, options, std::cout);
}

void add_serve(CLI::App& app, int& exit_code, ServeArguments& arguments)
{
    auto* command = app.add_subcommand("serve", "Runs the server.");
    command->footer("Example: usher serve --config config --data data --listen 127.0.0.1:8080");
    command->add_option("--config", arguments.config, "folder with site.jsonc and profiles/")
        ->capture_default_str();
    command->add_option("--data", arguments.data, "folder of the store; created if absent")
        ->capture_default_str();
    command->add_option("--listen", arguments.listen, "HOST:PORT; port 0 picks one")
        ->capture_default_str();
    command->callback([&] { exit_code = serve(arguments); });
}

}  // namespace

int main(int count, char** values)
{
    // Standard output belongs to the commands' results; logs go to standard error.
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("usher", std::make_shared<spdlog::sinks::stderr_sink_mt>())
    );
    std::ios::sync_with_stdio(false);

    CLI::App app("Usher qualifies a website's visitors in a chat and books meetings.", "usher");
    app.set_version_flag("--version", "usher " USHER_VERSION);
    app.require_subcommand(1);
    int exit_code = 0;
    ServeArguments serving;
    add_serve(app, exit_code, serving);
    usher::agent::add_commands(app, exit_code);
    try {
        app.parse(count, values);
        return exit_code;
    } catch (const CLI::ParseError& error) {
        const auto code = app.exit(error);  // Prints help or what is wrong.
        return code == 0 ? 0 : usher::agent::exit_wrong_usage;
    } catch (const std::exception& error) {
        std::cerr << "usher: " << error.what() << '\n';
        return usher::agent::exit_refused;
    }
}
