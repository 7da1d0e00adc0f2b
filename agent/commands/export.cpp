// The same objects as the interface's, read from the store itself, a page at a time.

#include "agent/commands/export.hpp"

#include <nlohmann/json.hpp>

#include <ostream>
#include <stdexcept>

#include "agent/conversation_json.hpp"
#include "agent/csv.hpp"
#include "agent/list_filters.hpp"

namespace usher::agent {
namespace {

using nlohmann::json;

constexpr int page = 100;

std::string text_of(const json& value)
{
    if (value.is_null()) return "";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void each_conversation(
    Store& store,
    const ConversationsWanted& wanted,
    const std::function<void(const std::string&)>& line
)
{
    Profiles profiles;
    std::optional<std::int64_t> after;
    for (;;) {
        const auto rows = list_conversations(store, wanted, Direction::oldest_first, after, page);
        if (rows.empty()) return;
        for (const auto& row : rows)
            line(conversation_to_json(store, profiles, row, WithTurns::yes));
        after = rows.back().n;
    }
}

}  // namespace

std::string csv_head()
{
    return "id,profile,version,language,started,ended,page,country,verdict,disqualifier,outcome,"
           "score_low,score_high,answers,route,meeting_start,meeting_rep,lead\r\n";
}

std::string csv_row(const std::string& conversation)
{
    const auto all = json::parse(conversation);
    const auto visit = all.at("visit").is_object() ? all.at("visit") : json::object();
    const auto& meeting = all.at("meeting");
    const auto& route = all.at("route");
    std::string answers;
    for (const auto& answer : all.at("answers")) {
        answers += (answers.empty() ? "" : "; ") + text_of(answer.at("criterion")) + ": " +
                   text_of(answer.at("value"));
    }
    std::string row;
    const auto add = [&](const std::string& text) {
        row += (row.empty() ? "" : ",") + csv_cell(text);
    };
    for (const auto* field : {"id", "profile", "version", "language", "started", "ended"})
        add(text_of(all.at(field)));
    add(visit.value("page", ""));
    add(visit.value("country", ""));
    for (const auto* field : {"verdict", "disqualifier", "outcome"})
        add(text_of(all.at(field)));
    for (const auto& bound : all.at("score"))
        add(text_of(bound));
    add(answers);
    add(route.is_object() ? text_of(route.at("to")) : "");
    add(meeting.is_object() ? text_of(meeting.at("start")) : "");
    add(meeting.is_object() ? text_of(meeting.at("rep")) : "");
    add(text_of(all.at("lead").at("outcome")));
    return row + "\r\n";
}

int run_export(const ExportOptions& options, std::ostream& out, std::ostream& complaints)
try {
    auto filter = options.filter;
    filter.limit = 1;
    filter.after.clear();
    const auto wanted = read_filter(filter);
    if (const auto* bad = std::get_if<BadRequest>(&wanted)) {
        complaints << bad->message << '\n';
        return 1;
    }
    Store store(store_file(options.data_folder), Store::Access::read_only);
    const bool as_table = options.format == ExportOptions::Format::csv;
    if (as_table) out << csv_head();
    each_conversation(
        store,
        std::get<ConversationsWanted>(wanted),
        [&](const std::string& conversation) {
            out << (as_table ? csv_row(conversation) : conversation + "\n");
        }
    );
    out.flush();
    return out ? 0 : 1;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
