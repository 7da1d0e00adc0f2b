// The commands about versions: names, options, help.

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "agent/commands/arguments.hpp"
#include "agent/commands/commands.hpp"
#include "agent/commands/look.hpp"
#include "agent/commands/publish.hpp"
#include "agent/commands/replay.hpp"
#include "agent/commands/visit_facts.hpp"

namespace usher::agent {
namespace {

struct OfVersions {
    PublishCommand command;
    PlanCommand plan;
    WithdrawCommand withdraw;
    std::string plan_id, accept_warnings, profile;
    int to = 0;
};
using Given = std::shared_ptr<OfVersions>;

void takes_printing(CLI::App* command, const Given& given)
{
    takes_data(command, given->command.data_folder);
    takes_format(command, given->command.format, {"text", "json"});
}

void takes_all(CLI::App* command, const Given& given)
{
    takes_config(command, given->command.config_folder);
    takes_printing(command, given);
    takes_who(command, given->command.by);
}

void takes_message(CLI::App* command, const Given& given)
{
    command->add_option("-m,--message", given->command.message, "what is different, and why")
        ->required();
}

void add_plan(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<OfVersions>();
    auto* plan = command(
        app,
        "plan",
        "Looks at all that publishing a page would mean, and freezes it under a plan's id.",
        "usher plan config/profiles/hr_mid_market.jsonc --data data"
    );
    plan->add_option("FILE", given->plan.file, "the page")->required();
    plan->add_option(
        "--base", given->plan.base, "the version it was edited from; default: the live one"
    );
    given->plan.since = "90d";
    plan->add_option("--since", given->plan.since, "how far back the what-if goes; 0 = none")
        ->capture_default_str();
    takes_all(plan, given);
    plan->callback([&exit_code, given] {
        exit_code = run_plan(given->command, given->plan, std::cout, std::cerr);
    });
}

void add_publish(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<OfVersions>();
    auto* publish = command(
        app,
        "publish",
        "Does exactly what was planned; refused if something else was published since.",
        "usher publish --plan 7f3a-19c2 -m \"50 to 99 people count more\" --data data"
    );
    publish->add_option("--plan", given->plan_id, "as `usher plan` printed it")->required();
    publish->add_option(
        "--accept-warnings", given->accept_warnings, "why the open warnings don't matter"
    );
    takes_message(publish, given);
    takes_all(publish, given);
    publish->callback([&exit_code, given] {
        exit_code = run_publish(
            given->command, given->plan_id, given->accept_warnings, std::cout, std::cerr
        );
    });
}

void add_rollback(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<OfVersions>();
    auto* rollback = command(
        app,
        "rollback",
        "Publishes an earlier version's bytes as a new version.",
        "usher rollback hr_mid_market --to 11 -m \"too many meetings\" --data data"
    );
    rollback->add_option("PROFILE", given->profile, "its id")->required();
    rollback->add_option("--to", given->to, "the version to go back to")->required();
    takes_message(rollback, given);
    takes_all(rollback, given);
    rollback->callback([&exit_code, given] {
        exit_code = run_rollback(given->command, given->profile, given->to, std::cout, std::cerr);
    });
}

void add_withdraw(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<OfVersions>();
    auto* withdraw = command(
        app,
        "withdraw",
        "Takes a version out of use at once; its talks move on at their next message.",
        "usher withdraw hr_mid_market --version 12 -m \"wrong price\" --data data"
    );
    withdraw->add_option("PROFILE", given->withdraw.profile, "its id")->required();
    withdraw->add_option("--version", given->withdraw.version, "default: the live one");
    withdraw->add_option(
        "--to", given->withdraw.to, "whose bytes take its place; default: the latest other's"
    );
    takes_message(withdraw, given);
    takes_all(withdraw, given);
    withdraw->callback([&exit_code, given] {
        exit_code = run_withdraw(given->command, given->withdraw, std::cout, std::cerr);
    });
}

void add_versions(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<OfVersions>();
    auto* versions = command(
        app,
        "versions",
        "The history of a profile: who published what, when and why.",
        "usher versions hr_mid_market --data data"
    );
    versions->add_option("PROFILE", given->profile, "its id; default: all of them");
    takes_printing(versions, given);
    versions->callback([&exit_code, given] {
        exit_code = run_versions(given->command, given->profile, std::cout, std::cerr);
    });
}

void add_merge(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<OfVersions>();
    auto wanted = std::make_shared<MergeCommand>();
    auto* merge = command(
        app,
        "merge",
        "A page edited from an older version, with what was published since put into it.",
        "usher merge hr_mid_market.jsonc --base 12 --into merged.jsonc --data data"
    );
    merge->add_option("FILE", wanted->file, "the page")->required();
    merge->add_option("--base", wanted->base, "the version it was edited from")->required();
    merge->add_option("--into", wanted->into, "a path; default: standard output");
    takes_printing(merge, given);
    merge->callback([&exit_code, given, wanted] {
        exit_code = run_merge(given->command, *wanted, std::cout, std::cerr);
    });
}

void add_replay(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<ReplayCommand>();
    auto* replay = command(
        app,
        "replay",
        "What every recorded talk would have come to under another page.",
        "usher replay config/profiles/hr_mid_market.jsonc --since 90d --data data"
    );
    replay->add_option("PROFILE", given->page, "a file, or a published id (\"id@12\")")->required();
    replay->add_option("--since", given->since, "90d, 12w, or a time; default: all there is");
    replay->add_option("--until", given->until, "likewise; default: now");
    replay->add_option("--level", given->level, "answers as understood then, or words read again")
        ->check(CLI::IsMember({"answers", "words"}))
        ->capture_default_str();
    takes_config(replay, given->config_folder);
    takes_data(replay, given->data_folder);
    takes_format(replay, given->format, {"text", "json", "html"});
    replay->callback([&exit_code, given] { exit_code = run_replay(*given, std::cout, std::cerr); });
}

struct Looking {
    LookCommand command;
    std::string name;
    std::vector<std::string> visit;
};

void takes_look(CLI::App* command, const std::shared_ptr<Looking>& given)
{
    takes_config(command, given->command.config_folder);
    takes_data(command, given->command.data_folder);
    takes_format(command, given->command.format, {"text", "json"});
}

void add_looks(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Looking>();
    auto* which = command(
        app,
        "which",
        "Which profile would get this visitor, and why no other.",
        "usher which --visit page=/hr --visit country=CA --data data"
    );
    which->add_option("--visit", given->visit, "NAME=VALUE: page, country, language ...");
    takes_look(which, given);
    which->callback([&exit_code, given] {
        exit_code = run_which(given->command, facts_of(given->visit), std::cout, std::cerr);
    });
    auto* scores = command(
        app,
        "scores",
        "What one conversation is worth under every live profile.",
        "usher scores 01JD... --data data"
    );
    scores->add_option("CONVERSATION", given->name, "its id")->required();
    takes_look(scores, given);
    scores->callback([&exit_code, given] {
        exit_code = run_scores(given->command, given->name, std::cout, std::cerr);
    });
    auto* experiments = command(
        app,
        "experiments",
        "How a profile's experiments are going; judged on their day, not before.",
        "usher experiments hr_mid_market --data data"
    );
    experiments->add_option("PROFILE", given->name, "its id")->required();
    takes_look(experiments, given);
    experiments->callback([&exit_code, given] {
        exit_code = run_experiments(given->command, given->name, std::cout, std::cerr);
    });
}

}  // namespace

void add_version_commands(CLI::App& app, int& exit_code)
{
    add_plan(app, exit_code);
    add_publish(app, exit_code);
    add_rollback(app, exit_code);
    add_withdraw(app, exit_code);
    add_versions(app, exit_code);
    add_merge(app, exit_code);
    add_replay(app, exit_code);
    add_looks(app, exit_code);
}

}  // namespace usher::agent
