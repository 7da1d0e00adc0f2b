// For support: why a time is not offered, and how the reps' calendars are.

#include <array>

#include "web/api/api.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

constexpr std::array<std::string_view, 4> names{"rep", "profile", "from", "until"};

}  // namespace

Response slots(const Call& call)
{
    const auto read = Parameters::read(call.request, names);
    if (const auto* problem = std::get_if<Problem>(&read)) return respond(*problem);
    const auto& parameters = std::get<Parameters>(read);
    auto found = call.faces.slots(
        {parameters.text("rep"),
         parameters.text("profile"),
         parameters.text("from"),
         parameters.text("until")}
    );
    if (const auto* bad = std::get_if<agent::BadRequest>(&found))
        return respond(Problem{400, bad->field + ": " + bad->message, bad->field});
    return json_response(std::move(std::get<std::string>(found)));
}

Response calendars(const Call& call) { return json_response(call.faces.calendars()); }

}  // namespace usher::web::api
