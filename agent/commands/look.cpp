// What the HTTP interface answers, printed.

#include "agent/commands/look.hpp"

#include <functional>
#include <optional>
#include <ostream>

#include <nlohmann/json.hpp>

#include "agent/clock.hpp"
#include "agent/commands/commands.hpp"
#include "agent/experiments.hpp"
#include "agent/several_profiles.hpp"

namespace usher::agent {
namespace {

using nlohmann::ordered_json;

using Asking = std::function<std::optional<std::string>(Store&, Profiles&, const SiteSettings&)>;
using Telling = std::string (*)(const ordered_json&);

int look(
    const LookCommand& command,
    const Asking& ask,
    Telling in_words,
    std::ostream& out,
    std::ostream& complaints
)
try {
    const auto read = read_settings(command.config_folder);
    Store store(store_file(command.data_folder), Store::Access::read_only);
    Profiles profiles;
    const auto found = ask(store, profiles, read.settings.site);
    if (!found) {
        complaints << "there is nothing of that name\n";
        return exit_refused;
    }
    out << (command.format == "json" ? *found + "\n" : in_words(ordered_json::parse(*found)));
    return exit_fine;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return exit_refused;
}

std::string which_in_words(const ordered_json& chosen)
{
    std::string words = chosen["profile"].is_null() ? "nobody would take this visitor"
                                                    : chosen["profile"].get<std::string>() +
                                                          ", version " + chosen["version"].dump();
    if (chosen["fallback"]) words += " (it takes everybody whom no other profile asks for)";
    words += "\n";
    for (const auto& passed : chosen["passed"])
        words += "  not " + passed["profile"].get<std::string>() + ": " +
                 passed["because"].get<std::string>() + "\n";
    return words;
}

std::string scores_in_words(const ordered_json& found)
{
    std::string words;
    for (const auto& score : found["scores"]) {
        words += score["profile"].get<std::string>() + ", version " + score["version"].dump() +
                 ": " + score["verdict"].get<std::string>();
        if (score.contains("disqualifier"))
            words += " (" + score["disqualifier"].get<std::string>() + ")";
        words += ", " + score["score"][0].dump() + " to " + score["score"][1].dump() + " points\n";
    }
    return words;
}

std::string experiments_in_words(const ordered_json& found)
{
    std::string words;
    for (const auto& trial : found["experiments"]) {
        words += trial["name"].get<std::string>() + ", " + trial["measure"].get<std::string>() +
                 ", until " + trial["until"].get<std::string>() + "\n";
        for (const auto& group : trial["groups"])
            words += "  " + group["group"].get<std::string>() + ": " + group["hits"].dump() +
                     " of " + group["talks"].dump() + " (" + group["low"].dump() + " to " +
                     group["high"].dump() + ")\n";
        words += "  " +
                 (trial["judged"].is_null() ? std::string("not judged yet")
                                            : trial["judged"].get<std::string>()) +
                 ": " + trial["because"].get<std::string>() + "\n";
    }
    return words.empty() ? "no experiment is running\n" : words;
}

}  // namespace

int run_which(
    const LookCommand& command,
    const std::map<std::string, std::string>& facts,
    std::ostream& out,
    std::ostream& complaints
)
{
    const auto ask = [&](Store& store, Profiles& profiles, const SiteSettings& site) {
        return std::optional(choose_for_visitor(store, profiles, site, facts));
    };
    return look(command, ask, which_in_words, out, complaints);
}

int run_scores(
    const LookCommand& command,
    const std::string& conversation,
    std::ostream& out,
    std::ostream& complaints
)
{
    const auto ask = [&](Store& store, Profiles& profiles, const SiteSettings& site) {
        return scores_of_talk(store, profiles, site, conversation);
    };
    return look(command, ask, scores_in_words, out, complaints);
}

int run_experiments(
    const LookCommand& command,
    const std::string& profile,
    std::ostream& out,
    std::ostream& complaints
)
{
    const auto ask = [&](Store& store, Profiles& profiles, const SiteSettings&) {
        const auto live = profiles.live(store, profile);
        return live ? std::optional(experiments_of(store, live, SystemClock().now()))
                    : std::nullopt;
    };
    return look(command, ask, experiments_in_words, out, complaints);
}

}  // namespace usher::agent
