// Drafts: mine to write, others' to read or to take over.

#include "web/api/api.hpp"
#include "web/api/pages_sent.hpp"

namespace usher::web::api {

Response drafts(const Call& call)
{
    return json_response(call.faces.versions.drafts(call.names.at(0)));
}

Response draft(const Call& call)
{
    return told(call.faces.versions.draft(call.names.at(0), call.names.at(1)));
}

Response save_draft(const Call& call)
{
    const auto sent = read_page(call.request);
    if (const auto* problem = std::get_if<Problem>(&sent)) return respond(*problem);
    const auto& page = std::get<PageSent>(sent);
    const auto base = number_field(page.beside, "base");
    if (const auto* problem = std::get_if<Problem>(&base)) return respond(*problem);
    return told(call.faces.versions.save_draft(
        call.names.at(0), call.who.name, page.files, std::get<std::optional<int>>(base)
    ));
}

Response discard_draft(const Call& call)
{
    return told(call.faces.versions.discard_draft(call.names.at(0), call.who.name));
}

Response take_draft(const Call& call)
{
    return told(call.faces.versions.take_draft(call.names.at(0), call.names.at(1), call.who.name));
}

}  // namespace usher::web::api
