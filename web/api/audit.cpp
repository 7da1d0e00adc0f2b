// Who did what.

#include <array>

#include "agent/records/audit_log.hpp"
#include "web/api/api.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

constexpr std::array<std::string_view, 3> names{"on", "limit", "after"};
constexpr int lines_unless_said = 100;

}  // namespace

Response audit(const Call& call)
{
    const auto read = Parameters::read(call.request, names);
    if (const auto* problem = std::get_if<Problem>(&read)) return respond(*problem);
    const auto& parameters = std::get<Parameters>(read);
    const auto limit = parameters.number("limit", 1, agent::audit_lines_max, lines_unless_said);
    if (const auto* problem = std::get_if<Problem>(&limit)) return respond(*problem);
    const auto after = parameters.number("after", 1, 2'000'000'000, 0);
    if (const auto* problem = std::get_if<Problem>(&after)) return respond(*problem);
    agent::AuditWanted wanted;
    wanted.on_what = parameters.text("on");
    wanted.limit = std::get<int>(limit);
    if (const int line = std::get<int>(after); line != 0) wanted.after = line;
    return json_response(call.faces.versions.audit_log(wanted));
}

}  // namespace usher::web::api
