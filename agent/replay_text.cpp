// The flips first, as they are what a decision rests on.

#include "agent/replay_text.hpp"

#include <algorithm>

namespace usher::agent {
namespace {

using nlohmann::json;

std::string spoken(const json& verdict)
{
    auto words = verdict.get<std::string>();
    if (words == "cant_tell") return "can't tell";
    if (words == "open") return "left before a verdict";
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string split(const json& counts)
{
    std::string text;
    for (const auto& [name, count] : counts.items())
        text += (text.empty() ? "" : ", ") + spoken(json(name)) + " " + count.dump();
    return text;
}

std::string signed_number(const json& change)
{
    const auto text = change.dump();
    return change.get<double>() > 0 ? "+" + text : text;
}

std::string flows_in_words(const json& replay)
{
    std::string text;
    for (const auto& flow : replay.at("flows")) {
        if (flow.at("from") == flow.at("to")) continue;
        auto line = "  " + spoken(flow.at("from")) + " -> " + spoken(flow.at("to"));
        constexpr std::size_t where_counts_stand = 44;
        line.resize(std::max(line.size() + 1, where_counts_stand), ' ');
        text += line + flow.at("count").dump() + "   (" + split(flow.at("became")) + ")\n";
    }
    return text.empty() ? "  no verdict changes\n" : text;
}

std::string effect_in_words(const json& replay)
{
    std::string text;
    for (const auto& [verdict, change] : replay.at("per_week").items())
        if (change.get<double>() != 0)
            text +=
                (text.empty() ? "" : ", ") + signed_number(change) + " " + spoken(json(verdict));
    for (const auto& team : replay.at("teams"))
        if (team.at("before") != team.at("after"))
            text += (text.empty() ? "" : ", ") + signed_number(team.at("per_week")) +
                    " meetings for " + team.at("route").get<std::string>();
    return text.empty() ? "" : "Each week: " + text + ".\n";
}

}  // namespace

std::string what_if_line(const json& replay)
{
    std::string line = replay.at("conversations").dump() + " conversations: ";
    const auto before = line.size();
    for (const auto& flow : replay.at("flows")) {
        if (flow.at("from") == flow.at("to") || flow.at("to") == "cant_tell") continue;
        line += (line.size() == before ? "" : ", ") + flow.at("count").dump() + " " +
                spoken(flow.at("from")) + " -> " + spoken(flow.at("to"));
    }
    if (line.size() == before) line += "no verdict changes";
    return line + ", " + replay.at("cant_tell").dump() + " can't tell";
}

std::string replay_in_words(const json& replay)
{
    auto text = replay.at("title").get<std::string>() + ": " + replay.at("conversations").dump() +
                " recorded conversations";
    if (!replay.at("first").is_null())
        text += ", " + replay.at("first").get<std::string>().substr(0, 10) + " to " +
                replay.at("last").get<std::string>().substr(0, 10);
    text += replay.at("level") == "words" ? ", their words read again\n" : "\n";
    text += "  decided the same " + replay.at("same").dump() + " (" +
            replay.at("unfinished").dump() + " of them left before any verdict), flips " +
            replay.at("flips").dump() + ", can't tell " + replay.at("cant_tell").dump() + "\n";
    return text + flows_in_words(replay) + effect_in_words(replay);
}

}  // namespace usher::agent
