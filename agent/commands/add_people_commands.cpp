// The commands about people, ours and visitors: names, options, help.

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "agent/commands/arguments.hpp"
#include "agent/commands/commands.hpp"
#include "agent/commands/forget.hpp"
#include "agent/commands/user.hpp"

namespace usher::agent {
namespace {

using Given = std::shared_ptr<UserCommand>;

void takes_person(CLI::App* command, const Given& given)
{
    takes_name(command, "NAME", given->name, "who it is")->required();
    takes_data(command, given->data_folder);
}

void takes_role(CLI::App* command, const Given& given)
{
    command->add_option("--role", given->role, "viewer, rep, editor, publisher or admin")
        ->required();
}

void add_user(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<UserCommand>();
    auto* user = command(
        app,
        "user",
        "People of ours, who log in with a password.",
        "usher user add dana --role publisher --data data < password.txt"
    );
    user->require_subcommand(1);
    auto* add = user->add_subcommand("add", "Adds somebody; the password is read from the input.");
    takes_person(add, given);
    takes_role(add, given);
    add->callback([&exit_code, given] {
        exit_code = run_user_add(*given, std::cin, std::cout, std::cerr);
    });
    auto* passwd = user->add_subcommand("passwd", "Another password, read from the input.");
    takes_person(passwd, given);
    passwd->callback([&exit_code, given] {
        exit_code = run_user_passwd(*given, std::cin, std::cout, std::cerr);
    });
    auto* role = user->add_subcommand("role", "Another role.");
    takes_person(role, given);
    takes_role(role, given);
    role->callback([&exit_code, given] { exit_code = run_user_role(*given, std::cout, std::cerr); }
    );
    auto* remove = user->add_subcommand("remove", "Takes somebody's access away at once.");
    takes_person(remove, given);
    remove->callback([&exit_code, given] {
        exit_code = run_user_remove(*given, std::cout, std::cerr);
    });
    auto* list = user->add_subcommand("list", "Who there is, with their roles.");
    takes_format(list, given->format, {"text", "json"});
    takes_data(list, given->data_folder);
    list->callback([&exit_code, given] { exit_code = run_user_list(*given, std::cout, std::cerr); }
    );
}

void add_forget(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<ForgetCommand>();
    auto* forget = command(
        app,
        "forget",
        "Erases a person everywhere, and keeps anonymous counts.",
        "usher forget ann@company.example --data data"
    );
    auto* email = forget->add_option("EMAIL", given->email, "whose conversations");
    auto* one = forget->add_option("--conversation", given->conversation, "or one, by its id");
    email->excludes(one);
    takes_data(forget, given->data_folder);
    takes_who(forget, given->by);
    takes_format(forget, given->format, {"text", "json"});
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
