// The commands about rules: what they say, what is wrong with them, what can come of them.

#include <iostream>

#include "agent/commands/arguments.hpp"
#include "agent/commands/check.hpp"
#include "agent/commands/commands.hpp"
#include "agent/commands/diff.hpp"
#include "agent/commands/page.hpp"
#include "agent/commands/paths.hpp"
#include "rules/schema.hpp"

namespace usher::agent {
namespace {

CheckOptions check_options(const Arguments& given)
{
    return {given.files, given.folders.config, given.format};
}

void add_check(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* check = command(
        app,
        "check",
        "Reads profiles as the server would, plays their tests, and says what to mend.",
        "usher check --strict config/profiles/hr_mid_market.jsonc"
    );
    check->add_flag("--strict", given->strict, "warnings count too: exit code 2");
    takes_files(check, given);
    takes_format(check, given->format, {"text", "json", "junit"});
    check->callback([&exit_code, given] {
        auto options = check_options(*given);
        if (given->strict) options.warnings = CheckOptions::Warnings::count;
        exit_code = run_check(options, std::cout);
    });
}

void add_test(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto edges = std::make_shared<bool>(false);
    auto* test = command(
        app,
        "test",
        "Plays the tests written inside profiles; says what they don't try.",
        "usher test config/profiles/hr_mid_market.jsonc"
    );
    takes_files(test, given);
    takes_format(test, given->format, {"text", "json", "junit"});
    test->add_flag(
        "--edges", *edges, "write the boundary cases of the one file given, to paste into \"tests\""
    );
    test->callback([&exit_code, given, edges] {
        if (*edges) {
            if (given->files.size() != 1) throw CLI::ValidationError("--edges", "needs one file");
            const auto profile =
                profile_for_command(given->files.front(), given->folders, std::cerr);
            exit_code = profile ? run_edges(*profile, std::cout) : exit_refused;
            return;
        }
        auto options = check_options(*given);
        options.about = CheckOptions::About::tests;
        exit_code = run_check(options, std::cout);
    });
}

void add_page(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto html = std::make_shared<bool>(false);
    auto* page = command(
        app,
        "page",
        "Prints a profile as its one-page document.",
        "usher page --html config/profiles/hr_mid_market.jsonc > page.html"
    );
    takes_profile(page, given);
    page->add_flag("--html", *html, "for a browser and for paper");
    page->callback([&exit_code, given, html] {
        const auto profile = profile_for_command(given->profile, given->folders, std::cerr);
        const auto look = *html ? PageLook::html : PageLook::text;
        const auto version = version_for_command(given->profile, given->folders);
        exit_code = profile ? run_page(*profile, version, look, std::cout) : exit_refused;
    });
}

void add_paths(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* paths = command(
        app,
        "paths",
        "Counts the dialogs of a profile: fewest and most questions to each verdict.",
        "usher paths config/profiles/hr_mid_market.jsonc --visit country=US"
    );
    takes_profile(paths, given);
    paths->add_option(
        "--visit", given->visit, "NAME=VALUE that is known: country, crm.segment ..."
    );
    takes_format(paths, given->format, {"text", "json"});
    paths->callback([&exit_code, given] {
        const auto profile = profile_for_command(given->profile, given->folders, std::cerr);
        exit_code = profile ? run_paths(*profile, facts_of(given->visit), given->format, std::cout)
                            : exit_refused;
    });
}

void add_diff(CLI::App& app, int& exit_code)
{
    auto given = std::make_shared<Arguments>();
    auto* diff = command(
        app,
        "diff",
        "Says in sentences what differs between two profiles or versions.",
        "usher diff hr_mid_market@3 config/profiles/hr_mid_market.jsonc"
    );
    diff->add_option("A", given->profile, "a file, an id, or id@12")->required();
    diff->add_option("B", given->name, "a file, an id, or id@12")->required();
    takes_folders(diff, given);
    takes_format(diff, given->format, {"text", "json"});
    diff->callback([&exit_code, given] {
        const auto before = profile_for_command(given->profile, given->folders, std::cerr);
        const auto after = profile_for_command(given->name, given->folders, std::cerr);
        exit_code =
            before && after ? run_diff(*before, *after, given->format, std::cout) : exit_refused;
    });
}

void add_schema(CLI::App& app, int& exit_code)
{
    auto reference = std::make_shared<bool>(false);
    auto* schema = command(
        app,
        "schema",
        "Prints the JSON Schema of the profile format, for editors.",
        "usher schema > config/usher-profile.schema.json"
    );
    schema->add_flag("--reference", *reference, "the reference page for people instead");
    schema->callback([&exit_code, reference] {
        std::cout << (*reference ? rules::reference() : rules::json_schema());
        exit_code = exit_fine;
    });
}

}  // namespace

void add_rules_commands(CLI::App& app, int& exit_code)
{
    add_check(app, exit_code);
    add_test(app, exit_code);
    add_page(app, exit_code);
    add_paths(app, exit_code);
    add_diff(app, exit_code);
    add_schema(app, exit_code);
}

}  // namespace usher::agent
