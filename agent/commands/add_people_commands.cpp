// The commands about people, ours and visitors: names, options, help.

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "agent/commands/commands.hpp"
#include "agent/commands/forget.hpp"
#include "agent/commands/publish.hpp"
#include "agent/commands/user.hpp"

namespace usher::agent {
namespace {

using Shared = std::shared_ptr<UserCommand>;

CLI::App* takes(CLI::App* command, const Shared& given)
{
    command->add_option("--data", given->data_folder, "the server's data folder")
        ->capture_default_str();
    return command;
}

CLI::App* takes_name(CLI::App* command, const Shared& given)
{
    command->add_option("NAME", given->name, "who it is")->required();
    return takes(command, given);
}

void takes_role(CLI::App* command, const Shared& given)
{
    command->add_option("--role", given->role, "viewer, rep, editor, publisher or admin")
        ->required();
}

void add_user(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<UserCommand>();
    auto* user = app.add_subcommand("user", "People of ours, who log in with a password.");
    user->footer("Example: usher user add dana --role publisher --data data < password.txt");
    user->require_subcommand(1);
    auto* add = user->add_subcommand("add", "Adds somebody; the password is read from the input.");
    takes_role(takes_name(add, given), given);
    add->callback([&exit_code, given] {
        exit_code = run_user_add(*given, std::cin, std::cout, std::cerr);
    });
    auto* passwd = user->add_subcommand("passwd", "Another password, read from the input.");
    takes_name(passwd, given)->callback([&exit_code, given] {
        exit_code = run_user_passwd(*given, std::cin, std::cout, std::cerr);
    });
    auto* role = user->add_subcommand("role", "Another role.");
    takes_role(takes_name(role, given), given);
    role->callback([&exit_code, given] { exit_code = run_user_role(*given, std::cout, std::cerr); }
    );
    auto* remove = user->add_subcommand("remove", "Takes somebody's access away at once.");
    takes_name(remove, given)->callback([&exit_code, given] {
        exit_code = run_user_remove(*given, std::cout, std::cerr);
    });
    auto* list = user->add_subcommand("list", "Who there is, with their roles.");
    list->add_option("--format", given->format, "how to print it")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    takes(list, given)->callback([&exit_code, given] {
        exit_code = run_user_list(*given, std::cout, std::cerr);
    });
}

void add_forget(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<ForgetCommand>();
    given->by = whoever_types();
    auto* forget =
        app.add_subcommand("forget", "Erases a person everywhere, and keeps anonymous counts.");
    forget->footer("Example: usher forget ann@company.example --data data");
    auto* email = forget->add_option("EMAIL", given->email, "whose conversations");
    auto* one = forget->add_option("--conversation", given->conversation, "or one, by its id");
    email->excludes(one);
    forget->add_option("--data", given->data_folder, "the server's data folder")
        ->capture_default_str();
    forget->add_option("--as", given->by, "who does it, for the history")->capture_default_str();
    forget->add_option("--format", given->format, "how to print it")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    forget->callback([&exit_code, given] {
        if (given->email.empty() && given->conversation.empty())
            throw CLI::RequiredError("EMAIL or --conversation");
        exit_code = run_forget(*given, std::cout, std::cerr);
    });
}

}  // namespace

void add_people_commands(CLI::App& app, int& exit_code)
{
    add_user(app, exit_code);
    add_forget(app, exit_code);
}

}  // namespace usher::agent
