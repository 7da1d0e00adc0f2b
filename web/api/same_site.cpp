// Sec-Fetch-Site first, Origin for older browsers.

#include "web/api/same_site.hpp"

namespace usher::web::api {

bool from_here(const Call& call)
{
    const auto site = call.request.field("sec-fetch-site");
    if (site && *site != "same-origin" && *site != "none") return false;
    const auto origin = call.request.field("origin");
    // Our own pages have no referrer, which makes browsers send "null"; the other field has told.
    if (!origin || (*origin == "null" && site)) return true;
    if (call.origins.allow(*origin)) return true;
    const auto host = lower_case(call.request.field("host").value_or(""));
    return *origin == "https://" + host || *origin == "http://" + host;
}

}  // namespace usher::web::api
