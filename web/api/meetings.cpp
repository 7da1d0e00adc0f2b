// Meetings, and what became of them.

#include <array>

#include "web/api/api.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

constexpr std::array<std::string_view, 6> filter_names{
    "state", "rep", "since", "until", "limit", "after"};

}  // namespace

Response meetings(const Call& call)
{
    const auto read = Parameters::read(call.request, filter_names);
    if (const auto* problem = std::get_if<Problem>(&read)) return respond(*problem);
    const auto& parameters = std::get<Parameters>(read);
    const auto limit = parameters.number("limit", 1, 500, 50);
    if (const auto* problem = std::get_if<Problem>(&limit)) return respond(*problem);
    auto found = call.faces.archive.meetings(
        {parameters.text("state"),
         parameters.text("rep"),
         parameters.text("since"),
         parameters.text("until"),
         std::get<int>(limit),
         parameters.text("after")}
    );
    if (const auto* bad = std::get_if<agent::BadRequest>(&found)) {
        return respond(Problem{400, bad->field + ": " + bad->message, bad->field});
    }
    return json_response(std::move(std::get<std::string>(found)));
}

Response meeting_outcome(const Call& call)
{
    const auto body = json_body(call.request);
    if (const auto* problem = std::get_if<Problem>(&body)) return respond(*problem);
    const auto& object = std::get<nlohmann::json>(body);
    const auto outcome = text_field(object, "outcome");
    if (const auto* problem = std::get_if<Problem>(&outcome)) return respond(*problem);
    const auto reason = text_field(object, "reason");
    if (const auto* problem = std::get_if<Problem>(&reason)) return respond(*problem);

    using Done = agent::Archive::Done;
    const auto done = call.faces.archive.meeting_outcome(
        call.names.at(0), std::get<std::string>(outcome), std::get<std::string>(reason)
    );
    switch (done) {
    case Done::unknown:
        return respond(Problem{404, "There is no such meeting."});
    case Done::bad:
        return respond(Problem{
            400, "outcome must be accepted, declined, held or no_show.", "outcome"});
    case Done::too_early:
        return respond(Problem{409, "The meeting has not begun yet.", "outcome"});
    case Done::too_late:
        return respond(Problem{409, "It is on record how the meeting went.", "outcome"});
    case Done::cancelled:
        return respond(Problem{409, "The meeting is not on.", "outcome"});
    case Done::yes:
        break;
    }
    Response response;
    response.status = 204;
    return response;
}

}  // namespace usher::web::api
