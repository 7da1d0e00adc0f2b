#include "agent/commands/commands.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "agent/commands/arguments.hpp"
#include "agent/commands/backup.hpp"
#include "agent/commands/calendar.hpp"
#include "agent/commands/chat.hpp"
#include "agent/commands/decide.hpp"
#include "agent/commands/export.hpp"
#include "agent/commands/key.hpp"
#include "agent/commands/outbox.hpp"
#include "agent/commands/page.hpp"
#include "agent/commands/publish.hpp"
#include "agent/commands/retrace.hpp"
#include "agent/commands/slots.hpp"
#include "agent/commands/understand.hpp"

namespace usher::agent {
namespace {

void add_chat(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* chat = command(
        app,
        "chat",
        "Talk to a profile in the terminal.",
        "usher chat config/profiles/hr_mid_market.jsonc --visit country=CA --thinking"
    );
    takes_profile(chat, given);
    chat->add_option(
        "--visit", given->visit, "NAME=VALUE: page, country, language ... or crm.NAME"
    );
    chat->add_option("--at", given->at, "the pretended time; default: now");
    chat->add_option("--language", given->language, "default: the profile's own");
    chat->add_flag("--thinking", given->thinking, "also what was understood, and the score");
    chat->callback([&exit_code, given] {
        auto profile = profile_for_command(given->profile, given->folders, std::cerr);
        if (!profile) {
            exit_code = exit_refused;
            return;
        }
        ChatOptions options;
        options.facts = facts_of(given->visit);
        options.at = time_of(given->at);
        options.language = given->language;
        if (given->thinking) options.show = ChatOptions::Show::thinking;
        options.other = [given](const std::string& id) {
            const auto file = given->folders.config + "/profiles/" + id + ".jsonc";
            return profile_for_command(file, given->folders, std::cerr);
        };
        exit_code = run_chat(std::move(profile), options, std::cin, std::cout);
    });
}

void add_decide(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* decide = command(
        app,
        "decide",
        "Reads sheets of answers, JSON Lines or CSV, and writes a verdict for each.",
        "echo '{\"answers\":{\"company_size\":220}}' | usher decide hr_mid_market"
    );
    takes_profile(decide, given);
    decide->add_flag("--csv", given->csv, "a table with a header row instead of JSON Lines");
    decide->add_flag(
        "--ask-everything", given->everything, "no limit, no stop but a disqualifier or a hand-over"
    );
    takes_format(decide, given->format, {"json", "text"});
    decide->callback([&exit_code, given] {
        const auto profile = profile_for_command(given->profile, given->folders, std::cerr);
        if (!profile) {
            exit_code = exit_refused;
            return;
        }
        DecideOptions options;
        options.csv = given->csv;
        options.ask_everything = given->everything;
        options.format = given->format;
        exit_code = run_decide(*profile, std::cin, std::cout, options);
    });
}

void add_slots(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* slots = command(
        app,
        "slots",
        "Reads booking questions, one JSON object a line, and writes the free slots.",
        "usher slots --why < questions.jsonl"
    );
    slots->add_flag("--why", given->why, "also the rule that took each other start away");
    slots->callback([&exit_code, given] {
        exit_code = run_slots(std::cin, std::cout, given->why ? Why::given : Why::left_out);
    });
}

void add_understand(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* understand = command(
        app,
        "understand",
        "Reads typed answers, one JSON object a line, and says what each means.",
        "usher understand < answers.jsonl"
    );
    auto* profile = understand->add_option("--profile", given->profile, "a file or a profile's id");
    auto* criterion = understand->add_option("--criterion", given->name, "the question it answers");
    auto* words = understand->add_option("TEXT", given->words, "what the visitor typed");
    profile->needs(criterion)->needs(words);
    criterion->needs(profile);
    words->needs(profile);
    takes_folders(understand, given);
    understand->add_option("--at", given->at, "the pretended time; default: now");
    understand->callback([&exit_code, given] {
        if (given->profile.empty()) {
            exit_code = run_understand(std::cin, std::cout);
            return;
        }
        const auto found = profile_for_command(given->profile, given->folders, std::cerr);
        std::string text;
        for (const auto& word : given->words)
            text += (text.empty() ? "" : " ") + word;
        exit_code = found ? run_understand(*found, given->name, text, time_of(given->at), std::cout)
                          : exit_refused;
    });
}

void add_retrace(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* retrace = command(
        app,
        "retrace",
        "Replays a recorded conversation and shows every turn, and why.",
        "usher retrace 01JD --data data"
    );
    retrace->add_option("CONVERSATION", given->conversation, "its id, or enough of it")->required();
    takes_data(retrace, given->folders.data);
    retrace->callback([&exit_code, given] {
        exit_code = run_retrace(given->folders.data, given->conversation, std::cout, std::cerr);
    });
}

void add_export(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto filter = std::make_shared<ConversationFilter>();
    auto* command_ = command(
        app,
        "export",
        "Writes every conversation as one line; or the bytes of one version of a profile.",
        "usher export --data data --profile hr_mid_market --since 2026-11-01 > talks.ndjson"
    );
    command_->add_option("VERSION", given->profile, "\"hr_mid_market@12\": its author's bytes");
    takes_data(command_, given->folders.data);
    takes_format(command_, given->format, {"ndjson", "csv"});
    command_->add_option("--profile", filter->profile, "only of this profile");
    command_->add_option("--verdict", filter->verdict, "only with this verdict");
    command_->add_option("--outcome", filter->outcome, "only with this outcome of the talk");
    command_->add_option("--lead", filter->lead, "only of leads that became this");
    command_->add_option("--since", filter->since, "started at or after");
    command_->add_option("--until", filter->until, "started before");
    command_->callback([&exit_code, given, filter] {
        if (!given->profile.empty()) {
            const auto& data = given->folders.data;
            exit_code = run_version_bytes(data, given->profile, std::cout, std::cerr);
            return;
        }
        ExportOptions options{given->folders.data, *filter};
        if (given->format == "csv") options.format = ExportOptions::Format::csv;
        exit_code = run_export(options, std::cout, std::cerr);
    });
}

void add_backup(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* backup = command(
        app,
        "backup",
        "Copies the store as it is at one moment, beside a running server.",
        "usher backup usher-backup.db --data data"
    );
    backup->add_option("FILE", given->file, "must not be there yet")->required();
    takes_data(backup, given->folders.data);
    backup->callback([&exit_code, given] {
        exit_code = run_backup(given->folders.data, given->file, std::cout, std::cerr);
    });
}

void add_key(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* key = command(
        app,
        "key",
        "Keys for programs that use the HTTP interface.",
        "usher key add nightly-export --role viewer --data data"
    );
    key->require_subcommand(1);
    auto* add = key->add_subcommand("add", "Makes a key and prints it; it is shown only now.");
    takes_name(add, "NAME", given->name, "what the key is for")->required();
    add->add_option("--role", given->role, "viewer, rep, editor, publisher or admin")->required();
    takes_data(add, given->folders.data);
    add->callback([&exit_code, given] {
        exit_code =
            run_key_add(given->folders.data, given->name, given->role, std::cout, std::cerr);
    });
    auto* revoke = key->add_subcommand("revoke", "Takes a key away at once.");
    takes_name(revoke, "NAME", given->name, "as it was given")->required();
    takes_data(revoke, given->folders.data);
    revoke->callback([&exit_code, given] {
        exit_code = run_key_revoke(given->folders.data, given->name, std::cout, std::cerr);
    });
}

void add_calendar(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto wanted = std::make_shared<CalendarToAdd>();
    auto* calendar = command(
        app,
        "calendar",
        "The reps' calendars that are opened with a secret.",
        "printf '%s\\n' https://caldav.example/ann/ \"$PASSWORD\" | "
        "usher calendar add ann-work --rep ann --user ann --write --data data"
    );
    calendar->require_subcommand(1);
    auto* add = calendar->add_subcommand(
        "add", "Reads the address, and on a second line the password, from standard input."
    );
    add->add_option("NAME", wanted->name, "what operators call it")->required();
    add->add_option("--rep", wanted->rep, "whose it is, as in teams.jsonc")->required();
    wanted->kind = "caldav";
    add->add_option("--kind", wanted->kind, "a calendar server, or a feed (an .ics address)")
        ->check(CLI::IsMember({"caldav", "feed"}))
        ->capture_default_str();
    add->add_option("--user", wanted->user, "who signs in there");
    add->add_flag("--write", wanted->writes, "meetings are entered there");
    takes_folders(add, given);
    add->callback([&exit_code, given, wanted] {
        wanted->config_folder = given->folders.config;
        exit_code = run_calendar_add(given->folders.data, *wanted, std::cin, std::cout, std::cerr);
    });
    auto* list = calendar->add_subcommand("list", "All of them, without their secrets.");
    takes_data(list, given->folders.data);
    list->callback([&exit_code, given] {
        exit_code = run_calendar_list(given->folders.data, std::cout, std::cerr);
    });
    auto* remove = calendar->add_subcommand("remove", "Forgets one.");
    remove->add_option("NAME", given->name, "as it was given")->required();
    takes_data(remove, given->folders.data);
    remove->callback([&exit_code, given] {
        exit_code = run_calendar_remove(given->folders.data, given->name, std::cout, std::cerr);
    });
}

}  // namespace

void add_commands(CLI::App& app, int& exit_code)
{
    add_rules_commands(app, exit_code);
    add_chat(app, exit_code);
    add_decide(app, exit_code);
    add_understand(app, exit_code);
    add_slots(app, exit_code);
    add_retrace(app, exit_code);
    add_export(app, exit_code);
    add_backup(app, exit_code);
    add_key(app, exit_code);
    add_calendar(app, exit_code);
    add_outbox_commands(app, exit_code);
    add_version_commands(app, exit_code);
    add_people_commands(app, exit_code);
}

}  // namespace usher::agent
