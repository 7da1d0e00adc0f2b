// The same functions as the server's, on a connection of their own.

#include "agent/commands/outbox.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iomanip>
#include <iostream>
#include <memory>
#include <ostream>
#include <stdexcept>

#include "agent/commands/arguments.hpp"
#include "agent/outbox/deliveries.hpp"
#include "agent/records/store.hpp"
#include "agent/rfc3339.hpp"
#include "agent/webhooks/webhook_settings.hpp"

namespace usher::agent {
namespace {

Store open_store(const OutboxOptions& options, Store::Access access)
{
    const auto file = store_file(options.data_folder);
    if (!std::filesystem::exists(file))
        throw std::runtime_error("there is no store in " + options.data_folder);
    return Store(file, access);
}

void must_be_known(Store& store, const std::string& channel)
{
    if (!find_channel(store, channel))
        throw std::runtime_error("there is no channel \"" + channel + "\"; see usher outbox");
}

int complain(const std::exception& failed, std::ostream& complaints)
{
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace

int run_outbox(
    const OutboxOptions& options, Instant now, std::ostream& out, std::ostream& complaints
)
try {
    auto store = open_store(options, Store::Access::read_only);
    for (const auto& standing : channel_standings(store, now)) {
        const auto& channel = standing.channel;
        out << std::left << std::setw(24) << channel.name << ' ' << std::setw(5)
            << (channel.state == ChannelRow::State::shut ? "shut" : "open") << std::right << ' '
            << standing.waiting << " waiting, " << standing.dead << " given up";
        if (standing.oldest_due) out << ", the oldest since " << rfc3339(*standing.oldest_due);
        if (!channel.said.empty()) out << "; last said: " << channel.said;
        out << '\n';
    }
    return 0;
} catch (const std::exception& failed) {
    return complain(failed, complaints);
}

int run_outbox_log(const OutboxOptions& options, std::ostream& out, std::ostream& complaints)
try {
    auto store = open_store(options, Store::Access::read_only);
    must_be_known(store, options.channel);
    auto rows =
        store.query("SELECT a.at, o.id, o.kind, d.state, a.took_ms, a.said FROM attempt AS a "
                    "JOIN delivery AS d ON d.n = a.delivery JOIN outbox AS o ON o.n = d.letter "
                    "WHERE d.channel = ?1 AND a.at >= ?2 AND (?3 = '' OR o.id = ?3) "
                    "ORDER BY a.n DESC LIMIT ?4");
    const auto since = options.since.value_or(Instant{}).time_since_epoch().count();
    rows.with(options.channel, static_cast<std::int64_t>(since), options.letter, options.limit);
    while (rows.row()) {
        out << rfc3339(Instant{std::chrono::seconds{rows.integer(0)}}) << ' ' << rows.text(1) << ' '
            << rows.text(2) << ' ' << rows.text(3) << ' ' << rows.integer(4) << " ms "
            << rows.text(5) << '\n';
    }
    return 0;
} catch (const std::exception& failed) {
    return complain(failed, complaints);
}

int run_outbox_replay(
    const OutboxOptions& options, Instant now, std::ostream& out, std::ostream& complaints
)
try {
    auto store = open_store(options, Store::Access::read_and_write);
    must_be_known(store, options.channel);
    store.query("BEGIN IMMEDIATE").run();
    const int again = replay(store, options.channel, options.since, now);
    store.query("COMMIT").run();
    out << again << " letters leave again by " << options.channel << '\n';
    return 0;
} catch (const std::exception& failed) {
    return complain(failed, complaints);
}

int run_outbox_open(
    const OutboxOptions& options, Instant, std::ostream& out, std::ostream& complaints
)
try {
    auto store = open_store(options, Store::Access::read_and_write);
    must_be_known(store, options.channel);
    store.query("BEGIN IMMEDIATE").run();
    open_channel(store, options.channel);
    store.query("COMMIT").run();
    out << options.channel << " is open\n";
    return 0;
} catch (const std::exception& failed) {
    return complain(failed, complaints);
}

namespace {

struct Given {
    OutboxOptions options;
    std::string since;
};
using Kept = std::shared_ptr<Given>;

void takes_since(CLI::App* command, const Kept& given, const char* says)
{
    command->add_option("--since", given->since, says);
}

void read_since(Given& given)
{
    if (given.since.empty()) return;
    given.options.since = read_rfc3339(given.since);
    if (!given.options.since)
        throw CLI::ValidationError("--since", "\"" + given.since + "\" is not a time");
}

// replay, open and log of one channel; `channel_of` makes its name of what was typed.
using ChannelOf = std::string (*)(const std::string&);

void add_replay(CLI::App* group, int& exit_code, ChannelOf channel_of)
{
    auto given = std::make_shared<Given>();
    auto* again = group->add_subcommand(
        "replay", "Sends again what was given up, or everything since a time."
    );
    again->add_option("NAME", given->options.channel, "which")->required();
    takes_since(again, given, "everything written since then, delivered or not");
    takes_data(again, given->options.data_folder);
    again->callback([&exit_code, given, channel_of] {
        read_since(*given);
        given->options.channel = channel_of(given->options.channel);
        exit_code = run_outbox_replay(given->options, SystemClock().now(), std::cout, std::cerr);
    });
}

void add_open(CLI::App* group, int& exit_code, ChannelOf channel_of)
{
    auto given = std::make_shared<Given>();
    auto* open = group->add_subcommand("open", "Opens it again after it was shut.");
    open->add_option("NAME", given->options.channel, "which")->required();
    takes_data(open, given->options.data_folder);
    open->callback([&exit_code, given, channel_of] {
        given->options.channel = channel_of(given->options.channel);
        exit_code = run_outbox_open(given->options, SystemClock().now(), std::cout, std::cerr);
    });
}

void add_log(CLI::App* group, int& exit_code, ChannelOf channel_of)
{
    auto given = std::make_shared<Given>();
    auto* log = group->add_subcommand("log", "Each try of the last 30 days, the latest first.");
    log->add_option("NAME", given->options.channel, "which")->required();
    log->add_option("--letter", given->options.letter, "only this one, by its id (webhook-id)");
    log->add_option("--limit", given->options.limit, "at most so many")->capture_default_str();
    takes_since(log, given, "only since then");
    takes_data(log, given->options.data_folder);
    log->callback([&exit_code, given, channel_of] {
        read_since(*given);
        given->options.channel = channel_of(given->options.channel);
        exit_code = run_outbox_log(given->options, std::cout, std::cerr);
    });
}

std::string as_typed(const std::string& name) { return name; }

}  // namespace

void add_outbox_commands(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Given>();
    auto* outbox =
        app.add_subcommand("outbox", "What leaves the house: mail, webhooks, calendars.");
    outbox->footer("Example: usher outbox replay mail.visitor --data data");
    takes_data(outbox, given->options.data_folder);
    outbox->require_subcommand(0, 1);
    add_replay(outbox, exit_code, as_typed);
    add_open(outbox, exit_code, as_typed);
    add_log(outbox, exit_code, as_typed);
    outbox->callback([&exit_code, given, outbox] {
        if (outbox->get_subcommands().empty())
            exit_code = run_outbox(given->options, SystemClock().now(), std::cout, std::cerr);
    });
    auto* webhook = app.add_subcommand("webhook", "The same for one webhook, by its own name.");
    webhook->footer("Example: usher webhook replay crm --since 2026-11-20T00:00:00Z --data data");
    webhook->require_subcommand(1);
    add_replay(webhook, exit_code, webhook_channel);
    add_open(webhook, exit_code, webhook_channel);
    add_log(webhook, exit_code, webhook_channel);
}

}  // namespace usher::agent
