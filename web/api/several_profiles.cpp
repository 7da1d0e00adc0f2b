// Questions across profiles, and how their experiments go.

#include "web/api/api.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

// {"page": "/hr", "returning": true, "campaign": {"name": ...}} as facts; false: it can't be.
bool read_facts(
    const nlohmann::json& block,
    const std::string& before,
    std::map<std::string, std::string>& facts
)
{
    for (const auto& [name, value] : block.items()) {
        const auto fact = before + name;
        if (value.is_string())
            facts[fact == "visit.campaign.name" ? "visit.campaign" : fact] =
                value.get<std::string>();
        else if (value.is_boolean())
            facts[fact] = value.get<bool>() ? "yes" : "no";
        else if (value.is_object() && fact == "visit.campaign") {
            if (!read_facts(value, "visit.campaign.", facts)) return false;
        } else if (!value.is_null())
            return false;
    }
    return true;
}

}  // namespace

Response choose(const Call& call)
{
    const auto body = json_body(call.request);
    if (const auto* problem = std::get_if<Problem>(&body)) return respond(*problem);
    const auto& object = std::get<nlohmann::json>(body);
    const auto visit = object.find("visit");
    std::map<std::string, std::string> facts;
    if (visit == object.end() || !visit->is_object() || !read_facts(*visit, "visit.", facts))
        return respond(Problem{400, "visit must say what is known of the visit.", "visit"});
    return json_response(call.faces.versions.choose(facts));
}

Response scores(const Call& call)
{
    auto found = call.faces.versions.scores(call.names.at(0));
    if (!found) return respond(Problem{404, "There is no such conversation."});
    return json_response(std::move(*found));
}

Response experiments(const Call& call)
{
    auto found = call.faces.versions.experiments(call.names.at(0));
    if (!found) return respond(Problem{404, "No version of such a profile is live."});
    return json_response(std::move(*found));
}

}  // namespace usher::web::api
