// The columns are pointers into the conversation's JSON.

#include "agent/conversation_csv.hpp"

#include <array>

#include <nlohmann/json.hpp>

#include "agent/csv.hpp"

namespace usher::agent {

namespace {

using nlohmann::json;

struct Column {
    const char* name;
    const char* pointer;
};
constexpr std::array<Column, 20> columns{{
    {"id", "/id"},
    {"profile", "/profile"},
    {"version", "/version"},
    {"language", "/language"},
    {"started", "/started"},
    {"ended", "/ended"},
    {"page", "/visit/page"},
    {"country", "/visit/country"},
    {"campaign", "/visit/campaign/name"},
    {"verdict", "/verdict"},
    {"disqualifier", "/disqualifier"},
    {"outcome", "/outcome"},
    {"score_low", "/score/0"},
    {"score_high", "/score/1"},
    {"route", "/route/to"},
    {"meeting", "/meeting/id"},
    {"meeting_start", "/meeting/start"},
    {"meeting_rep", "/meeting/rep"},
    {"lead", "/lead/outcome"},
    {"lead_at", "/lead/at"},
}};

std::string text_of(const json& value)
{
    if (value.is_null()) return "";
    if (value.is_string()) return value.get<std::string>();
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

// "company_size: 220; hr_system: bamboohr", in the order given.
std::string answers_of(const json& conversation)
{
    std::string all;
    for (const auto& answer : conversation.value("answers", json::array())) {
        if (!all.empty()) all += "; ";
        all += text_of(answer.value("criterion", json())) + ": " +
               text_of(answer.value("value", json()));
    }
    return all;
}

}  // namespace

std::string csv_head()
{
    std::string row;
    for (const auto& column : columns)
        row += std::string(column.name) + ",";
    return row + "answers\r\n";
}

std::string csv_row(const std::string& conversation)
{
    const auto read = json::parse(conversation, nullptr, false);
    std::string row;
    for (const auto& column : columns) {
        const json::json_pointer pointer(column.pointer);
        const bool there = read.is_object() && read.contains(pointer);
        row += csv_cell(there ? text_of(read.at(pointer)) : "") + ",";
    }
    return row + csv_cell(read.is_object() ? answers_of(read) : "") + "\r\n";
}

}  // namespace usher::agent
