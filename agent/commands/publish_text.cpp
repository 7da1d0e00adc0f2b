// A plan in the order of rules-and-console.md 8.6: what to look at before saying yes.

#include "agent/commands/publish_text.hpp"

#include <nlohmann/json.hpp>

#include "agent/json_text.hpp"
#include "agent/replay_text.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using nlohmann::json;

std::string plural(std::size_t number, const std::string& noun)
{
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string number_or(const json& value, const std::string& otherwise)
{
    return value.is_number() ? std::to_string(value.get<int>()) : otherwise;
}

std::string changes_in_words(const json& plan)
{
    const auto& changes = plan["changes"];
    if (changes.empty()) return "";
    std::string text = "Changes (" + std::to_string(changes.size()) + ")\n";
    for (const auto& change : changes)
        text += "  " + change.get<std::string>() + "\n";
    return text;
}

std::string checks_in_words(const json& plan)
{
    const auto& checks = plan["checks"];
    auto text = "Checks     " + plural(checks["errors"], "error") + ", " +
                plural(checks["warnings"], "warning");
    const std::size_t accepted = checks["accepted"];
    if (accepted > 0) text += ", and " + std::to_string(accepted) + " accepted";
    text += "\n";
    for (const auto& finding : checks["findings"]) {
        if (finding["severity"] == "note") continue;
        text += "  " + finding["severity"].get<std::string>() + " " +
                finding["code"].get<std::string>() + " line " + finding["line"].dump() + ": " +
                finding["message"].get<std::string>() + "\n";
    }
    const int passed = plan["tests"]["passed"], failed = plan["tests"]["failed"];
    return text + "Tests      " + std::to_string(passed) + " of " +
           std::to_string(passed + failed) + " passed\n";
}

std::string calendars_in_words(const json& plan)
{
    std::string text;
    for (const auto& calendar : plan["calendars"]) {
        const int free = calendar["free"];
        text += text.empty() ? "Calendars  " : "           ";
        text += calendar["route"].get<std::string>() + ": " +
                plural(static_cast<std::size_t>(free), "free time") + " in the next " +
                calendar["days"].dump() + " days" + (free == 0 ? " (!)" : "") + "\n";
    }
    return text;
}

}  // namespace

bool can_be_published(const std::string& plan) { return !json::parse(plan)["plan"].is_null(); }

std::string plan_in_words(const std::string& text)
{
    const auto plan = json::parse(text);
    if (plan["plan"].is_null()) return "This page can't be published.\n" + checks_in_words(plan);
    const auto id = plan["plan"].get<std::string>();
    auto words = "Publish \"" + plan["title"].get<std::string>() + "\" as version " +
                 plan["version"].dump() + "?   plan " + id + "   base: " +
                 (plan["base"].is_null() ? "none" : "version " + plan["base"].dump()) + "\n";
    words += changes_in_words(plan) + checks_in_words(plan);
    if (!plan["what_if"].is_null()) words += "What-if    " + what_if_line(plan["what_if"]) + "\n";
    words += calendars_in_words(plan);
    words += "In flight  " + plural(plan["in_flight"], "conversation") +
             " going on, each on its own version\n";
    return words + "To publish exactly this before " + plan["expires"].get<std::string>() +
           ":\n  usher publish --plan " + id + " -m \"what is different, and why\"\n";
}

std::string published_in_words(const std::string& text)
{
    const auto done = json::parse(text);
    return done["profile"].get<std::string>() + " version " + done["version"].dump() +
           " is live for talks that begin from now on (base " + number_or(done["base"], "none") +
           "; by " + done["by"].get<std::string>() + "): " + done["message"].get<std::string>() +
           "\n";
}

std::string withdrawn_in_words(const std::string& text)
{
    const auto done = json::parse(text);
    return done["profile"].get<std::string>() + " version " + done["withdrawn"].dump() +
           " is withdrawn; live now: " + number_or(done["live"], "none") + ". " +
           plural(done["talks"], "conversation") + " will be moved at the next message.\n";
}

std::string declined_in_words(const Declined& declined)
{
    auto words = declined.message + "\n";
    for (const auto& detail : declined.details)
        words += "  " + detail + "\n";
    return words;
}

std::string declined_in_json(const Declined& declined)
{
    static constexpr std::string_view names[] = {
        "unknown", "bad", "findings", "stale", "not_allowed", "try_again"};
    JsonText out;
    out.open_block().name("error").open_block();
    out.field("why", names[static_cast<std::size_t>(declined.why)]);
    out.field("message", declined.message).field_if_any("field", declined.field);
    out.name("details").open_list();
    for (const auto& detail : declined.details)
        out.text(detail);
    return out.close_list().close_block().close_block().take();
}

std::string versions_in_words(const std::string& profile, const std::vector<ProfileVersion>& all)
{
    auto words = profile + "\n";
    for (const auto& version : all)
        words += "  " + std::to_string(version.number) + "  " + rfc3339(version.at) + "  " +
                 version.state + "  " + version.author + ": " + version.message + "\n";
    return words;
}

}  // namespace usher::agent
