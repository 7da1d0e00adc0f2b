// The same functions as the server's, over a connection of the command's own.

#include "agent/commands/publish.hpp"

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <ostream>
#include <stdexcept>

#include <SQLiteCpp/Transaction.h>

#include "agent/commands/publish_text.hpp"
#include "agent/page_check.hpp"
#include "agent/profile_files.hpp"
#include "agent/publishing.hpp"
#include "agent/records/migrate.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/versions_json.hpp"
#include "agent/what_if.hpp"

namespace usher::agent {
namespace {

Settings settings_in(const std::string& folder)
{
    auto read = read_settings(folder);
    if (!rules::has_errors(read.findings)) return std::move(read.settings);
    std::string message = "the configuration in " + folder + " can't be used:";
    for (const auto& finding : read.findings)
        message += "\n\n" + rules::print(finding, "");
    throw std::runtime_error(message);
}

// The store, the settings and what else publishing needs, for the length of one command.
class Workshop {
  public:
    explicit Workshop(const PublishCommand& command)
        : settings_(settings_in(command.config_folder)), store_(opened(command.data_folder)),
          bookings_(settings_, secrets_, shelf_)
    {
    }

    // One transaction: all of it, or nothing.
    Done run(const std::function<Done(const Office&)>& work)
    {
        SQLite::Transaction all(store_.database(), SQLite::TransactionBehavior::IMMEDIATE);
        auto done = work(Office{store_, profiles_, bookings_, secrets_, settings_, clock_.now()});
        all.commit();
        return done;
    }
    Store& store() { return store_; }
    const Settings& settings() const { return settings_; }

  private:
    static Store opened(const std::string& data_folder)
    {
        std::filesystem::create_directories(data_folder);
        Store store(store_file(data_folder), Store::Access::read_and_write);
        migrate(store);
        return store;
    }

    Settings settings_;
    SystemClock clock_;
    SystemSecrets secrets_;
    Store store_;
    Profiles profiles_;
    // Calendars elsewhere are read by the server alone; here the reps' hours, their files and our
    // own meetings say what is free.
    CalendarShelf shelf_{std::chrono::hours{1}, CalendarShelf::WhenBroken::rely_on_copy};
    Bookings bookings_;
};

using Telling = std::string (*)(const std::string& done);

int tell(
    const Done& done,
    const PublishCommand& command,
    Telling in_words,
    std::ostream& out,
    std::ostream& complaints
)
{
    const bool json = command.format == "json";
    if (const auto* declined = std::get_if<Declined>(&done)) {
        if (json)
            out << declined_in_json(*declined) << '\n';
        else
            complaints << declined_in_words(*declined);
        return 1;
    }
    const auto& what = std::get<std::string>(done);
    out << (json ? what + "\n" : in_words(what));
    return 0;
}

int run(
    const PublishCommand& command,
    const std::function<Done(const Office&)>& work,
    Telling in_words,
    std::ostream& out,
    std::ostream& complaints
)
try {
    return tell(Workshop(command).run(work), command, in_words, out, complaints);
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace

std::string whoever_types()
{
    for (const auto* name : {"USER", "LOGNAME"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
    return "command";
}

int run_plan(
    const PublishCommand& command,
    const PlanCommand& plan,
    std::ostream& out,
    std::ostream& complaints
)
try {
    PlanWanted wanted;
    wanted.files = read_profile_files(plan.file);
    wanted.author = command.by;
    wanted.base = plan.base;
    Workshop workshop(command);
    if (plan.since != "0") {
        const auto replayed = what_if(
            store_file(command.data_folder),
            wanted.files,
            {plan.since, "", "answers"},
            SystemClock().now()
        );
        if (const auto* json = std::get_if<std::string>(&replayed)) wanted.what_if = *json;
        const auto* declined = std::get_if<Declined>(&replayed);
        if (declined != nullptr && declined->why == Declined::Why::bad)
            return tell(replayed, command, plan_in_words, out, complaints);
    }
    const auto done = workshop.run([&](const Office& office) { return make_plan(office, wanted); });
    const int code = tell(done, command, plan_in_words, out, complaints);
    const auto* looked_at = std::get_if<std::string>(&done);
    return looked_at != nullptr && !can_be_published(*looked_at) ? 1 : code;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

int run_publish(
    const PublishCommand& command,
    const std::string& plan,
    const std::string& accept_warnings,
    std::ostream& out,
    std::ostream& complaints
)
{
    PublishWanted wanted{plan, command.message, command.by};
    wanted.accept_warnings = accept_warnings;
    const auto work = [&](const Office& office) { return publish(office, wanted); };
    return run(command, work, published_in_words, out, complaints);
}

int run_rollback(
    const PublishCommand& command,
    const std::string& profile,
    int to,
    std::ostream& out,
    std::ostream& complaints
)
{
    const auto work = [&](const Office& office) -> Done {
        if (auto declined = declined_in_files(office.settings)) return *declined;
        return roll_back(office, {profile, to, command.message, command.by});
    };
    return run(command, work, published_in_words, out, complaints);
}

int run_withdraw(
    const PublishCommand& command,
    const WithdrawCommand& wanted,
    std::ostream& out,
    std::ostream& complaints
)
{
    const auto work = [&](const Office& office) {
        return withdraw(
            office, {wanted.profile, wanted.version, command.message, command.by, wanted.to}
        );
    };
    return run(command, work, withdrawn_in_words, out, complaints);
}

int run_versions(
    const PublishCommand& command,
    const std::string& profile,
    std::ostream& out,
    std::ostream& complaints
)
try {
    Store store(store_file(command.data_folder), Store::Access::read_only);
    const auto ids = profile.empty() ? stored_profiles(store) : std::vector{profile};
    for (const auto& id : ids) {
        const auto versions = versions_of(store, id);
        if (versions.empty()) {
            complaints << "there is no published profile " << id << '\n';
            return 1;
        }
        if (command.format == "json")
            out << versions_in_json(id, versions) << '\n';
        else
            out << versions_in_words(id, versions);
    }
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

int run_version_bytes(
    const std::string& data_folder,
    const std::string& version,
    std::ostream& out,
    std::ostream& complaints
)
try {
    Store store(store_file(data_folder), Store::Access::read_only);
    const auto at = version.find('@');
    const auto profile = version.substr(0, at);
    int number = live_number(store, profile);
    if (at != std::string::npos) {
        const auto* const end = version.data() + version.size();
        const auto read = std::from_chars(version.data() + at + 1, end, number);
        if (read.ec != std::errc{} || read.ptr != end) number = 0;
    }
    const auto files = version_files(store, profile, number);
    if (!files) {
        complaints << "there is no version " << version << '\n';
        return 1;
    }
    out << files->text;
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
