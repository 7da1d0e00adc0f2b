// The twin of booking/meeting_letters.

#include "agent/mail/meeting_note.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using Json = nlohmann::json;

std::string text_in(const Json& block, const char* name)
{
    const auto found = block.find(name);
    return found != block.end() && found->is_string() ? found->get<std::string>() : "";
}

Instant time_in(const Json& block, const char* name)
{
    const auto time = read_rfc3339(text_in(block, name));
    if (!time) throw std::runtime_error(std::string("a meeting's letter has no ") + name);
    return *time;
}

NotedRep rep_in(const Json& block)
{
    const auto rep = block.value("rep", Json::object());
    return {text_in(rep, "id"), text_in(rep, "name"), text_in(rep, "email")};
}

}  // namespace

MeetingNote read_meeting_note(const std::string& kind, const std::string& body)
{
    const auto json = Json::parse(body, nullptr, false);
    const auto data = json.is_object() ? json.value("data", Json::object()) : Json::object();
    const auto meeting = data.value("meeting", Json::object());
    if (!meeting.is_object() || text_in(meeting, "id").empty())
        throw std::runtime_error("a letter of kind " + kind + " names no meeting");
    MeetingNote note;
    note.kind = kind;
    note.conversation = text_in(data, "conversation");
    note.meeting = text_in(meeting, "id");
    note.uid = text_in(meeting, "uid");
    note.sequence = meeting.value("sequence", 0);
    note.title = text_in(meeting, "title");
    note.where = text_in(meeting, "where");
    note.time_zone = text_in(meeting, "time_zone");
    note.language = text_in(meeting, "language");
    note.start = time_in(meeting, "start");
    note.end = time_in(meeting, "end");
    note.rep = rep_in(meeting);
    const auto visitor = meeting.value("visitor", Json::object());
    note.visitor_name = text_in(visitor, "name");
    note.visitor_email = text_in(visitor, "email");
    note.visitor_company = text_in(visitor, "company");
    if (const auto previous = data.find("previous"); previous != data.end()) {
        note.previous_rep = rep_in(*previous);
        note.previous_start = time_in(*previous, "start");
    }
    note.outcome = text_in(data, "outcome");
    note.reason = text_in(data, "reason");
    note.before_hours = data.value("before_hours", 0);
    if (const auto conflict = data.find("conflict"); conflict != data.end()) {
        note.conflict_start = time_in(*conflict, "start");
        note.conflict_end = time_in(*conflict, "end");
    }
    return note;
}

}  // namespace usher::agent
