// The record of conversations: lists, one of them, all of them as a stream, and erasing.

#include <array>
#include <optional>

#include <nlohmann/json.hpp>

#include "agent/conversation_csv.hpp"
#include "web/api/api.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

constexpr int limit_default = 50, limit_max = 500;

// The list's, then the export's: one has pages, the other a format.
constexpr std::array<std::string_view, 10> list_names{
    "profile", "version", "verdict", "outcome", "lead", "since", "until", "text", "limit", "after"};
constexpr std::array<std::string_view, 9> export_names{
    "profile", "version", "verdict", "outcome", "lead", "since", "until", "text", "format"};

std::variant<agent::ConversationFilter, Problem> read_filter(const Parameters& parameters)
{
    agent::ConversationFilter filter;
    filter.profile = parameters.text("profile");
    filter.verdict = parameters.text("verdict");
    filter.outcome = parameters.text("outcome");
    filter.lead = parameters.text("lead");
    filter.since = parameters.text("since");
    filter.until = parameters.text("until");
    filter.text = parameters.text("text");
    filter.after = parameters.text("after");
    const auto version = parameters.number("version", 1, 1'000'000, 0);
    if (const auto* problem = std::get_if<Problem>(&version)) return *problem;
    filter.version = std::get<int>(version);
    const auto limit = parameters.number("limit", 1, limit_max, limit_default);
    if (const auto* problem = std::get_if<Problem>(&limit)) return *problem;
    filter.limit = std::get<int>(limit);
    return filter;
}

enum class Shows { all, no_transcript };

// A viewer reads what became of a talk, never what the visitor wrote.
Shows shown_to(const Call& call)
{
    return call.who.role == agent::Role::viewer ? Shows::no_transcript : Shows::all;
}

using Json = nlohmann::ordered_json;

// A reason may repeat what was written.
void take_out_of(Json& sentences, const std::string& written)
{
    for (auto& sentence : sentences) {
        if (!sentence.is_string()) continue;
        auto text = sentence.get<std::string>();
        for (auto at = text.find(written); at != text.npos; at = text.find(written, at + 3))
            text.replace(at, written.size(), "...");
        sentence = std::move(text);
    }
}

void take_words_out(Json& conversation)
{
    if (!conversation.is_object()) return;
    conversation.erase("turns");
    const auto answers = conversation.find("answers");
    if (answers == conversation.end() || !answers->is_array()) return;
    for (auto& answer : *answers) {
        if (!answer.is_object()) continue;
        if (answer.contains("words")) answer["words"] = nullptr;
        if (answer.value("kind", Json()) != "text") continue;
        // What free text was understood as is that text again.
        const auto value = answer.value("value", Json());
        const auto why = conversation.find("why");
        if (value.is_string() && !value.get<std::string>().empty() && why != conversation.end())
            take_out_of(*why, value.get<std::string>());
        for (const auto* name : {"value", "reading"})
            answer[name] = nullptr;
    }
}

// One conversation, or a page of them.
std::string as_shown(std::string written, Shows shows)
{
    if (shows == Shows::all) return written;
    auto read = Json::parse(written);
    take_words_out(read);
    if (const auto list = read.find("conversations"); list != read.end())
        for (auto& conversation : *list)
            take_words_out(conversation);
    return read.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Streamer json_lines(agent::Archive& archive, agent::ConversationFilter filter, Shows shows)
{
    return [&archive, shows, filter = std::move(filter)](const PutPiece& put) {
        archive.each(filter, [&](const std::string& line) {
            return put(as_shown(line, shows) + "\n");
        });
    };
}

Streamer csv_lines(agent::Archive& archive, agent::ConversationFilter filter, Shows shows)
{
    return [&archive, shows, filter = std::move(filter)](const PutPiece& put) {
        if (!put(agent::csv_head())) return;
        archive.each(filter, [&](const std::string& line) {
            return put(agent::csv_row(as_shown(line, shows)));
        });
    };
}

// Who may not read what visitors wrote may not find out by searching for it either.
std::optional<Problem> may_search(const agent::ConversationFilter& filter, Shows shows)
{
    if (filter.text.empty() || shows == Shows::all) return std::nullopt;
    return Problem{403, "text: a viewer can't search what visitors wrote.", "text"};
}

}  // namespace

Response conversations(const Call& call)
{
    const auto parameters = Parameters::read(call.request, list_names);
    if (const auto* problem = std::get_if<Problem>(&parameters)) return respond(*problem);
    const auto filter = read_filter(std::get<Parameters>(parameters));
    if (const auto* problem = std::get_if<Problem>(&filter)) return respond(*problem);
    const auto& wanted = std::get<agent::ConversationFilter>(filter);
    if (const auto problem = may_search(wanted, shown_to(call))) return respond(*problem);
    auto found = call.faces.archive.conversations(wanted);
    if (const auto* bad = std::get_if<agent::BadRequest>(&found)) {
        return respond(Problem{400, bad->field + ": " + bad->message, bad->field});
    }
    return json_response(as_shown(std::move(std::get<std::string>(found)), shown_to(call)));
}

Response conversation(const Call& call)
{
    auto found = call.faces.archive.conversation(call.names.at(0));
    if (!found) return respond(Problem{404, "There is no such conversation."});
    const auto shows = shown_to(call);
    const auto* const noted = shows == Shows::all ? "view transcript" : "view conversation";
    call.faces.versions.note(call.who.name, noted, call.names.at(0));
    return json_response(as_shown(std::move(*found), shows));
}

Response export_conversations(const Call& call)
{
    const auto parameters = Parameters::read(call.request, export_names);
    if (const auto* problem = std::get_if<Problem>(&parameters)) return respond(*problem);
    const auto filter = read_filter(std::get<Parameters>(parameters));
    if (const auto* problem = std::get_if<Problem>(&filter)) return respond(*problem);
    const auto& what = std::get<agent::ConversationFilter>(filter);
    if (const auto problem = may_search(what, shown_to(call))) return respond(*problem);
    auto format = std::get<Parameters>(parameters).text("format");
    if (format.empty()) {
        format = has_token(call.request.list("accept"), "text/csv") ? "csv" : "ndjson";
    }
    Response response;
    call.faces.versions.note(call.who.name, "export", "conversations");
    response.fields = {{"Cache-Control", "no-store"}, {"Vary", "Accept"}};
    if (format == "csv") {
        response.type = "text/csv; charset=utf-8";
        response.streamer = csv_lines(call.faces.archive, what, shown_to(call));
    } else if (format == "ndjson") {
        response.type = "application/x-ndjson";
        response.streamer = json_lines(call.faces.archive, what, shown_to(call));
    } else {
        return respond(Problem{400, "format must be ndjson or csv.", "format"});
    }
    response.fields.emplace_back(
        "Content-Disposition", "attachment; filename=\"conversations." + format + "\""
    );
    return response;
}

// Something at something, without spaces: a part of an address would be found in other people's.
bool is_one_address(std::string_view text)
{
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == text.npos &&
           text.find('.', at) != text.npos && text.back() != '.' && text.back() != '@' &&
           text.find_first_of(" \t\r\n,;<>\"") == text.npos;
}

Response forget(const Call& call)
{
    const auto body = json_body(call.request);
    if (const auto* problem = std::get_if<Problem>(&body)) return respond(*problem);
    const auto& object = std::get<nlohmann::json>(body);
    const auto email = text_field(object, "email");
    if (const auto* problem = std::get_if<Problem>(&email)) return respond(*problem);
    const auto conversation = text_field(object, "conversation");
    if (const auto* problem = std::get_if<Problem>(&conversation)) return respond(*problem);
    const auto& address = std::get<std::string>(email);
    const auto& id = std::get<std::string>(conversation);
    if (address.empty() == id.empty()) {
        return respond(Problem{400, "Say whom to forget: either `email` or `conversation`."});
    }
    if (id.empty() && !is_one_address(address)) {
        return respond(Problem{
            400,
            "`email` must be one whole address, such as jane@company.example: everybody who "
            "gave it is erased."});
    }
    const int forgotten = call.faces.archive.forget(address, id);
    return json_response(nlohmann::json{{"forgotten", forgotten}}.dump());
}

}  // namespace usher::web::api
