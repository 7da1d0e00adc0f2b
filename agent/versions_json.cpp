// One line of the history each.

#include "agent/versions_json.hpp"

#include "agent/json_text.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {

std::string versions_in_json(const std::string& profile, const std::vector<ProfileVersion>& all)
{
    JsonText out;
    out.open_block().field("profile", profile).name("versions").open_list();
    for (const auto& version : all) {
        out.open_block().field("number", version.number).field("state", version.state);
        out.name("base");
        if (version.base)
            out.number(*version.base);
        else
            out.nothing();
        out.name("plan");
        if (version.plan.empty())
            out.nothing();
        else
            out.text(version.plan);
        out.name("publisher");
        if (version.publisher.empty())
            out.nothing();
        else
            out.text(version.publisher);
        out.field("author", version.author).field("message", version.message);
        out.field("at", rfc3339(version.at)).field("sha256", version.sha256).close_block();
    }
    return out.close_list().close_block().take();
}

}  // namespace usher::agent
