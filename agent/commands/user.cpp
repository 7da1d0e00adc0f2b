// People are rows of the store; a server looks them up there each time.

#include "agent/commands/user.hpp"

#include <termios.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <iostream>
#include <stdexcept>

#include "agent/commands/commands.hpp"
#include "agent/json_text.hpp"
#include "agent/records/migrate.hpp"
#include "agent/rfc3339.hpp"
#include "agent/users.hpp"

namespace usher::agent {
namespace {

// What is typed at the terminal is not shown while this lives.
class Unseen {
  public:
    Unseen()
    {
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        auto silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Unseen()
    {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    bool at_terminal() const { return changed_; }

  private:
    termios before_{};
    bool changed_ = false;
};

std::string read_password(std::istream& in, std::ostream& complaints)
{
    const Unseen unseen;
    if (&in == &std::cin && unseen.at_terminal()) complaints << "Password: " << std::flush;
    std::string password;
    if (!std::getline(in, password)) throw std::runtime_error("no password was given");
    if (!password.empty() && password.back() == '\r') password.pop_back();
    if (&in == &std::cin && unseen.at_terminal()) complaints << '\n';
    return password;
}

// Only adding somebody begins a store; a mistyped folder should be told, not made.
enum class Begins { yes, no };

std::string ready_store(const std::string& data_folder, Begins begins)
{
    const auto file = store_file(data_folder);
    if (begins == Begins::no && !std::filesystem::exists(file))
        throw std::runtime_error("there is no store in " + data_folder + ": is --data right?");
    std::filesystem::create_directories(data_folder);
    Store store(file, Store::Access::read_and_write);
    migrate(store);
    return file;
}

int with_users(
    const UserCommand& command,
    std::ostream& complaints,
    const std::function<void(Users&)>& work,
    Begins begins = Begins::no
)
try {
    const SystemClock clock;
    Users users(ready_store(command.data_folder, begins), clock);
    work(users);
    return exit_fine;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return exit_refused;
}

int no_such_role(const std::string& role, std::ostream& complaints)
{
    complaints << "there is no role \"" << role << "\": viewer, rep, editor, publisher or admin\n";
    return exit_wrong_usage;
}

}  // namespace

int run_user_add(
    const UserCommand& command, std::istream& in, std::ostream& out, std::ostream& complaints
)
{
    const auto role = role_named(command.role);
    if (!role) return no_such_role(command.role, complaints);
    const auto add = [&](Users& users) {
        users.add(command.name, *role, read_password(in, complaints));
        out << "added " << command.name << ", " << command.role << '\n';
    };
    return with_users(command, complaints, add, Begins::yes);
}

int run_user_passwd(
    const UserCommand& command, std::istream& in, std::ostream& out, std::ostream& complaints
)
{
    return with_users(command, complaints, [&](Users& users) {
        users.set_password(command.name, read_password(in, complaints));
        out << "changed the password of " << command.name << '\n';
    });
}

int run_user_role(const UserCommand& command, std::ostream& out, std::ostream& complaints)
{
    const auto role = role_named(command.role);
    if (!role) return no_such_role(command.role, complaints);
    return with_users(command, complaints, [&](Users& users) {
        users.set_role(command.name, *role);
        out << command.name << " is " << command.role << " now\n";
    });
}

int run_user_remove(const UserCommand& command, std::ostream& out, std::ostream& complaints)
{
    return with_users(command, complaints, [&](Users& users) {
        users.remove(command.name);
        out << "removed " << command.name << '\n';
    });
}

int run_user_list(const UserCommand& command, std::ostream& out, std::ostream& complaints)
{
    return with_users(command, complaints, [&](Users& users) {
        JsonText json;
        json.open_block().name("users").open_list();
        for (const auto& person : users.all()) {
            json.open_block().field("name", person.name).field("role", name_of(person.role));
            json.field("created", rfc3339(person.created));
            json.field("changed", rfc3339(person.changed)).close_block();
            if (command.format == "text")
                out << person.name << "  " << name_of(person.role) << "  since "
                    << rfc3339(person.created) << '\n';
        }
        json.close_list().close_block();
        if (command.format == "json") out << json.take() << '\n';
    });
}

}  // namespace usher::agent
